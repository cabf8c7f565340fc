import type { DayShare } from "./report.ts";
import type { MonthRow, TallyRow } from "./tally.item.ts";
import { addCounts, type Counts, rows, tallyOf } from "./tally.ts";

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
  const sums = new Map<string, Counts>();
  for (const { row, days } of months) {
    if (row !== rows.now) continue;
    for (const { day, counts } of days) sums.set(day, addCounts(sums.get(day) ?? {}, counts));
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
  const found = new Map<string, TallyRow>();
  for (const { row, days, countedAt, heardAt } of months) {
    const until = days.filter(({ day }) => day <= last).map(({ counts }) => counts);
    if (until.length === 0) continue;
    const sum = found.get(row);
    const newest = sum && sum.countedAt > countedAt ? sum : { countedAt, heardAt };
    found.set(row, {
      row,
      counts: [sum?.counts ?? {}, ...until].reduce(addCounts),
      countedAt: newest.countedAt,
      heardAt: newest.heardAt,
    });
  }
  return [...found.values()];
}

/** The first day on which anything was counted. */
export const firstDayOf = (months: readonly MonthRow[]) =>
  months
    .flatMap(({ days }) => days.map(({ day }) => day))
    .toSorted()
    .at(0);
