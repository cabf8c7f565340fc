import { shownCode } from "@netra/core/kernel/code";
import type { Print, PrintedReport } from "@netra/core/reporting/print";
import { writtenDay, writtenInstant } from "./dates.ts";
import { writeFigure, writeLeaders } from "./report-figure.ts";
import { writeLine } from "./report-line.ts";
import { heightOfParts, writeParts } from "./report-parts.ts";
import { unitHeight, writeFirstUnits, writeRestOfUnits } from "./report-units.ts";
import { ink, openSheet, type Sheet } from "./sheet.ts";
import { writeFoot, writeProof } from "./verification.ts";
import { say } from "./words.ts";

export type ReportToPrint = {
  print: Pick<Print, "code" | "report" | "madeAt">;
  /** Where its code is answered. */
  address: string;
  /** Where people are made up, the paper says so in large letters. */
  isSample?: boolean;
};

const edge = 42;
const leadersWidth = 184;
const notesHeight = 96;
const footHeight = 44;

/** A report as an accessible PDF: two pages of A4, readable in grey, however many units there are. */
export function printReport({ print, address, isSample = false }: ReportToPrint) {
  const { report, code, madeAt } = print;
  const name = [report.unitName, report.agency.name].filter(Boolean).join(", ");
  const sheet = openSheet({
    title: `${say("head.title")}: ${name}, ${stateOf(report)}`,
    author: "Netra",
    at: new Date(madeAt),
    layout: "portrait",
  });
  const width = sheet.width - 2 * edge;
  const at = { x: edge, width };
  const top = writeHead(sheet, { report, name, isSample }, { code, address });
  const figureWidth = report.leaders ? width - leadersWidth - 24 : width;
  const end = writeFigure(sheet, report, { x: edge, y: top, width: figureWidth });
  const leadersX = edge + width - leadersWidth;
  writeLeaders(sheet, report, { x: leadersX, y: top, width: leadersWidth });
  const lineTop = Math.max(end, top + (report.leaders ? 146 : 0)) + 12;
  const lineHeight = heightOfLine(report);
  writeLine(sheet, report, { ...at, y: lineTop, height: lineHeight });
  const unitsTop = lineTop + lineHeight + 10;
  const bottom = sheet.height - footHeight;
  const room = { ...at, y: unitsTop, height: bottom - unitsTop };
  const firstCount = writeFirstUnits(sheet, report, room);
  sheet.addPage();
  const below = heightOfParts(report) + notesHeight + 2 * 12;
  const height = bottom - edge - below;
  const units = writeRestOfUnits(sheet, report, { ...at, y: edge, height, firstCount });
  const parts = writeParts(sheet, report, { ...at, y: units > edge ? units + 12 : edge });
  writeNotes(sheet, { ...at, y: parts + 12 });
  const counted = writtenInstant(report.countedAt, report.agency.zone);
  const left = `Sumber: Netra, dihitung ${counted}. Kode ${shownCode(code)}.`;
  writeFoot(sheet, { left });
  return sheet.close();
}

/** Where there are few units, the line has their room. */
const heightOfLine = ({ units }: PrintedReport) =>
  174 + Math.min(110, Math.max(0, 15 - units.length) * unitHeight);

const stateOf = ({ on, countedAt, agency }: PrintedReport): string =>
  on ? `keadaan akhir ${writtenDay(on)}` : `keadaan ${writtenInstant(countedAt, agency.zone)}`;

const stillCounting = "Saat angka ini diambil, sebagian kejadian masih dihitung.";

type Headed = { report: PrintedReport; name: string; isSample: boolean };

function writeHead(
  sheet: Sheet,
  { report, name, isSample }: Headed,
  proof: { code: string; address: string },
): number {
  const width = sheet.width - 2 * edge - 120;
  const at = { x: edge, width };
  let y = sheet.write("P", name, {
    ...at,
    ...{ y: edge, height: 32, size: 12, smallest: 9, weight: "semibold", colour: ink.accent },
  });
  y = sheet.write("H1", say("head.title"), {
    ...at,
    ...{ y: y + 2, height: 26, size: 19, smallest: 14, weight: "bold" },
  });
  const state = stateOf(report);
  const counting = report.isCounting ? ` ${stillCounting}` : "";
  const told = `${report.set.title}. ${state.charAt(0).toUpperCase()}${state.slice(1)}.${counting}`;
  y = sheet.write("P", told, {
    ...at,
    ...{ y: y + 3, height: 26, size: 9.5, smallest: 7.5, colour: ink.soft },
  });
  if (isSample) {
    y = sheet.write("P", "CONTOH: orang dan angkanya rekaan", {
      ...at,
      ...{ y: y + 3, height: 14, size: 10, weight: "bold", colour: ink.warn },
    });
  }
  writeProof(sheet, proof, { right: sheet.width - edge, y: edge });
  return Math.max(y + 12, edge + 98);
}

const notes = [
  "Selesai berarti semua modul wajib dalam set ini telah diselesaikan; setiap pegawai dihitung satu kali, di unit tempatnya tercatat.",
  "Laju adalah jumlah pegawai yang selesai per hari selama tujuh hari terakhir; perkiraan membagi kekurangan dengan laju itu, tanpa penghalusan.",
];

function writeNotes(sheet: Sheet, { x, y, width }: { x: number; y: number; width: number }): void {
  let end = sheet.write("H2", "Keterangan", {
    ...{ x, y, width, height: 13, size: 10, weight: "bold" },
  });
  const texts = [
    ...notes,
    `${say("head.wrong.title")}: ${say("head.wrong.about")}`,
    `${say("head.fast.title")}: ${say("head.fast.definition")}`,
    say("head.meaning"),
  ];
  for (const text of texts) {
    const block = { x, y: end + 2, width, height: 30, size: 7, smallest: 6, colour: ink.soft };
    end = sheet.write("P", text, block);
  }
}
