import { dayIn } from "../kernel/day.ts";
import { placeOf, type Standing, type StandingChange } from "./standing.ts";

const samePlace = (a: Standing, b: Standing) =>
  a.agencyId === b.agencyId &&
  a.provinceCode === b.provinceCode &&
  a.unitPath === b.unitPath &&
  a.grade === b.grade &&
  a.kind === b.kind &&
  a.status === b.status;

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

/** Between two zones the later date counts: a day that is over anywhere never changes again. */
function dayOf(standings: readonly (Standing | undefined)[], now: Date): string {
  const days = standings.flatMap((each) => (each ? [dayIn(each.zone, now)] : []));
  return days.toSorted().at(-1) as string;
}
