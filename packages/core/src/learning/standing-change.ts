import { dayIn } from "../kernel/day.ts";
import { type AskedAt, placeOf, type Standing, type StandingChange } from "./standing.ts";

const samePlace = (a: Standing, b: Standing) =>
  a.agencyId === b.agencyId &&
  a.provinceCode === b.provinceCode &&
  a.unitPath === b.unitPath &&
  a.grade === b.grade &&
  a.kind === b.kind &&
  a.status === b.status &&
  a.hasSignedIn === b.hasSignedIn &&
  a.isFast === b.isFast;

/** What the counters must hear of a change, or nothing when they would not move. */
export function changeOf(
  before: Standing | undefined,
  after: Standing | undefined,
  now: Date,
): StandingChange[] {
  const either = after ?? before;
  if (!either || (before && after && samePlace(before, after))) return [];
  return [
    {
      set: either.set,
      day: dayOf([before, after], now),
      before: before ? placeOf(before) : null,
      after: after ? placeOf(after) : null,
    },
  ];
}

/** Where somebody stands in a set as they answer a question of it. */
export function askedAt(standing: Standing, now: Date): AskedAt {
  const { set, agencyId, provinceCode, unitPath, grade, kind } = standing;
  return { set, day: dayOf([standing], now), agencyId, provinceCode, unitPath, grade, kind };
}

/** The agency's date; between two zones the later one, and from then on none before it. */
export function dayOf(
  standings: readonly (Pick<Standing, "zone" | "notBefore"> | undefined)[],
  now: Date,
): string {
  const days = standings.flatMap((each) => {
    return each ? [dayIn(each.zone, now), each.notBefore ?? ""] : [];
  });
  return days.toSorted().at(-1) as string;
}
