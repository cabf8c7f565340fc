import fc from "fast-check";
import { system } from "../kernel/actor.ts";
import { addDays } from "../kernel/day.ts";
import { type Fact, readFact } from "../kernel/fact.ts";
import { grades, kinds } from "../kernel/grade.ts";
import { type AgencyId, attemptIds, type ModuleId, moduleIds, personIds } from "../kernel/id.ts";
import { attemptGraded, learningStarted, standingChanged } from "../learning/learning.facts.ts";
import type { Place, StandingChange } from "../learning/standing.ts";

const agencies = [
  ["agn_9208", "92"],
  ["agn_9202", "92"],
  ["agn_5105", "51"],
  ["agn_3373", "33"],
  ["agn_kemenpanrb", "00"],
] as const;
const units = [
  "u0000000001",
  "u0000000001/u0000000002",
  "u0000000001/u0000000002/u0000000004",
  "u0000000003",
];
const types = ["KE-01", "KE-04", "PD-07"];
const modules: ModuleId[] = [moduleIds.mint(), moduleIds.mint()];

/** From the end of one month into the next. */
export const firstDay = "2026-10-29";
export const dayCount = 7;

type Event =
  | { event: "place"; at: Omit<Place, "status" | "hasSignedIn" | "isFast"> }
  | { event: "sign_in" | "start" | "leave" | "open_set" }
  | { event: "grade"; module: number; isFirst: boolean; hasPassed: boolean; isFast: boolean };
type Moment = { daysLater: number } & Event;

const at = fc
  .record({
    agency: fc.constantFrom(...agencies),
    unitPath: fc.constantFrom(...units),
    grade: fc.constantFrom(...grades),
    kind: fc.constantFrom(...kinds),
  })
  .map(({ agency: [agencyId, provinceCode], ...rest }) => {
    return { ...rest, agencyId, provinceCode } as Omit<Place, "status">;
  });

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ event: fc.constant("place" as const), at }) },
  {
    weight: 4,
    arbitrary: fc.record({
      event: fc.constantFrom(
        "sign_in" as const,
        "start" as const,
        "leave" as const,
        "open_set" as const,
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      event: fc.constant("grade" as const),
      module: fc.nat(1),
      isFirst: fc.boolean(),
      hasPassed: fc.boolean(),
      isFast: fc.boolean(),
    }),
  },
);

/** One person's story: where they came in, and what happened then, day after day. */
export const storyArbitrary: fc.Arbitrary<Moment[]> = fc
  .tuple(at, fc.array(fc.tuple(fc.nat(2), event), { maxLength: 5 }))
  .map(([first, rest]) => [
    { daysLater: 0, event: "place", at: first },
    ...rest.map(([daysLater, each]) => ({ daysLater, ...each })),
  ]);

/** First answers as they were given: how many right and wrong of a type, where. */
export type Answered = {
  set: number;
  day: string;
  agencyId: string;
  provinceCode: string;
  moduleId: string;
  score: { violationType: string; rightCount: number; wrongCount: number };
};
export type Told = { facts: Fact[]; changes: StandingChange[][]; answered: Answered[] };

const factOf = (write: ReturnType<typeof standingChanged.announce>): Fact =>
  readFact(write("-").Put?.Item as never);

/** The facts services would announce of these moments. A second set is opened for some of the people. */
export function tell(story: readonly Moment[], base: number, now: Date): Told {
  const personId = personIds.mint();
  const told: Told = { facts: [], changes: [], answered: [] };
  const places = new Map<number, Place>();
  const first = new Set<number>();
  let where: Omit<Place, "status"> | undefined;
  let hasSignedIn = false;
  let sets = [base];
  let day = firstDay;
  const last = addDays(firstDay, dayCount - 1);

  for (const moment of story) {
    day = [addDays(day, moment.daysLater), last].toSorted()[0] as string;
    const changes: StandingChange[] = [];
    const become = (set: number, after: Place | null) => {
      const before = places.get(set) ?? null;
      if (!before && !after) return;
      changes.push({ set, day, before, after });
      if (after) places.set(set, after);
      else places.delete(set);
    };
    const eachOwed = (next: (place: Place) => Place | null) => {
      for (const [set, place] of [...places]) become(set, next(place));
    };
    const owe = (set: number) => {
      if (where && !places.has(set)) become(set, { ...where, status: "not_started", hasSignedIn });
    };
    let write: ReturnType<typeof standingChanged.announce> | undefined;
    const learned = { personId, moduleId: modules[0] as ModuleId, release: 1 };
    if (moment.event === "start") {
      eachOwed((place) => (place.status === "done" ? place : { ...place, status: "started" }));
      write = learningStarted.announce(system, now, { ...learned, changes });
    } else if (moment.event === "grade") {
      const { module, isFirst, hasPassed, isFast } = moment;
      const moduleId = modules[module] as ModuleId;
      const isReallyFirst = isFirst && !first.has(module);
      if (isReallyFirst) first.add(module);
      const asked = [...places].map(([set, { status, hasSignedIn: _, isFast: __, ...place }]) => {
        return { set, day, ...place };
      });
      const scores = types.slice(module).map((violationType, n) => {
        return { violationType, rightCount: n + Number(hasPassed), wrongCount: 2 - n };
      });
      if (hasPassed) eachOwed((place) => ({ ...place, status: "done", isFast }));
      write = attemptGraded.announce(system, now, {
        ...{ ...learned, moduleId, attemptId: attemptIds.mint(), attemptNumber: 1, hasPassed },
        ...{ scores, changes, isFirst: isReallyFirst, places: asked },
      });
      if (isReallyFirst) {
        told.answered.push(
          ...asked.flatMap((one) => scores.map((score) => ({ ...one, moduleId, score }))),
        );
      }
    } else {
      if (moment.event === "place") {
        where = { ...moment.at, agencyId: moment.at.agencyId as AgencyId };
        eachOwed((place) => ({ ...place, ...moment.at }));
        for (const set of sets) owe(set);
      } else if (moment.event === "sign_in") {
        hasSignedIn = true;
        eachOwed((place) => ({ ...place, hasSignedIn }));
      } else if (moment.event === "open_set") {
        sets = [base, base + 1];
        owe(base + 1);
      } else {
        where = undefined;
        eachOwed(() => null);
      }
      if (changes.length > 0) write = standingChanged.announce(system, now, { personId, changes });
    }
    if (write) told.facts.push(factOf(write));
    told.changes.push(changes);
  }
  return told;
}
