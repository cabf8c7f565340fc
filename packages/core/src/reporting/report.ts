import type { EmploymentKind, Grade } from "../kernel/grade.ts";
import type { AgencyId, UnitPath } from "../kernel/id.ts";
import type { TallyRow } from "./tally.item.ts";
import { addTally, noTally, type Tally } from "./tally.ts";

export type ReportSet = {
  set: number;
  title: string;
  startsOn: string;
  deadlineOn: string;
  deadlineAt: string;
};

export type UnitLine = Tally & { unitPath: UnitPath; name: string };
export type GradeLine = Tally & { grade: Grade };
export type KindLine = Tally & { kind: EmploymentKind };
/** Figures as they stood at the end of a day of the agency's zone. */
export type DayLine = { day: string; people: number; done: number; started: number };

/** What a head or HR sees of an agency, answered from what was counted. */
export type AgencyReport = {
  agency: { agencyId: AgencyId; name: string; kind: string; zone: string };
  set: ReportSet;
  /** The subtree the figures are of, when the reader's office reaches no further. */
  within?: UnitPath;
  /** When the newest of these figures was counted; absent while nothing has been counted yet. */
  countedAt?: string;
  /** Today's date in the agency's zone. */
  today: string;
  total: Tally;
  /** Most people missing first. */
  units: UnitLine[];
  grades: GradeLine[];
  kinds: KindLine[];
  days: DayLine[];
};

const missingOf = (tally: Tally) => tally.people - tally.done;

/** Rows of several partitions added up: the same row may be spread. */
export function mergedRows(parts: readonly (readonly TallyRow[])[]): TallyRow[] {
  const rows = new Map<string, TallyRow>();
  for (const each of parts.flat()) {
    const sum = rows.get(each.row);
    rows.set(each.row, {
      row: each.row,
      tally: sum ? addTally(sum.tally, each.tally) : each.tally,
      countedAt: sum && sum.countedAt > each.countedAt ? sum.countedAt : each.countedAt,
    });
  }
  return [...rows.values()];
}

const tailsOf = (rows: readonly TallyRow[], prefix: string) =>
  rows.flatMap(({ row, tally }) =>
    row.startsWith(prefix) ? [{ tail: row.slice(prefix.length), tally }] : [],
  );

export const totalOf = (rows: readonly TallyRow[], row = "NOW") =>
  rows.find((each) => each.row === row)?.tally ?? noTally;

export const countedAtOf = (rows: readonly TallyRow[]) =>
  rows
    .map((each) => each.countedAt)
    .toSorted()
    .at(-1);

export const gradeLines = (rows: readonly TallyRow[]): GradeLine[] =>
  tailsOf(rows, "GRADE#").map(({ tail, tally }) => ({ grade: tail as Grade, ...tally }));

export const kindLines = (rows: readonly TallyRow[]): KindLine[] =>
  tailsOf(rows, "KIND#").map(({ tail, tally }) => ({ kind: tail as EmploymentKind, ...tally }));

/** Days hold increments; a line is their running sum. */
export function dayLines(rows: readonly TallyRow[]): DayLine[] {
  let sum = noTally;
  return tailsOf(rows, "DAY#")
    .toSorted((a, b) => (a.tail < b.tail ? -1 : 1))
    .map(({ tail, tally }) => {
      sum = addTally(sum, tally);
      return { day: tail, people: sum.people, done: sum.done, started: sum.started };
    });
}

/** Units that have people, most missing first; `parent` is "" for those directly below the agency. */
export function unitLines(
  rows: readonly TallyRow[],
  parent: UnitPath | "",
  names: ReadonlyMap<string, string>,
): UnitLine[] {
  return tailsOf(rows, `UNIT#${parent}#`)
    .filter(({ tally }) => tally.people > 0)
    .map(({ tail, tally }) => {
      const unitPath = (parent ? `${parent}/${tail}` : tail) as UnitPath;
      return { unitPath, name: names.get(unitPath) ?? unitPath, ...tally };
    })
    .toSorted((a, b) => missingOf(b) - missingOf(a) || (a.name < b.name ? -1 : 1));
}
