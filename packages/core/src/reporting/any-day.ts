import type { DayShare } from "./report.ts";
import type { MonthRow, TallyRow } from "./tally.item.ts";
import { addCounts, type Counter, type Counts, rows, tallyOf } from "./tally.ts";

type Sum = Partial<Record<Counter, number>>;

/** Figures as they stood at the end of a day of the agency's zone. */
export type DayLine = {
  day: string;
  people: number;
  done: number;
  started: number;
  never: number;
};

/** What the days of months brought to the whole, in order; spread parts are added up. */
function dailyCounts(months: readonly MonthRow[]): [day: string, counts: Counts][] {
  const sums = new Map<string, Sum>();
  for (const { row, month, cells } of months) {
    if (row !== rows.now) continue;
    for (const { counter, day, n } of cells) {
      const at = `${month}-${day}`;
      const sum = sums.get(at) ?? {};
      sum[counter] = (sum[counter] ?? 0) + n;
      sums.set(at, sum);
    }
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Days hold what they brought; the line is their running sum, up to and with `last` if one is asked for. */
export function dayLines(months: readonly MonthRow[], last = "9999-12-31"): DayLine[] {
  let sum: Counts = {};
  return dailyCounts(months).flatMap(([day, counts]) => {
    if (day > last) return [];
    sum = addCounts(sum, counts);
    const { people, done, started, never } = tallyOf(sum);
    return [{ day, people, done, started, never }];
  });
}

export const dayShares = (months: readonly MonthRow[], last?: string): DayShare[] =>
  dayLines(months, last).map(({ day, people, done }) => ({
    day,
    share: people === 0 ? 0 : done / people,
  }));

/** Rows as they stood at the end of a day: everything that came up to it, in whatever order it arrived. */
export function rowsAt(months: readonly MonthRow[], last: string): TallyRow[] {
  const [lastMonth, lastDay] = [last.slice(0, 7), last.slice(8)];
  const found = new Map<string, { counted: MonthRow; sum: Sum }>();
  for (const each of months) {
    const { row, month, cells } = each;
    const until = month === lastMonth ? cells.filter(({ day }) => day <= lastDay) : cells;
    if (month > lastMonth || until.length === 0) continue;
    const before = found.get(row);
    const sum = before?.sum ?? {};
    for (const { counter, n } of until) sum[counter] = (sum[counter] ?? 0) + n;
    const isNewer = !before || before.counted.countedAt < each.countedAt;
    found.set(row, { counted: isNewer ? each : before.counted, sum });
  }
  return [...found].map(
    ([
      row,
      {
        counted: { countedAt, heardAt },
        sum,
      },
    ]) => {
      return { row, countedAt, heardAt, counts: sum };
    },
  );
}

/** The first day on which anything was counted. */
export const firstDayOf = (months: readonly MonthRow[]) =>
  months
    .flatMap(({ month, cells }) => cells.map(({ day }) => `${month}-${day}`))
    .toSorted()
    .at(0);
