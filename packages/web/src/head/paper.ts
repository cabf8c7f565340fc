import { printIds } from "@netra/core/kernel/id";
import { answer, api } from "../api.ts";
import { ApiProblem, problemOf } from "../fault.ts";
import { noteReachable } from "../offline/network.ts";
import { saveBlob } from "../save-file.ts";
import { type Asked, sent } from "./report.query.ts";

const { agencies } = api.reporting;

/** Fetches something printed; a refusal is told on the page, not saved as a file. */
async function fetchPaper(address: string, name: string): Promise<File> {
  const response = await fetch(address).catch(() => {
    noteReachable(false);
    throw new ApiProblem(0);
  });
  if (!response.ok) throw await problemOf(response);
  const named = response.headers.get("content-disposition")?.match(/filename="([^"]+)"/)?.[1];
  const blob = await response.blob();
  return new File([blob], named ?? name, { type: blob.type });
}

/** The report on two pages under a code of its own: its figures stay those of this moment. */
export async function printReport(agencyId: string, asked: Asked): Promise<File> {
  const printId = printIds.mint();
  const { set, on } = asked;
  const json = { ...(set && { set: Number(set) }), ...(on && { on }) };
  await answer(
    agencies[":agencyId"].prints[":printId"].$put({ param: { agencyId, printId }, json }),
  );
  const address = `/api/reporting/agencies/${agencyId}/prints/${printId}/pdf`;
  return fetchPaper(address, "laporan.pdf");
}

/** The tables of the report, with every unit. */
export const fetchWorkbook = (agencyId: string, asked: Asked): Promise<File> =>
  fetchPaper(
    `/api/reporting/agencies/${agencyId}/workbook?${new URLSearchParams(sent(asked))}`,
    "laporan.xlsx",
  );

export const fetchLetter = (agencyId: string, letterId: string): Promise<File> =>
  fetchPaper(`/api/acts/agencies/${agencyId}/letters/${letterId}/pdf`, "surat.pdf");

export const fetchMemo = (agencyId: string, termId: string): Promise<File> =>
  fetchPaper(`/api/acts/agencies/${agencyId}/memos/${termId}/pdf`, "memori.pdf");

/** True on a phone or tablet that has a share sheet which takes files; elsewhere a file is downloaded. */
export function hasShareSheet(): boolean {
  if (!matchMedia("(pointer: coarse)").matches || typeof navigator.canShare !== "function") {
    return false;
  }
  return navigator.canShare({ files: [new File([], "laporan.pdf", { type: "application/pdf" })] });
}

/** Hands a file on: to the share sheet, or as a download. False where a new tap is needed for the sheet. */
export async function handOn(file: File): Promise<boolean> {
  if (!hasShareSheet()) {
    saveBlob(file.name, file);
    return true;
  }
  try {
    await navigator.share({ files: [file], title: file.name });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    // The tap was too long ago for the browser; closing the sheet again is no fault.
    if (name === "NotAllowedError") return false;
    if (name !== "AbortError") throw error;
  }
  return true;
}
