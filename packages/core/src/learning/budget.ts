import type { Attention } from "./progress.ts";
import { ticketDays } from "./ticket.ts";

/** Watching faster than this earns no more than this. */
export const allowedSpeed = 2;

type Spent = Pick<Attention, "spentUntil" | "gaps">;
type Window = [from: number, to: number];

// More visits than this without a report from an older one in between, and the shortest pauses are forgotten.
const mostGaps = 16;

const isSome = ([from, to]: Window) => to > from;
const length = ([from, to]: Window) => to - from;
const total = (windows: readonly Window[]) => windows.reduce((sum, each) => sum + length(each), 0);

/**
 * The server time a person has not spent yet, from a ticket's instant until now. Time pays once, whatever
 * the module or the device; the earliest is spent first, which leaves most to tickets that come later.
 */
export function budgetOf(attention: Spent | undefined, ticketAt: Date, nowAt: Date) {
  const now = nowAt.getTime();
  const oldest = now - ticketDays * 86_400_000;
  const spentUntil = attention ? Date.parse(attention.spentUntil) : oldest;
  const free: Window[] = [...(attention?.gaps ?? []), [spentUntil, now] as Window].filter(isSome);
  const from = ticketAt.getTime();
  const usable = free.map(([a, b]): Window => [Math.max(a, from), b]).filter(isSome);
  const allowance = Math.floor((total(usable) / 1000) * allowedSpeed);

  /** What is spent once so many seconds of material have been credited. */
  function spend(seconds: number): Spent {
    let due = (seconds / allowedSpeed) * 1000;
    let until = spentUntil;
    const left = free.flatMap(([a, b]): Window[] => {
      const start = Math.max(a, from);
      const end = start + Math.min(due, Math.max(b - start, 0));
      if (end <= start) return [[a, b]];
      due -= end - start;
      until = Math.max(until, end);
      return [
        [a, start],
        [end, b],
      ];
    });
    const gaps = left
      .map(([a, b]): Window => [Math.max(a, oldest), Math.min(b, until)])
      .filter(isSome)
      .toSorted((a, b) => length(b) - length(a))
      .slice(0, mostGaps)
      .toSorted(([a], [b]) => a - b);
    return { spentUntil: new Date(until).toISOString(), ...(gaps.length > 0 && { gaps }) };
  }

  return { allowance, spend };
}
