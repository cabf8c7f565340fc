import { addDays } from "../kernel/day.ts";

export type DayFigure = { day: string; people: number; done: number };

export type PaceQuestion = {
  people: number;
  done: number;
  days: readonly DayFigure[];
  startsOn: string;
  deadlineOn: string;
  /** The agency's own date. */
  today: string;
  /** Share of the people who should be done by the deadline, 0.9. */
  target: number;
};

/** Whether and when the target is met if people go on finishing as they did this week. */
export type Pace = {
  verdict: "empty" | "reached" | "too_early" | "stalled" | "beyond_a_year" | "on_course" | "late";
  targetCount: number;
  /** People who must still finish before the target is met. */
  missingCount: number;
  /** People a day over the last seven days, or since the start when that is nearer. */
  perDay: number;
  /** People a day that would meet the target on the deadline; absent once it has passed. */
  neededPerDay?: number | undefined;
  reachOn?: string | undefined;
  lateDays?: number | undefined;
};

/** Where nobody has set another: nine in ten. */
export const defaultTarget = 0.9;

const weekDays = 7;
const fewestDays = 3;

export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The figure as it stood at the end of a day; days on which nothing moved have no row. */
export const doneOn = (days: readonly DayFigure[], day: string) =>
  days.findLast((figure) => figure.day <= day)?.done ?? 0;

function perDayOf({ done, days, startsOn, today }: PaceQuestion) {
  const sinceStart = daysBetween(startsOn, today) + 1;
  const span = Math.min(weekDays, sinceStart);
  const before = span === sinceStart ? 0 : doneOn(days, addDays(today, -span));
  return { span, perDay: span > 0 ? Math.max(0, done - before) / span : 0 };
}

/** The rule behind "at this week's pace": plain division, no smoothing, so that anyone can check it. */
export function paceOf(question: PaceQuestion): Pace {
  const { people, done, deadlineOn, today, target } = question;
  const targetCount = Math.ceil(people * target - 1e-9);
  const missingCount = Math.max(0, targetCount - done);
  const { span, perDay } = perDayOf(question);
  const daysLeft = daysBetween(today, deadlineOn);
  const base = {
    targetCount,
    missingCount,
    perDay,
    ...(daysLeft > 0 && { neededPerDay: missingCount / daysLeft }),
  };
  if (people === 0) return { ...base, verdict: "empty" };
  if (missingCount === 0) return { ...base, verdict: "reached" };
  if (span < fewestDays) return { ...base, verdict: "too_early" };
  if (perDay === 0) return { ...base, verdict: "stalled" };
  const daysNeeded = Math.ceil(missingCount / perDay - 1e-9);
  if (daysNeeded > 366) return { ...base, verdict: "beyond_a_year" };
  const reachOn = addDays(today, daysNeeded);
  if (reachOn <= deadlineOn) return { ...base, verdict: "on_course", reachOn };
  return { ...base, verdict: "late", reachOn, lateDays: daysBetween(deadlineOn, reachOn) };
}

/** How many of the units, most missing first, would close the gap if all their people finished. */
export function unitsClosing(
  units: readonly { people: number; done: number }[],
  missingCount: number,
): number | undefined {
  let closed = 0;
  for (const [index, unit] of units.entries()) {
    closed += unit.people - unit.done;
    if (closed >= missingCount) return index + 1;
  }
  return undefined;
}
