import { addDays } from "../kernel/day.ts";
import { type DayFigure, daysBetween, doneOn, type Pace } from "./pace.ts";

export type LineFrame = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
};

/** `beside`: the shares of the others on that day, in the order they were given. */
export type LineRow = {
  day: string;
  done: number;
  people: number;
  share: number;
  beside: number[];
};

/** What the line is compared with: the province, the nation. */
export type LineBeside = { key: string; shares: readonly { day: string; share: number }[] };

export type LinePoint = { x: number; y: number };

export type DailyLine = {
  rows: LineRow[];
  line: LinePoint[];
  beside: LinePoint[][];
  /** From today on at this week's pace, as far as the picture reaches. */
  projection: LinePoint[];
  grid: { y: number; share: number }[];
  ticks: { x: number; day: string }[];
  deadlineX: number;
  targetY: number;
};

export type LineQuestion = {
  days: readonly DayFigure[];
  startsOn: string;
  deadlineOn: string;
  today: string;
  total: { people: number; done: number };
  target: number;
  pace: Pick<Pace, "perDay" | "reachOn" | "missingCount">;
  beside?: readonly LineBeside[];
};

const shareOn = ({ shares }: LineBeside, day: string) =>
  shares.findLast((each) => each.day <= day)?.share ?? 0;

const shareOf = (done: number, people: number) => (people === 0 ? 0 : done / people);

/** One row a day from the first to today, days without a change included. */
export function dayRows(question: LineQuestion): LineRow[] {
  const { days, startsOn, today, total, beside: others = [] } = question;
  const count = Math.max(0, daysBetween(startsOn, today));
  return Array.from({ length: count + 1 }, (_, n) => {
    const day = addDays(startsOn, n);
    const beside = others.map((other) => shareOn(other, day));
    if (day === today) {
      const { done, people } = total;
      return { day, done, people, share: shareOf(done, people), beside };
    }
    const people = days.findLast((figure) => figure.day <= day)?.people ?? 0;
    const done = doneOn(days, day);
    return { day, done, people, share: shareOf(done, people), beside };
  });
}

/** Where the picture ends: the deadline, or the day the target is met if that is not far beyond. */
function lastDayOf({ startsOn, deadlineOn, today, pace }: LineQuestion): string {
  const length = daysBetween(startsOn, deadlineOn);
  const furthest = addDays(deadlineOn, Math.max(7, Math.ceil(length / 2)));
  const wanted = [deadlineOn, today, pace.reachOn ?? deadlineOn].toSorted().at(-1) as string;
  return wanted < furthest || wanted === today ? wanted : furthest;
}

/** The daily line in units of its frame: pixels on a screen, points on paper. Always from 0 to 100 %, so that no slope is flattered. */
export function drawDailyLine(question: LineQuestion, frame: LineFrame): DailyLine {
  const { startsOn, deadlineOn, today, total, target, pace } = question;
  const rows = dayRows(question);
  const lastDay = lastDayOf(question);
  const length = Math.max(1, daysBetween(startsOn, lastDay));
  const x = (day: string) =>
    frame.left + (daysBetween(startsOn, day) / length) * (frame.width - frame.left - frame.right);
  const y = (share: number) =>
    frame.height - frame.bottom - share * (frame.height - frame.top - frame.bottom);
  const ahead = pace.reachOn && pace.reachOn < lastDay ? pace.reachOn : lastDay;
  const aheadDone = total.done + pace.perDay * daysBetween(today, ahead);
  const hasProjection = pace.perDay > 0 && pace.missingCount > 0 && today < ahead;
  const here = { x: x(today), y: y(shareOf(total.done, total.people)) };
  const there = { x: x(ahead), y: y(Math.min(1, shareOf(aheadDone, total.people))) };
  return {
    rows,
    line: rows.map((row) => ({ x: x(row.day), y: y(row.share) })),
    beside: (question.beside ?? []).map((_, n) =>
      rows.map((row) => ({ x: x(row.day), y: y(row.beside[n] ?? 0) })),
    ),
    projection: hasProjection ? [here, there] : [],
    grid: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, y: y(share) })),
    ticks: ticksBetween(startsOn, deadlineOn, today, x),
    deadlineX: x(deadlineOn),
    targetY: y(target),
  };
}

/** Start, today and deadline; today gives way where the words would touch. */
function ticksBetween(
  startsOn: string,
  deadlineOn: string,
  today: string,
  x: (day: string) => number,
) {
  const gap = 56;
  const ends = [startsOn, deadlineOn].map((day) => ({ day, x: x(day) }));
  const isFree = ends.every((tick) => Math.abs(tick.x - x(today)) >= gap);
  const all = isFree && today > startsOn ? [...ends, { day: today, x: x(today) }] : ends;
  return all.toSorted((a, b) => a.x - b.x);
}
