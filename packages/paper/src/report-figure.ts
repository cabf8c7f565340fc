import type { PrintedReport } from "@netra/core/reporting/print";
import { writtenDay } from "./dates.ts";
import { shareOf, writtenNumber, writtenShare } from "./numbers.ts";
import { tellPace } from "./pace-words.ts";
import { ink, type Sheet } from "./sheet.ts";
import { drawBar, writeTable } from "./table.ts";
import { say } from "./words.ts";

type At = { x: number; y: number; width: number };

/** The one number, what it is made of, and what it means for the deadline. Answers where it ends. */
export function writeFigure(sheet: Sheet, report: PrintedReport, { x, y: top, width }: At): number {
  const { total, set } = report;
  const share = shareOf(total);
  let y = sheet.write("H2", say("head.figure.label"), {
    ...{ x, y: top, width, height: 14, size: 11, weight: "bold" },
  });
  sheet.write("P", writtenShare(share), {
    ...{ x, y: y + 2, width: 150, height: 50, size: 40, weight: "bold" },
  });
  const people = `${writtenNumber(total.done)} dari ${writtenNumber(total.people)} pegawai`;
  const beside = x + 156;
  sheet.write("P", people, {
    ...{ x: beside, y: y + 24, width: width - 156, height: 18, size: 12, smallest: 9 },
    weight: "semibold",
  });
  y += 54;
  drawBar(sheet, { x, y, width, height: 9 }, share);
  drawTarget(sheet, { x: x + width * set.target, y });
  y = writeParts(sheet, report, { x, y: y + 15, width });
  return writePace(sheet, report, { x, y: y + 8, width });
}

const drawTarget = (sheet: Sheet, { x, y }: { x: number; y: number }) =>
  sheet.ornament((on) =>
    on
      .moveTo(x, y - 3)
      .lineTo(x, y + 12)
      .lineWidth(1.2)
      .stroke(ink.warn),
  );

function writeParts(sheet: Sheet, { total, set }: PrintedReport, { x, y, width }: At): number {
  const target = say("head.figure.target", { target: writtenShare(set.target) });
  const parts = [
    [say("status.started"), writtenNumber(total.started)],
    [say("status.not_started"), writtenNumber(total.notStarted)],
    [say("head.figure.never"), writtenNumber(total.never)],
    [target, writtenDay(set.targetOn)],
  ];
  const each = width / parts.length;
  const ends = parts.map(([label = "", value = ""], n) => {
    const block = { x: x + n * each, width: each - 6, height: 20, smallest: 6 };
    const end = sheet.write("P", label, { ...block, y, size: 7.5, colour: ink.soft });
    return sheet.write("P", value, { ...block, y: end + 1, size: 9.5, weight: "semibold" });
  });
  return Math.max(...ends);
}

const warned = ["late", "stalled", "beyond_a_year"];

function writePace(sheet: Sheet, report: PrintedReport, { x, y, width }: At): number {
  const { main, more } = tellPace(report);
  const isWarning = warned.includes(report.pace.verdict);
  const pad = 8;
  const block = { x: x + pad + 3, width: width - 2 * pad - 3, height: 26, smallest: 7 };
  const bold = { ...block, size: 9.5, weight: "bold" } as const;
  const plain = { ...block, size: 8.5 };
  const fit = ({ height }: { height: number }, needed: number) => Math.min(height, needed);
  const high =
    fit(bold, sheet.heightOf(main, bold)) +
    (more ? fit(plain, sheet.heightOf(more, plain)) + 2 : 0) +
    2 * 6;
  sheet.ornament((on) => {
    on.rect(x, y, width, high).fill(isWarning ? "#fdf1e0" : ink.pale);
    on.rect(x, y, 3, high).fill(isWarning ? ink.warn : ink.accent);
  });
  const end = sheet.write("P", main, {
    ...bold,
    y: y + 6,
    colour: isWarning ? ink.warn : ink.text,
  });
  if (more) sheet.write("P", more, { ...plain, y: end + 2 });
  return y + high;
}

/** Those who lead, first: their own standing, by office. */
export function writeLeaders(sheet: Sheet, report: PrintedReport, { x, y, width }: At): void {
  const { leaders } = report;
  if (!leaders) return;
  const end = sheet.write("H2", say("head.leaders.title_others"), {
    ...{ x, y, width, height: 14, size: 11, weight: "bold" },
  });
  const rows = leaders.lines.map(({ officeName, name, status }) => [
    { text: name ? `${officeName}\n${name}` : officeName },
    { text: status ? say(`status.${status}`) : say("head.leaders.not_asked") },
  ]);
  const { people, done } = leaders.jpt;
  const count = { done: writtenNumber(done), people: writtenNumber(people) };
  const jpt = [{ text: say("head.leaders.jpt") }, { text: say("head.leaders.jpt_count", count) }];
  const all = people > 0 ? [...rows, jpt] : rows;
  const at = { x, width, y: end + 5, height: 30 };
  if (all.length === 0) {
    sheet.write("P", say("head.leaders.empty"), { ...at, size: 8.5, colour: ink.soft });
    return;
  }
  const columns = [
    { head: "Jabatan", width: width - 76 },
    { head: "Status", width: 70, align: "right" as const },
  ];
  writeTable(sheet, { columns, rows: all }, { x, y: end + 5, rowHeight: 25 });
}
