import { addDays } from "@netra/core/kernel/day";
import type { Grade } from "@netra/core/kernel/grade";
import type { AgencyId, PersonId } from "@netra/core/kernel/id";
import type { Member } from "@netra/core/roster/person";
import type { Chance } from "./chance.ts";

/** What becomes of somebody in the demo: when they learn, how, and whether they get to the end. */
export type Learner = {
  personId: PersonId;
  grade: Grade;
  day: string;
  slot: number;
  ending: "starts" | "fails_first" | "passes";
};

/** Moments of a day at which people of the demo learn, in UTC: in the morning and after work. */
export const slots = ["01:40", "10:25"] as const;

// The weakest agency of the demo is a ministry in the capital, not a regency in the east.
const doneShares: Readonly<Record<string, number>> = {
  agn_9208: 0.46,
  agn_3373: 0.5,
  agn_5105: 0.4,
  agn_kemenpanrb: 0.25,
};
/** Of those who would be through with one module by now, so many are through with all of several. */
const severalShare = 0.75;
const startedShare = 0.07;
const failsShare = 0.12;

/** Few learn on a Sunday, more towards the deadline. */
function dayOf(chance: Chance, startsOn: string, dayCount: number): string {
  for (;;) {
    const n = chance.between(0, dayCount - 1);
    const day = addDays(startsOn, n);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const eagerness =
      (weekday === 0 ? 0.12 : weekday === 6 ? 0.35 : 1) * (0.35 + (0.65 * n) / dayCount);
    if (chance.happens(eagerness)) return day;
  }
}

/** Units differ: some are nearly through, some have hardly begun. */
const leaningOf = (chance: Chance) => chance.between(55, 135) / 100;

/** Who of these people learns when. Those whose story is told by name are left out. */
export function planLife(
  chance: Chance,
  members: readonly Member[],
  { startsOn, dayCount, moduleCount }: { startsOn: string; dayCount: number; moduleCount: number },
): Learner[] {
  const leanings = new Map<string, number>();
  return members.flatMap(({ personId, agencyId, unitPath, grade }) => {
    const unit = `${agencyId}/${unitPath}`;
    const leaning = leanings.get(unit) ?? leaningOf(chance);
    leanings.set(unit, leaning);
    const eager = (doneShares[agencyId as AgencyId] ?? 0) * leaning;
    const share = Math.min(eager * (moduleCount > 1 ? severalShare : 1), 0.97);
    const isDone = chance.happens(share);
    if (!isDone && !chance.happens(startedShare)) return [];
    const ending = isDone ? (chance.happens(failsShare) ? "fails_first" : "passes") : "starts";
    const day = dayOf(chance, startsOn, dayCount);
    return [{ personId, grade, day, slot: chance.between(0, slots.length - 1), ending } as const];
  });
}
