import type { Item, Key } from "@netra/table/kind";
import { increment, type Write } from "@netra/table/write";
import { type Increment, nationScope, type RowKey, type Tally } from "./tally.ts";

/** Which set of counters is read and written. A rebuild fills the next one beside it, then this is raised. */
export const generation = 1;

/** The nation's rows are written by every step, so they are spread over a few partitions and added up on reading. */
export const slotsOf = (scope: string) => (scope === nationScope ? 4 : 1);

export const tallyPartition = (scope: string, set: number, slot: number) =>
  `TALLY${generation}#${scope}#${set}#${slot}`;

export const tallyKey = (key: RowKey, slot: number): Key => ({
  pk: tallyPartition(key.scope, key.set, slot),
  sk: key.row,
});

/** Adds a sum to its row and notes when it was counted. */
export function countWrite({ tally, ...key }: Increment, slot: number, countedAt: string): Write {
  const moved = Object.fromEntries(Object.entries(tally).filter(([, n]) => n !== 0));
  return increment(tallyKey(key, slot % slotsOf(key.scope)), moved, { countedAt });
}

export type TallyRow = { row: string; tally: Tally; countedAt: string };

export const tallyRowOf = (item: Item): TallyRow => ({
  row: item.sk,
  tally: {
    people: Number(item.people ?? 0),
    done: Number(item.done ?? 0),
    started: Number(item.started ?? 0),
    notStarted: Number(item.notStarted ?? 0),
  },
  countedAt: String(item.countedAt ?? ""),
});

/** The range that holds days, grades, kinds, the total and the first level of units. */
export const wholeOfScope = { from: "AGENCY#", to: "UNIT##\uffff" };
