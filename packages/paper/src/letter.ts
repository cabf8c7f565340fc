import type { LetterView } from "@netra/core/acts/letter";
import { shownCode } from "@netra/core/kernel/code";
import { writtenDay } from "./dates.ts";
import { type Flow, openFlow } from "./flow.ts";
import { ink, openSheet, type Sheet } from "./sheet.ts";
import { type Proof, writeFoot, writeProof } from "./verification.ts";

export type LetterToPrint = {
  letter: Pick<
    LetterView,
    | "agencyName"
    | "unitName"
    | "subject"
    | "text"
    | "deadlineOn"
    | "draftedAt"
    | "issuance"
    | "withdrawal"
  >;
  /** A draft has none: it is nobody's letter yet. */
  proof?: Proof | undefined;
  isSample?: boolean;
};

const edge = 62;
const body = { size: 11 } as const;
const labelWidth = 74;

/** A letter of instruction as an accessible PDF, under the head's own block and with room to sign. */
export function printLetter({ letter, proof, isSample = false }: LetterToPrint) {
  const { issuance, unitName, subject, text } = letter;
  const sheet = openSheet({
    title: `${issuance ? `Surat ${issuance.number}` : "Konsep surat"}: ${subject}`,
    author: issuance?.signer.officeName ?? letter.agencyName,
    at: new Date(issuance?.issuedAt ?? letter.draftedAt),
    layout: "portrait",
  });
  const width = sheet.width - 2 * edge;
  const top = writeBlock(sheet, letter, width);
  const frame = { x: edge, width, bottom: sheet.height - 64 };
  const first = openFlow(sheet, { ...frame, top });
  writeNotice(first, letter, isSample);
  const about = writeAbout(sheet, letter, { y: first.at(), width });
  const y = sheet.write("P", `Yth. Kepala ${unitName}`, {
    ...{ x: edge, y: about + 18, width, height: 32, size: 11, smallest: 9, weight: "semibold" },
  });
  writeBody(sheet, text, { ...frame, y: y + 16 }, (flow) =>
    writeSignature(sheet, flow, letter, proof),
  );
  const code = proof ? ` Kode ${shownCode(proof.code)}.` : "";
  writeFoot(sheet, { left: `${letter.agencyName}.${code}` });
  return sheet.close();
}

type Printed = LetterToPrint["letter"];

function writeBlock(sheet: Sheet, { issuance, agencyName }: Printed, width: number): number {
  const block = { x: edge, width, align: "center" } as const;
  let y = 48;
  const office = issuance?.signer.officeName;
  if (office) {
    const look = { ...block, height: 38, size: 16, smallest: 11, weight: "bold" } as const;
    y = sheet.write("P", office.toLocaleUpperCase("id"), { ...look, y });
  }
  y = sheet.write("P", agencyName, { ...block, y: y + 1, height: 32, size: 12, smallest: 9 });
  sheet.ornament((on) => {
    on.rect(edge, y + 9, width, 1.6).fill(ink.text);
    on.rect(edge, y + 12, width, 0.5).fill(ink.text);
  });
  return y + 26;
}

function writeNotice(flow: Flow, { issuance, withdrawal }: Printed, isSample: boolean): void {
  const look = { size: 10, weight: "bold", colour: ink.warn } as const;
  const notices = [
    ...(isSample ? ["CONTOH, bukan surat: orang dan datanya rekaan"] : []),
    ...(issuance ? [] : ["KONSEP: surat ini belum diterbitkan"]),
    ...(withdrawal ? [`Surat ini telah DICABUT: ${withdrawal.reason}`] : []),
  ];
  for (const notice of notices) {
    flow.write("P", notice, look);
    flow.gap(4);
  }
  if (notices.length > 0) flow.gap(6);
}

function writeAbout(
  sheet: Sheet,
  { issuance, subject, deadlineOn }: Printed,
  { y: top, width }: { y: number; width: number },
): number {
  const lines = [
    ["Nomor", issuance?.number ?? "(diisi saat terbit)"],
    ["Tanggal", issuance ? writtenDay(issuance.issuedOn) : "(diisi saat terbit)"],
    ["Hal", subject],
    ["Batas waktu", writtenDay(deadlineOn)],
  ];
  let y = top;
  for (const [label = "", value = ""] of lines) {
    const x = edge + labelWidth;
    sheet.write("P", label, { x: edge, y, width: labelWidth - 6, height: 15, size: 11 });
    const block = { x, y, width: width - labelWidth, height: 45, size: 11, smallest: 9 };
    y = sheet.write("P", `: ${value}`, block) + 3;
  }
  return y;
}

type BodyAt = { x: number; y: number; width: number; bottom: number };

/** The paragraphs as they were written; what follows them stays with the last one's page where it can. */
function writeBody(
  sheet: Sheet,
  text: string,
  { y, ...frame }: BodyAt,
  close: (flow: Flow) => void,
): void {
  const flow = openFlow(sheet, { ...frame, top: 56, y });
  for (const paragraph of text.split(/\n+/).filter((each) => each.trim() !== "")) {
    flow.write("P", paragraph, body);
    flow.gap(8);
  }
  close(flow);
}

const signatureHeight = 124;

function writeSignature(
  sheet: Sheet,
  flow: Flow,
  { issuance }: Printed,
  proof: Proof | undefined,
): void {
  flow.keep(signatureHeight);
  flow.gap(14);
  const y = flow.at();
  const x = sheet.width / 2 + 20;
  const block = { x, width: sheet.width - edge - x, smallest: 8.5 };
  if (proof) writeProof(sheet, proof, { left: edge, y });
  if (!issuance) return;
  const { officeName, name } = issuance.signer;
  const end = sheet.write("P", `${officeName},`, { ...block, y, height: 32, size: 11 });
  sheet.write("P", name, { ...block, y: end + 72, height: 32, size: 11, weight: "semibold" });
}
