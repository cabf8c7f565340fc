import type { MemoContent, MemoFigures, MemoView } from "@netra/core/acts/memo";
import { shownCode } from "@netra/core/kernel/code";
import type { Zone } from "@netra/core/roster/zone";
import { writtenDay, writtenInstant } from "./dates.ts";
import { type Flow, openFlow } from "./flow.ts";
import { shareOf, writtenNumber, writtenShare } from "./numbers.ts";
import { ink, openSheet } from "./sheet.ts";
import { type Proof, writeFoot, writeProof } from "./verification.ts";
import { say } from "./words.ts";

export type MemoToPrint = { memo: MemoView; proof: Proof; isSample?: boolean };

const edge = 46;
const heading = { size: 12, weight: "bold" } as const;
const plain = { size: 9.5 } as const;
const soft = { size: 8.5, colour: ink.soft } as const;
const lines = { rowHeight: 16, size: 8.5 } as const;

/** What was sealed at the end of a term, as an accessible PDF: figures, open instructions, targets, the seal. */
export function printMemo({ memo, proof, isSample = false }: MemoToPrint) {
  const { content, sha256 } = memo;
  const sealed = writtenInstant(content.sealedAt, content.zone as Zone);
  const sheet = openSheet({
    title: `Memori serah terima jabatan: ${content.officeName}, ${writtenDay(content.endsOn)}`,
    author: content.officeName,
    at: new Date(content.sealedAt),
    layout: "portrait",
  });
  const width = sheet.width - 2 * edge;
  writeProof(sheet, proof, { right: sheet.width - edge, y: 42 });
  const head = openFlow(sheet, { x: edge, width: width - 120, top: 42, bottom: 300 });
  writeHead(head, content, isSample);
  const bottom = sheet.height - 60;
  const flow = openFlow(sheet, {
    x: edge,
    width,
    top: 46,
    bottom,
    y: Math.max(head.at() + 14, 150),
  });
  for (const figures of content.figures) writeFigures(flow, figures, content.endsOn);
  writeLetters(flow, content, width);
  writeTargets(flow, content);
  flow.keep(60);
  flow.write("H2", "Segel", heading);
  flow.write("P", `Disegel oleh Netra pada ${sealed}. SHA-256 atas isi memori ini:`, soft);
  flow.write("P", sha256, { size: 8 });
  writeFoot(sheet, { left: `Sumber: Netra, disegel ${sealed}. Kode ${shownCode(proof.code)}.` });
  return sheet.close();
}

function writeHead(flow: Flow, content: MemoContent, isSample: boolean): void {
  const { agencyName, officeName, holderName, decree, startsOn, endsOn } = content;
  flow.write("P", agencyName, { size: 11, weight: "semibold", colour: ink.accent });
  flow.write("H1", "Memori serah terima jabatan", { size: 19, weight: "bold" });
  if (isSample) {
    flow.write("P", "CONTOH: orang dan angkanya rekaan", {
      ...{ size: 10, weight: "bold", colour: ink.warn },
    });
  }
  flow.gap(4);
  flow.write("P", `${officeName}: ${holderName}`, { size: 11, weight: "semibold" });
  flow.write("P", `Masa jabatan ${writtenDay(startsOn)} s.d. ${writtenDay(endsOn)}`, plain);
  flow.write("P", `Dasar: ${decree}`, plain);
}

function writeFigures(flow: Flow, figures: MemoFigures, endsOn: string): void {
  const { title, total, target, targetOn, units = [] } = figures;
  flow.keep(90);
  flow.write("H2", title, heading);
  const told = `${writtenShare(shareOf(total))} selesai pada akhir ${writtenDay(endsOn)}: ${writtenNumber(total.done)} dari ${writtenNumber(total.people)} pegawai. Target ${writtenShare(target)} pada ${writtenDay(targetOn)}.`;
  flow.write("P", told, plain);
  flow.gap(6);
  const columns = [
    { head: say("head.unit_name.region"), width: 270 },
    { head: say("head.shares.share"), width: 110, bar: 70 },
    { head: say("head.shares.missing"), width: 100, align: "right" as const },
  ];
  const rows = units.map(({ name, people, done }) => {
    const share = shareOf({ people, done });
    return [
      { text: name },
      { text: writtenShare(share), bar: share },
      { text: writtenNumber(people - done) },
    ];
  });
  flow.table({ columns, rows }, lines);
  flow.gap(16);
}

function writeLetters(flow: Flow, { letters }: MemoContent, width: number): void {
  flow.keep(60);
  flow.write("H2", "Surat instruksi yang belum tuntas", heading);
  if (letters.length === 0) flow.write("P", "Tidak ada.", plain);
  flow.gap(4);
  const columns = [
    { head: "Nomor dan hal", width: width - 330 },
    { head: "Kepada", width: 150 },
    { head: "Terbit", width: 76 },
    { head: "Selesai: dulu, kini", width: 86, align: "right" as const },
  ];
  const rows = letters.map((letter) => [
    { text: `${letter.number}: ${letter.subject}` },
    { text: letter.unitName },
    { text: writtenDay(letter.issuedOn) },
    {
      text: `${writtenNumber(letter.doneThen)}, ${writtenNumber(letter.doneNow)} dari ${writtenNumber(letter.people)}`,
    },
  ]);
  flow.table({ columns, rows }, { ...lines, rowHeight: 24 });
  flow.gap(16);
}

function writeTargets(flow: Flow, { targets }: MemoContent): void {
  if (targets.length === 0) return;
  flow.keep(50);
  flow.write("H2", "Target yang berlaku", heading);
  for (const { setTitle, share, untilOn } of targets) {
    const told = `${setTitle}: ${writtenShare(share)} pada ${writtenDay(untilOn)}`;
    flow.write("P", told, plain);
  }
  flow.gap(16);
}
