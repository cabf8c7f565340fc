import { type EmploymentKind, type Grade, grades, kinds } from "@netra/core/kernel/grade";
import type { PrintedReport } from "@netra/core/reporting/print";
import type { Tally } from "@netra/core/reporting/tally";
import { shareOf, writtenNumber, writtenShare } from "./numbers.ts";
import { ink, type Sheet } from "./sheet.ts";
import { writeTable } from "./table.ts";
import { isSaid, say } from "./words.ts";

type At = { x: number; y: number; width: number };

const heading = { height: 13, size: 10, weight: "bold" } as const;
const rowHeight = 13;

const gap = 20;

/** Where the units leave room, more of what is answered wrongly. */
const wrongShown = ({ wrong, units }: PrintedReport) => wrong.slice(0, units.length > 15 ? 5 : 12);

/** What a violation type is called; its code where nobody has named it yet. */
export function topicName(violationType: string): string {
  const key = `head.violation.${violationType}`;
  return isSaid(key) ? say(key) : violationType;
}

/** Lines in the order people know, highest level first. */
export const gradesInOrder = (report: Pick<PrintedReport, "grades">) =>
  ordered(report.grades, grades, ({ grade }) => grade);
export const kindsInOrder = (report: Pick<PrintedReport, "kinds">) =>
  ordered(report.kinds, kinds, ({ kind }) => kind);

const ordered = <Line, Name extends Grade | EmploymentKind>(
  lines: readonly Line[],
  names: readonly Name[],
  nameOf: (line: Line) => Name,
) => lines.toSorted((a, b) => names.indexOf(nameOf(a)) - names.indexOf(nameOf(b)));

type Part = { name: string } & Pick<Tally, "people" | "done">;

function writeShares(
  sheet: Sheet,
  about: { title: string; head: string; rows: readonly Part[] },
  { x, y, width }: At,
): number {
  const end = sheet.write("H2", about.title, { x, y, width, ...heading });
  const columns = [
    { head: about.head, width: width - 124 },
    { head: say("head.shares.share"), width: 76, bar: 38 },
    { head: "Belum", width: 36, align: "right" as const },
  ];
  const rows = about.rows.map(({ name, people, done }) => {
    const share = shareOf({ people, done });
    return [
      { text: name },
      { text: writtenShare(share), bar: share },
      { text: writtenNumber(people - done) },
    ];
  });
  return writeTable(sheet, { columns, rows }, { x, y: end + 3, rowHeight, size: 8 });
}

function writeWrong(sheet: Sheet, report: PrintedReport, { x, y, width }: At): number {
  const end = sheet.write("H2", say("head.wrong.title"), { x, y, width, ...heading });
  if (report.wrong.length === 0) {
    const block = { x, y: end + 3, width, height: 22, size: 8, colour: ink.soft };
    return sheet.write("P", say("head.wrong.none"), block);
  }
  const columns = [
    { head: say("head.wrong.topic"), width: width - 148 },
    { head: say("head.wrong.share"), width: 86, bar: 48 },
    { head: say("head.wrong.people"), width: 50, align: "right" as const },
  ];
  const rows = wrongShown(report).map(({ violationType, people, wrongShare }) => [
    { text: topicName(violationType) },
    { text: writtenShare(wrongShare), bar: wrongShare },
    { text: writtenNumber(people) },
  ]);
  return writeTable(sheet, { columns, rows }, { x, y: end + 3, rowHeight, size: 8 });
}

/** How high the parts will be, before they are written. */
export function heightOfParts(report: PrintedReport): number {
  const { grades, kinds } = report;
  const wrongCount = wrongShown(report).length;
  const table = (rowCount: number) => 13 + 3 + 12 + rowCount * rowHeight;
  const sides = Math.max(table(grades.length), table(kinds.length) + 36);
  return sides + 10 + (wrongCount > 0 ? table(wrongCount) : 40);
}

/** Levels of post and kinds of employment side by side, then what is most often answered wrongly. */
export function writeParts(sheet: Sheet, report: PrintedReport, { x, y, width }: At): number {
  const half = (width - gap) / 2;
  const byGrade = writeShares(
    sheet,
    {
      title: say("head.grades.title"),
      head: say("head.grades.head"),
      rows: gradesInOrder(report).map(({ grade, ...tally }) => ({
        ...{ name: say(`grade.${grade}`), ...tally },
      })),
    },
    { x, y, width: half },
  );
  const right = { x: x + half + gap, width: half };
  const byKind = writeShares(
    sheet,
    {
      title: say("head.kinds.title"),
      head: say("head.kinds.head"),
      rows: kindsInOrder(report).map(({ kind, ...tally }) => ({
        ...{ name: say(`kind.${kind}`), ...tally },
      })),
    },
    { ...right, y },
  );
  const fast = writeFast(sheet, report, { ...right, y: byKind + 8 });
  return writeWrong(sheet, report, { x, y: Math.max(byGrade, fast) + 10, width });
}

function writeFast(sheet: Sheet, { fastShare }: PrintedReport, { x, y, width }: At): number {
  const end = sheet.write("H2", say("head.fast.title"), { x, y, width, ...heading });
  const text =
    fastShare === undefined
      ? say("head.fast.few")
      : say("head.fast.share", { share: writtenShare(fastShare) });
  return sheet.write("P", text, { x, y: end + 2, width, height: 12, size: 9, smallest: 7 });
}
