import type { EmploymentKind, Grade } from "../kernel/grade.ts";
import type { UnitPath } from "../kernel/id.ts";
import type { Place, StandingChange } from "../learning/standing.ts";

/** People of a scope, and how many of them are where. */
export type Tally = { people: number; done: number; started: number; notStarted: number };

export const noTally: Tally = { people: 0, done: 0, started: 0, notStarted: 0 };

export const addTally = (a: Tally, b: Tally): Tally => ({
  people: a.people + b.people,
  done: a.done + b.done,
  started: a.started + b.started,
  notStarted: a.notStarted + b.notStarted,
});

/** One row of counters: a scope of a set, and a line within it. */
export type RowKey = { scope: string; set: number; row: string };

export type Increment = RowKey & { tally: Tally };

export const nationScope = "NATION";
export const agencyScope = (agencyId: string) => `AGENCY#${agencyId}`;
export const provinceScope = (code: string) => `PROVINCE#${code}`;

export const rows = {
  now: "NOW",
  day: (day: string) => `DAY#${day}`,
  grade: (grade: Grade) => `GRADE#${grade}`,
  kind: (kind: EmploymentKind) => `KIND#${kind}`,
  agency: (agencyId: string) => `AGENCY#${agencyId}`,
  /** Units lie under their parent, so that one level is one range. */
  unit: (path: UnitPath) => {
    const cut = path.lastIndexOf("/");
    return `UNIT#${path.slice(0, Math.max(cut, 0))}#${path.slice(cut + 1)}`;
  },
};

const unitRows = (path: UnitPath) => {
  const ids = path.split("/");
  return ids.map((_, n) => rows.unit(ids.slice(0, n + 1).join("/") as UnitPath));
};

/** Every row a place is counted in. The day is that of the change, not of the place. */
function rowsOf(place: Place, set: number, day: string): RowKey[] {
  const common = [rows.now, rows.day(day), rows.grade(place.grade), rows.kind(place.kind)];
  const above = [...common, rows.agency(place.agencyId)];
  const within = (scope: string, lines: string[]) => lines.map((row) => ({ scope, set, row }));
  return [
    ...within(agencyScope(place.agencyId), [...common, ...unitRows(place.unitPath)]),
    ...within(provinceScope(place.provinceCode), above),
    ...within(nationScope, above),
  ];
}

const counted = (place: Place, sign: 1 | -1): Tally => ({
  people: sign,
  done: place.status === "done" ? sign : 0,
  started: place.status === "started" ? sign : 0,
  notStarted: place.status === "not_started" ? sign : 0,
});

/** What a change adds and takes away, row by row: the whole of counting. */
export const incrementsOf = (change: StandingChange): Increment[] => [
  ...(change.before
    ? rowsOf(change.before, change.set, change.day).map((key) => ({
        ...key,
        tally: counted(change.before as Place, -1),
      }))
    : []),
  ...(change.after
    ? rowsOf(change.after, change.set, change.day).map((key) => ({
        ...key,
        tally: counted(change.after as Place, 1),
      }))
    : []),
];

/** Adds up increments that fall on the same row; rows that do not move are left out. */
export function summed(increments: readonly Increment[]): Increment[] {
  const sums = new Map<string, Increment>();
  for (const each of increments) {
    const key = `${each.scope}\n${each.set}\n${each.row}`;
    const sum = sums.get(key);
    sums.set(key, sum ? { ...sum, tally: addTally(sum.tally, each.tally) } : each);
  }
  return [...sums.values()].filter(({ tally }) => Object.values(tally).some((n) => n !== 0));
}
