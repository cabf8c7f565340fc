import type { Item } from "@netra/table/kind";
import type { Range, Table } from "@netra/table/table";
import type { UnitPath } from "../kernel/id.ts";
import { firstDayOf, rowsAt } from "./any-day.ts";
import {
  dayKeys,
  daysPartition,
  isMonthRow,
  type MonthRow,
  monthItem,
  monthRowOf,
  ranges,
  slotsOf,
  type TallyRow,
  tallyPartition,
  tallyRowOf,
} from "./tally.item.ts";
import { addCounts, rows } from "./tally.ts";

/** Rows of a scope as they stand, or stood at the end of a day, and the days that led there. */
export type Found = { rows: TallyRow[]; months: MonthRow[]; firstDay: string | undefined };

/** Rows of several partitions added up: the same row may be spread. */
export function merged(found: readonly TallyRow[]): TallyRow[] {
  const sums = new Map<string, TallyRow>();
  for (const each of found) {
    const sum = sums.get(each.row);
    const newest = sum && sum.countedAt > each.countedAt ? sum : each;
    const counts = sum ? addCounts(sum.counts, each.counts) : each.counts;
    sums.set(each.row, { ...newest, counts });
  }
  return [...sums.values()];
}

/** Reads what was counted: ranges of one partition, of a few for the nation. */
export function createCounters(table: Table) {
  async function read(pk: string, sk: Range): Promise<Item[]> {
    const found: Item[] = [];
    let cursor: string | undefined;
    do {
      const page = await table.listItems({ pk, sk, cursor });
      found.push(...page.items);
      cursor = page.cursor;
    } while (cursor);
    return found;
  }

  async function readSlots(scope: string, set: number, sk: Range): Promise<Item[]> {
    const slots = Array.from({ length: slotsOf(scope) }, (_, slot) => slot);
    const parts = await Promise.all(
      slots.map((slot) => read(tallyPartition(scope, set, slot), sk)),
    );
    return parts.flat();
  }

  const readDays = async (scope: string, set: number): Promise<MonthRow[]> =>
    (await read(daysPartition(scope, set), ranges.days)).map(monthRowOf);

  /** The days of several scopes in these months, scope by scope, in one read however many there are. */
  async function readLines(
    scopes: readonly string[],
    set: number,
    months: readonly string[],
  ): Promise<MonthRow[][]> {
    const keys = scopes.map((scope) => months.flatMap((month) => dayKeys(scope, set, month)));
    const found = (await table.findMany(monthItem, keys.flat())).values();
    return keys.map((own) => own.flatMap(() => found.next().value ?? []));
  }

  /** The whole of a scope and its first level of parts. */
  async function readScope(scope: string, set: number, on?: string): Promise<Found> {
    // An agency's days stand among its live rows; the nation's have a partition of their own.
    const isApart = daysPartition(scope, set) !== tallyPartition(scope, set, 0);
    if (!on) {
      const [found, days] = await Promise.all([
        readSlots(scope, set, ranges.live),
        isApart ? readDays(scope, set) : [],
      ]);
      const months = [...days, ...found.filter(isMonthRow).map(monthRowOf)];
      const live = merged(found.filter((item) => !isMonthRow(item)).map(tallyRowOf));
      return { rows: live, months, firstDay: firstDayOf(months) };
    }
    const [found, months] = await Promise.all([
      readSlots(scope, set, ranges.months),
      readDays(scope, set),
    ]);
    const past = rowsAt([...found.map(monthRowOf), ...months], on);
    return { rows: past, months, firstDay: firstDayOf(months) };
  }

  /** A unit and the units directly below it. */
  async function readUnit(scope: string, set: number, top: UnitPath, on?: string): Promise<Found> {
    const pk = tallyPartition(scope, set, 0);
    const own = rows.unit(top);
    const [unit, below] = await Promise.all([
      read(pk, on ? ranges.monthsOf(own) : ranges.one(own)),
      read(pk, on ? ranges.monthsBelow(top) : ranges.below(top)),
    ]);
    const found = [...unit, ...below];
    if (!on) return { rows: found.map(tallyRowOf), months: [], firstDay: undefined };
    const months = found.map(monthRowOf);
    const firstDay = firstDayOf(months.filter(({ row }) => row === own));
    return { rows: rowsAt(months, on), months: [], firstDay };
  }

  /** The months of one unit: how it stood at the end of any day. */
  const readUnitMonths = async (scope: string, set: number, top: UnitPath): Promise<MonthRow[]> =>
    (await read(tallyPartition(scope, set, 0), ranges.monthsOf(rows.unit(top)))).map(monthRowOf);

  /** Whether anything of an agency was ever counted. */
  const isEmpty = async (scope: string, set: number) =>
    (await read(tallyPartition(scope, set, 0), ranges.one(rows.now))).length === 0;

  return { readScope, readUnit, readUnitMonths, readDays, readLines, isEmpty };
}
