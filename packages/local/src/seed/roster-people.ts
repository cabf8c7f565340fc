import type { EmploymentKind } from "@netra/core/kernel/grade";
import { type Chance, createChance } from "./chance.ts";
import { type KnownPerson, knownPeople } from "./known-people.ts";
import { makeName, type Sex } from "./names.ts";
import { createNumbers } from "./numbers.ts";
import { contractPost, executivePost, functionalPost, managerPost, type Work } from "./posts.ts";
import type { RosterPlan } from "./roster-plan.ts";
import type { Chair } from "./units.ts";

export type RosterPerson = {
  name: string;
  titleBefore?: string | undefined;
  titleAfter?: string | undefined;
  nip?: string | undefined;
  email: string;
  sex: Sex;
  kind: EmploymentKind;
  golongan?: string | undefined;
  post: string;
  /** Structural posts carry an eselon; the others are functional or executive. */
  eselon?: string | undefined;
  isFunctional: boolean;
  kedudukan: string;
  unit: string;
  parentUnit?: string | undefined;
};

// Chosen so that a region comes out near the national mix of November 2025: 64 % PNS, 63 % functional.
const functionalShare: Readonly<Record<Work, number>> = {
  school: 0.96,
  health: 0.9,
  policy: 0.74,
  audit: 0.7,
  order: 0.42,
  field: 0.5,
  office: 0.32,
};
const contractShare: Readonly<Record<Work, number>> = {
  school: 0.04,
  health: 0.05,
  policy: 0.06,
  audit: 0.03,
  order: 0.09,
  field: 0.05,
  office: 0.08,
};

/** Everybody on a synthetic roster: those known by name first, then unit by unit. */
export function makePeople(plan: RosterPlan): RosterPerson[] {
  const chance = createChance(plan.agencyId);
  const makeNumber = createNumbers(chance, plan.serials);
  const known = (Object.values(knownPeople) as KnownPerson[]).filter(
    (person) => person.agencyId === plan.agencyId,
  );
  const people: RosterPerson[] = [];
  const addresses = new Set(known.map(({ email }) => email));
  const addressOf = (name: string) => {
    const stem = name.toLowerCase().replaceAll(" ", ".");
    for (let n = 1; ; n++) {
      const address = `${stem}${n === 1 ? "" : n}@${plan.mailDomain}`;
      if (addresses.has(address)) continue;
      addresses.add(address);
      return address;
    }
  };

  const add = (place: Place, filling: Filling) => {
    const sex: Sex = chance.happens(filling.womenShare) ? "woman" : "man";
    const name = makeName(chance, sex);
    const { kind, born } = filling;
    const nip = kind === "ppnpn" ? undefined : makeNumber({ kind, sex, born });
    const { womenShare, born: _, ...rest } = filling;
    people.push({ name, nip, email: addressOf(name), sex, ...rest, ...place });
  };

  for (const unit of plan.units) {
    const ownCount = unit.count - (unit.parts ?? []).reduce((sum, part) => sum + part.count, 0);
    const parts = (unit.parts ?? []).map((part) => ({
      place: { unit: part.name, parentUnit: unit.name },
      work: part.work ?? unit.work,
      count: part.count,
      chairs: [] as readonly Chair[],
    }));
    const own = { place: { unit: unit.name }, work: unit.work, count: ownCount };
    for (const { place, work, count, chairs } of [{ ...own, chairs: unit.chairs }, ...parts]) {
      const here = known.filter((person) => person.unit === place.unit);
      people.push(...here.map((person) => ({ ...knownRow(person), ...place })));
      const open = chairs.filter(([post]) => !here.some((person) => person.post === post));
      const seats = open.slice(0, count - here.length);
      for (const chair of seats) add(place, manager(chance, chair));
      for (let n = here.length + seats.length; n < count; n++) add(place, staff(chance, work));
    }
  }
  const isKnown = (person: RosterPerson) => known.some(({ email }) => email === person.email);
  return [...people.filter(isKnown), ...people.filter((person) => !isKnown(person))];
}

type Place = Pick<RosterPerson, "unit" | "parentUnit">;
type Filling = Omit<RosterPerson, "name" | "nip" | "email" | "sex" | "unit" | "parentUnit"> & {
  womenShare: number;
  born: readonly [from: number, to: number];
};

function manager(chance: Chance, [post, eselon]: Chair): Filling {
  const { golonganPns: golongan, titleAfter } = managerPost(chance, post, eselon);
  const isSenior = eselon.startsWith("I.") || eselon.startsWith("II.");
  return {
    kind: "pns",
    golongan,
    titleAfter,
    post,
    eselon,
    isFunctional: false,
    kedudukan: "Aktif",
    womenShare: isSenior ? 0.2 : 0.35,
    born: isSenior ? [1968, 1978] : [1971, 1988],
  };
}

function staff(chance: Chance, work: Work): Filling {
  if (chance.happens(contractShare[work])) {
    const post = contractPost(chance);
    const born = [1975, 2004] as const;
    return { kind: "ppnpn", post, isFunctional: false, kedudukan: "", womenShare: 0.4, born };
  }
  const isFunctional = chance.happens(functionalShare[work]);
  const made = isFunctional ? functionalPost(chance, work) : executivePost(chance);
  const kind = staffKind(chance, isFunctional, work);
  const kedudukan = kind !== "pns" || !chance.happens(0.015) ? "Aktif" : awayWord(chance);
  return {
    kind,
    golongan: kind === "pppk" ? made.golonganPppk : made.golonganPns,
    titleBefore: made.titleBefore,
    titleAfter: made.titleAfter,
    post: made.post,
    isFunctional,
    kedudukan,
    womenShare: work === "order" ? 0.2 : work === "school" || work === "health" ? 0.68 : 0.46,
    born: bornFor(kind, work),
  };
}

function staffKind(chance: Chance, isFunctional: boolean, work: Work): "pns" | "cpns" | "pppk" {
  const share = work === "school" || work === "health" ? 0.44 : isFunctional ? 0.3 : 0.36;
  if (chance.happens(share)) return "pppk";
  return chance.happens(0.03) ? "cpns" : "pns";
}

const awayWord = (chance: Chance) => (chance.happens(0.75) ? "Tugas Belajar" : "CLTN");

function bornFor(kind: EmploymentKind, work: Work): readonly [number, number] {
  if (kind === "cpns") return [1993, 2003];
  if (kind === "pppk") return [1973, 2000];
  return work === "school" ? [1967, 1999] : [1969, 2000];
}

const knownRow = (person: KnownPerson): Omit<RosterPerson, "unit"> => ({
  ...person,
  sex: person.nip?.[14] === "2" ? "woman" : "man",
  isFunctional: person.grade === "fungsional",
  kedudukan: person.kind === "ppnpn" ? "" : "Aktif",
});
