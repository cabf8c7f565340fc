import { dayIn } from "@netra/core/kernel/day";
import type { PrintedReport } from "@netra/core/reporting/print";
import type { UnitLine } from "@netra/core/reporting/report";
import { shortDay } from "./dates.ts";
import { shareOf, writtenNumber, writtenShare } from "./numbers.ts";
import { sortOf } from "./pace-words.ts";
import { ink, type Sheet } from "./sheet.ts";
import { type Cell, type Column, writeTable } from "./table.ts";
import { say } from "./words.ts";

const halves = 2;
const gap = 16;
// Two lines of a long name, in the smallest size that is still read.
export const unitHeight = 15.4;

type At = { x: number; y: number; width: number };

function cellsOf({ name, people, done, remindedAt }: UnitLine, zone: string): Cell[] {
  const share = shareOf({ people, done });
  return [
    { text: name },
    { text: writtenShare(share), bar: share },
    { text: writtenNumber(people - done) },
    { text: remindedAt ? shortDay(dayIn(zone, new Date(remindedAt))) : "–" },
  ];
}

function columnsOf(width: number, kind: string): Column[] {
  const [share, missing, reminded] = [130, 58, 84];
  return [
    { head: say(`head.unit_name.${sortOf(kind)}`), width: width - share - missing - reminded - 18 },
    { head: say("head.shares.share"), width: share, bar: 90 },
    { head: say("head.shares.missing"), width: missing, align: "right" },
    { head: say("head.units.reminded"), width: reminded, align: "right" },
  ];
}

/** In half the width there is no room for bars: long names are worth more. */
function narrowColumnsOf(width: number, kind: string): Column[] {
  return [
    { head: say(`head.unit_name.${sortOf(kind)}`), width: width - 108 - 18 },
    { head: "Selesai", width: 34, align: "right" },
    { head: "Belum", width: 34, align: "right" },
    { head: "Diingatkan", width: 40, align: "right" },
  ];
}

const heading = { height: 14, size: 11, weight: "bold" } as const;

/** The units with most people missing, as many as there is room for; answers how many. */
export function writeFirstUnits(
  sheet: Sheet,
  report: PrintedReport,
  { height, ...at }: At & { height: number },
): number {
  const { agency, units } = report;
  const title = say(`head.units.title_${sortOf(agency.kind)}`);
  const end = sheet.write("H2", title, { ...at, ...heading });
  if (units.length === 0) {
    const block = { ...at, y: end + 4, height: 24, size: 8.5, colour: ink.soft };
    sheet.write("P", say("head.units.empty"), block);
    return 0;
  }
  const room = Math.floor((at.y + height - end - 16 - 13) / unitHeight);
  const rows = units.slice(0, room).map((unit) => cellsOf(unit, agency.zone));
  const place = { x: at.x, y: end + 4, rowHeight: unitHeight, size: 8 };
  const y = writeTable(sheet, { columns: columnsOf(at.width, agency.kind), rows }, place);
  const rest = units.length - rows.length + (report.more?.unitCount ?? 0);
  if (rest > 0) {
    const more = `Dilanjutkan di halaman 2: ${writtenNumber(rest)} lainnya.`;
    sheet.write("P", more, { ...at, y: y + 3, height: 10, size: 7.5, colour: ink.soft });
  }
  return rows.length;
}

/** The units after the first ones, in two columns, and the sum of those there is no room for; answers where they end. */
export function writeRestOfUnits(
  sheet: Sheet,
  report: PrintedReport,
  { height, firstCount, ...at }: At & { height: number; firstCount: number },
): number {
  const { agency, units } = report;
  const rest = units.slice(firstCount);
  if (rest.length === 0) return at.y;
  const title = `${say(`head.units.title_${sortOf(agency.kind)}`)} (lanjutan)`;
  const end = sheet.write("H2", title, { ...at, ...heading });
  const room = Math.floor((at.y + height - end - 16 - 13) / unitHeight);
  const perColumn = Math.min(Math.ceil(rest.length / halves), room);
  const width = (at.width - gap) / halves;
  const columns = narrowColumnsOf(width, agency.kind);
  const ends = Array.from({ length: halves }, (_, n) => {
    const part = rest.slice(n * perColumn, (n + 1) * perColumn);
    if (part.length === 0) return end;
    const rows = part.map((unit) => cellsOf(unit, agency.zone).map(({ text }) => ({ text })));
    const place = { x: at.x + n * (width + gap), y: end + 4, rowHeight: unitHeight, size: 7.5 };
    return writeTable(sheet, { columns, rows }, place);
  });
  return writeMore(sheet, report, { ...at, y: Math.max(...ends) }, rest.slice(halves * perColumn));
}

function writeMore(
  sheet: Sheet,
  { more }: PrintedReport,
  { x, y, width }: At,
  left: readonly UnitLine[],
): number {
  const count = left.length + (more?.unitCount ?? 0);
  if (count === 0) return y;
  const own = left.reduce((all, { people, done }) => all + people - done, 0);
  const missing = own + (more ? more.people - more.done : 0);
  const text = `dan ${writtenNumber(count)} lainnya dengan ${writtenNumber(missing)} pegawai yang belum selesai; semuanya ada dalam berkas Excel.`;
  return sheet.write("P", text, {
    ...{ x, y: y + 3, width, height: 11, size: 8, smallest: 6.5, weight: "semibold" },
  });
}
