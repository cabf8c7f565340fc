import { system } from "@netra/core/kernel/actor";
import { addDays } from "@netra/core/kernel/day";
import type { Fact } from "@netra/core/kernel/fact";
import { readFact } from "@netra/core/kernel/fact";
import { grades, kinds } from "@netra/core/kernel/grade";
import { attemptIds, type ModuleId, personIds, type UnitPath } from "@netra/core/kernel/id";
import { attemptGraded, standingChanged } from "@netra/core/learning/learning.facts";
import type { Place as Standpoint } from "@netra/core/learning/standing";
import { portionsOf } from "@netra/core/reporting/projection";
import type { Counts } from "@netra/core/reporting/tally";
import { addSums, countWrite, type Sum, sumsOf } from "@netra/core/reporting/tally.item";
import type { Agency } from "@netra/core/roster/agency";
import { transactionLimit } from "@netra/table/table";
import type { Owed } from "./agency.ts";
import type { Place } from "./place.ts";

export type Crowd = {
  set: number;
  size: number;
  agencies: readonly Agency[];
  unitPaths: readonly UnitPath[];
  /** Which scopes' rows are written: those of the report that is measured. */
  scopes: readonly string[];
};

const dayCount = 19;

const factOf = (write: ReturnType<typeof standingChanged.announce>): Fact =>
  readFact(write("-").Put?.Item as never);

/** The facts of one life: somebody owes the set and passes on a day, or does not. */
function factsOf({ agency, unitPath, owed, set, dayNumber, variant }: Seat): Fact[] {
  const { agencyId, provinceCode } = agency;
  const grade = grades[variant % grades.length] ?? "pelaksana";
  const kind = kinds[variant % kinds.length] ?? "pns";
  const where = { agencyId, provinceCode, unitPath, grade, kind };
  const first: Standpoint = { ...where, status: "not_started", hasSignedIn: false };
  const personId = personIds.mint();
  const at = new Date();
  const joined = { set, day: owed.startsOn, before: null, after: first };
  const came = standingChanged.announce(system, at, { personId, changes: [joined] });
  if (variant === 0) return [factOf(came)];
  const day = addDays(owed.startsOn, 1 + dayNumber);
  const after: Standpoint = { ...first, status: "done", hasSignedIn: true, isFast: false };
  const passed = attemptGraded.announce(system, at, {
    ...{ personId, moduleId: owed.moduleIds[0] as ModuleId, release: 1 },
    ...{ attemptId: attemptIds.mint(), attemptNumber: 1, hasPassed: true, isFirst: true },
    scores: [{ violationType: "KE-04", rightCount: 1, wrongCount: variant % 2 }],
    changes: [{ set, day, before: first, after }],
    places: [{ set, day, ...where }],
  });
  return [factOf(came), factOf(passed)];
}

type Seat = {
  agency: Agency;
  unitPath: UnitPath;
  owed: Owed;
  set: number;
  dayNumber: number;
  variant: number;
};

/** Where the nth person sits: all agencies, units and days get as many, in a small crowd too. */
function seatOf(n: number, owed: Owed, { agencies, unitPaths, set }: Crowd): [string, Seat] {
  const [a, rest] = [n % agencies.length, Math.floor(n / agencies.length)];
  const [u, round] = [rest % unitPaths.length, Math.floor(rest / unitPaths.length)];
  const dayNumber = (a + u * 5 + round) % dayCount;
  const variant = (n * 31 + round * 7) % (agencies.length > 100 ? 5 : 13);
  const unitPath = unitPaths[u] as UnitPath;
  const agency = agencies[a] as Agency;
  return [`${a} ${u} ${dayNumber} ${variant}`, { agency, unitPath, owed, set, dayNumber, variant }];
}

const times = (counts: Counts, n: number): Counts =>
  Object.fromEntries(Object.entries(counts).map(([name, each]) => [name, each * n]));

/**
 * Writes the counters of this many people. Their facts are made and taken apart as the projection takes them;
 * people with the same facts are added up together.
 */
export async function seedCrowd(place: Place, owed: Owed, crowd: Crowd): Promise<void> {
  const lives = new Map<string, { seat: Seat; people: number }>();
  for (let n = 0; n < crowd.size; n += 1) {
    const [key, seat] = seatOf(n, owed, crowd);
    const known = lives.get(key);
    if (known) known.people += 1;
    else lives.set(key, { seat, people: 1 });
  }
  const sums = new Map<string, Sum>();
  for (const [n, { seat, people }] of [...lives.values()].entries()) {
    for (const { increments } of factsOf(seat).flatMap(portionsOf)) {
      const many = increments
        .filter(({ scope }) => crowd.scopes.some((each) => scope.startsWith(each)))
        .map((each) => ({ ...each, counts: times(each.counts, people) }));
      for (const sum of sumsOf(many, n)) sums.set(sum.at, addSums(sums.get(sum.at), sum));
    }
  }
  const all = [...sums.values()];
  const at = new Date().toISOString();
  for (let start = 0; start < all.length; start += transactionLimit) {
    const part = all.slice(start, start + transactionLimit);
    await place.table.write(part.map((sum) => countWrite(sum, { countedAt: at, heardAt: at })));
  }
}
