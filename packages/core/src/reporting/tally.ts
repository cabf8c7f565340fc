import type { EmploymentKind, Grade } from "../kernel/grade.ts";
import type { ModuleId, UnitPath } from "../kernel/id.ts";
import type { Place, StandingChange } from "../learning/standing.ts";
import { findProvince } from "../roster/province.ts";
import { type ZoneName, zoneName } from "../roster/zone.ts";

/** What is counted: people by how they stand; and, of answers, who gave them and how many were right. */
export const counters = ["people", "done", "started", "never", "fast", "right", "wrong"] as const;
export type Counter = (typeof counters)[number];
export type Counts = Readonly<Partial<Record<Counter, number>>>;

export function addCounts(a: Counts, b: Counts): Counts {
  const sum: Partial<Record<Counter, number>> = { ...a };
  for (const name of counters) {
    const more = b[name];
    if (more) sum[name] = (sum[name] ?? 0) + more;
  }
  return sum;
}

/** People of a scope, and how many of them are where. `never` are those who never signed in. */
export type Tally = {
  people: number;
  done: number;
  started: number;
  notStarted: number;
  never: number;
};

export function tallyOf({ people = 0, done = 0, started = 0, never = 0 }: Counts): Tally {
  return { people, done, started, notStarted: people - done - started, never };
}

/** One row of counters: a scope of a set, and a line within it. */
export type RowKey = { scope: string; set: number; row: string };

/** What a row gains or loses on a day of the agency's own calendar. */
export type Increment = RowKey & { day: string; counts: Counts };

export const nationScope = "NATION";
export const agencyScope = (agencyId: string) => `AGENCY#${agencyId}`;
export const provinceScope = (code: string) => `PROVINCE#${code}`;

export const rows = {
  now: "NOW",
  grade: (grade: Grade) => `GRADE#${grade}`,
  kind: (kind: EmploymentKind) => `KIND#${kind}`,
  agency: (agencyId: string) => `AGENCY#${agencyId}`,
  province: (code: string) => `PROVINCE#${code}`,
  timeZone: (name: ZoneName) => `TIMEZONE#${name}`,
  /** First answers about a violation type, module by module: so nobody stands in one row twice. */
  missed: (violationType: string, moduleId: ModuleId) => `MISSED#${violationType}#${moduleId}`,
  /** Units lie under their parent, so that one level is one range. */
  unit: (path: UnitPath) => {
    const cut = path.lastIndexOf("/");
    return `UNIT#${path.slice(0, Math.max(cut, 0))}#${path.slice(cut + 1)}`;
  },
};

/** Central bodies belong to no province; they keep Jakarta's time. */
export const zoneNameOf = (provinceCode: string): ZoneName =>
  zoneName(findProvince(provinceCode)?.zone ?? "Asia/Jakarta");

const unitRows = (path: UnitPath) => {
  const ids = path.split("/");
  return ids.map((_, n) => rows.unit(ids.slice(0, n + 1).join("/") as UnitPath));
};

type At = { scope: string; row: string };
const within = (scope: string, lines: string[]): At[] => lines.map((row) => ({ scope, row }));

/** Every row a place is counted in. */
function rowsOf({ agencyId, provinceCode, unitPath, grade, kind }: Omit<Place, "status">): At[] {
  const common = [rows.now, rows.grade(grade), rows.kind(kind)];
  const above = [...common, rows.agency(agencyId)];
  const zone = rows.timeZone(zoneNameOf(provinceCode));
  return [
    ...within(agencyScope(agencyId), [...common, ...unitRows(unitPath)]),
    ...within(provinceScope(provinceCode), above),
    ...within(nationScope, [...above, rows.province(provinceCode), zone]),
  ];
}

function countsOf(place: Place, sign: 1 | -1): Counts {
  return {
    people: sign,
    ...(place.status === "done" && { done: sign }),
    ...(place.status === "started" && { started: sign }),
    ...(place.hasSignedIn === false && { never: sign }),
    ...(place.isFast && { fast: sign }),
  };
}

/** What a change adds and takes away, row by row: the whole of counting people. */
export function incrementsOf({ set, day, before, after }: StandingChange): Increment[] {
  const of = (place: Place | null, sign: 1 | -1) => {
    if (!place) return [];
    const counts = countsOf(place, sign);
    return rowsOf(place).map((at) => ({ ...at, set, day, counts }));
  };
  return summed([...of(before, -1), ...of(after, 1)]);
}

type FirstAnswers = {
  set: number;
  day: string;
  agencyId: string;
  provinceCode: string;
  moduleId: ModuleId;
  score: { violationType: string; rightCount: number; wrongCount: number };
};

/** What somebody's first answers about a violation type add; never which answer. */
export function missedIncrementsOf({ set, day, moduleId, score, ...of }: FirstAnswers) {
  const { violationType, rightCount, wrongCount } = score;
  const row = rows.missed(violationType, moduleId);
  const counts = { people: 1, right: rightCount, wrong: wrongCount };
  const scopes = [agencyScope(of.agencyId), provinceScope(of.provinceCode), nationScope];
  return scopes.map((scope): Increment => ({ scope, set, row, day, counts }));
}

/** Adds up increments that fall on the same row and day; what does not move is left out. */
export function summed(increments: readonly Increment[]): Increment[] {
  const sums = new Map<string, Increment>();
  for (const each of increments) {
    const key = `${each.scope}\n${each.set}\n${each.row}\n${each.day}`;
    const sum = sums.get(key);
    sums.set(key, sum ? { ...sum, counts: addCounts(sum.counts, each.counts) } : each);
  }
  return [...sums.values()].filter(({ counts }) => Object.values(counts).some((n) => n !== 0));
}
