import { grantItem } from "@netra/core/identity/grant.item";
import type { Grant } from "@netra/core/kernel/actor";
import { addDays } from "@netra/core/kernel/day";
import type { EmploymentKind, Grade } from "@netra/core/kernel/grade";
import {
  type AgencyId,
  type ModuleId,
  type PersonId,
  personIds,
  termIds,
  unitPathSchema,
} from "@netra/core/kernel/id";
import {
  placeOf,
  type Standing,
  type StandingChange,
  type Status,
} from "@netra/core/learning/standing";
import { standingItem } from "@netra/core/learning/standing.item";
import { type Increment, incrementsOf, summed } from "@netra/core/reporting/tally";
import { countWrite, sumsOf } from "@netra/core/reporting/tally.item";
import type { Agency, Unit } from "@netra/core/roster/agency";
import { agencyItem, unitItem } from "@netra/core/roster/agency.item";
import { nameKey } from "@netra/core/roster/person";
import { personItem } from "@netra/core/roster/person.item";
import { unitIdOf } from "@netra/core/roster/unit-paths";
import { transactionLimit } from "@netra/table/table";
import * as v from "valibot";
import { type Chance, createChance } from "../src/seed/chance.ts";
import { makeName } from "../src/seed/names.ts";
import type { Place } from "./place.ts";

export const unitCount = 42;
const zone = "Asia/Jayapura";

export type Owed = { set: number; moduleIds: ModuleId[]; startsOn: string };

const byShare = <T>(n: number, shares: readonly (readonly [T, number])[]): T => {
  let at = n % 100;
  for (const [value, share] of shares) {
    if (at < share) return value;
    at -= share;
  }
  throw new RangeError("shares add up to less than 100");
};

// One unit holds a third of the people, as schools do, so that its list fills a page in small agencies too.
const unitNumber = (n: number) => (n % 3 === 0 ? 0 : 1 + (n % (unitCount - 1)));
const gradeOf = (n: number): Grade =>
  byShare(Math.floor(n / 7), [
    ["pelaksana", 45],
    ["fungsional", 40],
    ["pengawas", 9],
    ["administrator", 4],
    ["jpt_pratama", 2],
  ]);
const statusAt = (n: number): Status =>
  byShare(n * 37, [
    ["done", 50],
    ["not_started", 30],
    ["started", 20],
  ]);
// As many of one name as fill a page of a search by name, in small agencies too.
const nameOf = (n: number, chance: Chance) =>
  n % 8 === 0 ? `Maria ${makeName(chance, "woman")}` : makeName(chance, "man");
const kindOf = (n: number): EmploymentKind => (n % 4 === 0 ? "pppk" : "pns");

export const unitsOf = (agencyId: AgencyId): Unit[] =>
  Array.from({ length: unitCount }, (_, n) => {
    const unorId = `unor-${n + 1}`;
    const unitPath = v.parse(unitPathSchema, unitIdOf(agencyId, unorId));
    return { agencyId, unitPath, unorId, name: `Dinas ${n + 1}` };
  });

const agencyOf = (agencyId: AgencyId, size: number): Agency => ({
  agencyId,
  name: `Kabupaten Rekaan ${size}`,
  kind: "kabupaten",
  provinceCode: "92",
  zone,
});

/** People of an agency as they stand in the set, some done, some under way, some not begun. */
export function standingsOf(agencyId: AgencyId, size: number, owed: Owed): Standing[] {
  const chance = createChance(agencyId);
  const units = unitsOf(agencyId);
  return Array.from({ length: size }, (_, n) => {
    const name = nameOf(n, chance);
    const unit = units[unitNumber(n)] as Unit;
    const status = statusAt(n);
    const at = `${addDays(owed.startsOn, 1 + (n % 19))}T03:00:00.000Z`;
    return {
      personId: personIds.mint(),
      set: owed.set,
      agencyId,
      provinceCode: "92",
      zone,
      unitPath: unit.unitPath,
      unitName: unit.name,
      post: "Analis Kebijakan Ahli Muda",
      grade: gradeOf(n),
      kind: kindOf(n),
      displayName: name,
      nameKey: nameKey(name),
      nipTail: String(n % 10_000).padStart(4, "0"),
      moduleIds: owed.moduleIds,
      doneModuleIds: status === "done" ? owed.moduleIds : [],
      ...(status !== "not_started" && { lastActiveAt: at }),
      ...(status === "done" && { doneAt: at }),
      status,
      version: 1,
    };
  });
}

/** The changes that would have led here: everybody owed the set on its first day, and moved on later. */
function changesOf(standing: Standing, startsOn: string): StandingChange[] {
  const { set, lastActiveAt } = standing;
  const now = placeOf(standing);
  const first = { ...now, status: "not_started" as const };
  const joined = { set, day: startsOn, before: null, after: first };
  const day = lastActiveAt?.slice(0, 10);
  return day ? [joined, { set, day, before: first, after: now }] : [joined];
}

/** Adds up a long list of changes without holding all their increments at once. */
function talliesOf(standings: readonly Standing[], startsOn: string): Increment[] {
  let sums: Increment[] = [];
  for (let start = 0; start < standings.length; start += 2_000) {
    const changes = standings
      .slice(start, start + 2_000)
      .flatMap((each) => changesOf(each, startsOn));
    sums = summed([...sums, ...changes.flatMap(incrementsOf)]);
  }
  return sums;
}

export async function official({ fill }: Place, name: string, grant: Grant): Promise<PersonId> {
  const personId = personIds.mint();
  const grantedAt = new Date().toISOString();
  await fill([
    personItem.toItem({ personId, name, version: 1 }),
    grantItem.toItem({ personId, grant, grantedAt, version: 1 }),
  ]);
  return personId;
}

/** An agency of this many people in 42 units, with its head and its HR, standings and tallies written straight. */
export async function openAgency(place: Place, agencyId: AgencyId, size: number, owed: Owed) {
  const units = unitsOf(agencyId);
  const standings = standingsOf(agencyId, size, owed);
  await place.fill([
    agencyItem.toItem(agencyOf(agencyId, size)),
    ...units.map(unitItem.toItem),
    ...standings.map(standingItem.toItem),
  ]);
  const sums = sumsOf(talliesOf(standings, owed.startsOn), 0);
  const countedAt = new Date().toISOString();
  for (let start = 0; start < sums.length; start += transactionLimit) {
    const part = sums.slice(start, start + transactionLimit);
    await place.table.write(
      part.map((each) => countWrite(each, { countedAt, heardAt: countedAt })),
    );
  }
  const term = {
    termId: termIds.mint(),
    from: "2020-01-01T00:00:00Z",
    until: "2999-01-01T00:00:00Z",
  };
  const [head, hr] = await Promise.all([
    official(place, "Kepala Rekaan", { role: "head", agencyId, ...term }),
    official(place, "Pengelola Rekaan", { role: "hr", agencyId }),
  ]);
  return {
    agencyId,
    size,
    units,
    standings,
    head: await place.visitor(head),
    hr: await place.visitor(hr),
  };
}
export type BenchAgency = Awaited<ReturnType<typeof openAgency>>;
