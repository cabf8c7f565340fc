import { invalid } from "../kernel/fault.ts";
import { readCsvRows } from "./csv-rows.ts";
import { type RosterFileLimits, rosterFileLimits } from "./file-limits.ts";
import { readXlsxRows } from "./xlsx-rows.ts";

/** Row `n` of the file as a person counts them is `rows[n - 1]`; an empty row has no cells. */
export type RosterRows = { format: "csv" | "xlsx"; rows: string[][] };

/** Reads a CSV or XLSX file into rows of text, or refuses it with the reason; no value is rounded or guessed. */
export async function readRosterFile(
  bytes: Uint8Array,
  limits: RosterFileLimits = rosterFileLimits,
): Promise<RosterRows> {
  if (bytes.length > limits.bytes) {
    throw invalid("roster.file_too_large", { limitBytes: limits.bytes, bytes: bytes.length });
  }
  if (bytes.length === 0) throw invalid("roster.file_empty");
  const found = foreignKind(bytes);
  if (found) throw invalid("roster.file_kind", { found });
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    return { format: "xlsx", rows: await readXlsxRows(bytes, limits) };
  }
  return { format: "csv", rows: readCsvRows(bytes, limits) };
}

/** Names kinds that are often sent by mistake, so that the refusal can say what to save instead. */
function foreignKind(bytes: Uint8Array): string | undefined {
  // The old binary workbook, and a workbook behind a password, share one container.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "xls";
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return "pdf";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 64));
  // Web applications like to hand out an HTML table named .xls.
  if (/^(?:\u00ef\u00bb\u00bf)?\s*</.test(head)) return "html";
  return undefined;
}

const startsWith = (bytes: Uint8Array, head: readonly number[]) =>
  head.every((byte, at) => bytes[at] === byte);
