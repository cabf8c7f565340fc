import type { Item, Key } from "@netra/table/kind";
import { increment, type Write } from "@netra/table/write";
import { type Counter, type Counts, counters, type Increment, nationScope, rows } from "./tally.ts";

/** Which set of counters is read and written. A rebuild fills the next one beside it, then this is raised. */
export const generation = 2;

/** The nation's rows are written by every step, so they are spread over a few partitions and added up on reading. */
const nationSlots = 4;
export const slotsOf = (scope: string) => (scope === nationScope ? nationSlots : 1);

export const tallyPartition = (scope: string, set: number, slot: number) =>
  `TALLY${generation}#${scope}#${set}#${slot}`;

/** The nation's days lie together, so that its daily line is one read for every agency's report. */
export const daysPartition = (scope: string, set: number) =>
  scope === nationScope ? `TALLY${generation}#NATIONDAYS#${set}` : tallyPartition(scope, set, 0);

const monthPrefix = "WHEN#";
const monthOf = (day: string) => day.slice(0, 7);

/** The month's item of a row: what every day of it brought. Those of the whole stand with the live rows. */
export const monthRow = (row: string, month: string) =>
  row === rows.now ? `DAYS#${month}` : `${monthPrefix}${row}#${month}`;

/** How an agency stood on a day is kept in its own scope and its province's; in the nation it would be too much. */
const hasMonths = (scope: string, row: string) =>
  scope !== nationScope || !row.startsWith("AGENCY#");

/** One letter a counter and two digits a day: `d22` is who was done on the 22nd. */
const letters: Readonly<Record<Counter, string>> = {
  people: "p",
  done: "d",
  started: "s",
  never: "n",
  fast: "f",
  right: "r",
  wrong: "w",
};

// Lines of an agency or a province are written where its people are: always the same slot, so found only once.
const isPlaced = (row: string) => row.startsWith("AGENCY#") || row.startsWith("PROVINCE#");
const homeSlot = (row: string) => [...row].reduce((sum, each) => sum + each.charCodeAt(0), 0);

function keyOf(scope: string, set: number, row: string, sk: string, slot: number): Key {
  if (scope !== nationScope) return { pk: tallyPartition(scope, set, 0), sk };
  if (sk.startsWith("DAYS#"))
    return { pk: daysPartition(scope, set), sk: `${sk}#${slot % nationSlots}` };
  const at = isPlaced(row) ? homeSlot(row) : slot;
  return { pk: tallyPartition(scope, set, at % nationSlots), sk };
}

/** What is added to one item. */
export type Sum = { at: string; key: Key; counts: Readonly<Record<string, number>> };

export function addSums(a: Sum | undefined, b: Sum): Sum {
  if (!a) return b;
  const counts: Record<string, number> = { ...a.counts };
  for (const [name, n] of Object.entries(b.counts)) counts[name] = (counts[name] ?? 0) + n;
  return { ...a, counts };
}

/** What increments amount to as items: for each row the live one, and its month. */
export function sumsOf(increments: readonly Increment[], slot: number): Sum[] {
  const sums = new Map<string, Sum>();
  const add = (key: Key, counts: Sum["counts"]) => {
    const at = `${key.pk}\n${key.sk}`;
    sums.set(at, addSums(sums.get(at), { at, key, counts }));
  };
  for (const { scope, set, row, day, counts } of increments) {
    const moved = Object.entries(counts).filter(([, n]) => n !== 0) as [Counter, number][];
    const dated = moved.map(([name, n]) => [`${letters[name]}${day.slice(8)}`, n]);
    add(keyOf(scope, set, row, row, slot), Object.fromEntries(moved));
    if (!hasMonths(scope, row)) continue;
    add(keyOf(scope, set, row, monthRow(row, monthOf(day)), slot), Object.fromEntries(dated));
  }
  return [...sums.values()];
}

/** When something was counted, and when the newest of it had happened. */
export type Counted = { countedAt: string; heardAt: string };

/** Adds a sum to its item and notes when it was counted. */
export function countWrite({ key, counts }: Pick<Sum, "key" | "counts">, counted: Counted): Write {
  const moved = Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0));
  return increment(key, moved, counted);
}

export type TallyRow = Counted & { row: string; counts: Counts };

const countedOf = (item: Item): Counted => ({
  countedAt: String(item.countedAt ?? ""),
  heardAt: String(item.heardAt ?? ""),
});

export const tallyRowOf = (item: Item): TallyRow => ({
  ...countedOf(item),
  row: item.sk,
  counts: Object.fromEntries(counters.flatMap((name) => (item[name] ? [[name, item[name]]] : []))),
});

/** One row's increments of one month: what a counter gained on a day of it. */
export type MonthRow = Counted & {
  row: string;
  month: string;
  cells: { counter: Counter; day: string; n: number }[];
};

const byLetter = new Map(counters.map((name) => [letters[name], name]));

export const isMonthRow = ({ sk }: Item) => sk.startsWith(monthPrefix) || sk.startsWith("DAYS#");

export function monthRowOf(item: Item): MonthRow {
  const [, row = rows.now, month = ""] =
    item.sk.match(/^(?:WHEN#(.+)|DAYS)#(\d{4}-\d\d)(?:#\d)?$/) ?? [];
  const cells: MonthRow["cells"] = [];
  for (const name in item) {
    // A letter and two digits; whatever else an item holds has a longer or a shorter name.
    const counter = name.length === 3 ? byLetter.get(name[0] as string) : undefined;
    if (counter) cells.push({ counter, day: name.slice(1), n: Number(item[name]) });
  }
  return { ...countedOf(item), row, month, cells };
}

/** Where the whole of a scope keeps what the days of a month brought. */
export function dayKeys(scope: string, set: number, month: string): Key[] {
  const slots = Array.from({ length: slotsOf(scope) }, (_, slot) => slot);
  const sk = monthRow(rows.now, month);
  return slots.map((slot) => keyOf(scope, set, rows.now, sk, slot));
}

/** A month's item by its key. */
export const monthItem = { name: "month", keyOf: (key: Key) => key, fromItem: monthRowOf };

/** The ranges of a partition: live rows to the first level of units, and the same rows month by month. */
export const ranges = {
  live: { from: "AGENCY#", to: "UNIT##\uffff" },
  months: { from: `${monthPrefix}AGENCY#`, to: `${monthPrefix}UNIT##\uffff` },
  days: { from: "DAYS#", to: "DAYS#\uffff" },
  one: (row: string) => ({ from: row, to: row }),
  monthsOf: (row: string) => ({ from: `${monthPrefix}${row}#`, to: `${monthPrefix}${row}#\uffff` }),
  below: (top: string) => ({ from: `UNIT#${top}#`, to: `UNIT#${top}#\uffff` }),
  monthsBelow: (top: string) => ({
    from: `${monthPrefix}UNIT#${top}#`,
    to: `${monthPrefix}UNIT#${top}#\uffff`,
  }),
};
