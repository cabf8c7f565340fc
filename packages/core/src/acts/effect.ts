import { addDays } from "../kernel/day.ts";
import type { Tally } from "../reporting/tally.ts";

/** What an act was to change: how people stood at that moment, stand now, and stood a week and two later. */
export type Effect = {
  baseline: Tally;
  now: Tally;
  /** Only days that are over; the figures of their end. */
  after: { days: number; on: string; tally: Tally }[];
};

/** How people stood at the end of a day; of the present day, as they stand. */
export type DayTally = (day: string) => Tally;

const looks = [7, 14];

/** The effect of what was done on a day, as far as time has told. */
export function effectOf(
  { baseline, actedOn }: { baseline: Tally; actedOn: string },
  today: string,
  tallyOn: DayTally,
): Effect {
  const after = looks.flatMap((days) => {
    const on = addDays(actedOn, days);
    return on < today ? [{ days, on, tally: tallyOn(on) }] : [];
  });
  return { baseline, now: tallyOn(today), after };
}
