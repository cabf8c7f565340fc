import type { Stretch } from "./progress.ts";

/** What somebody must see again after a failed attempt, and what of it they have not seen yet. */
export type Review = {
  /** When the attempt was graded: only what was opened afterwards counts as seen again. */
  since: string;
  parts: Stretch[];
  left: Stretch[];
};

/** About as long as it takes to say what a question asks for. */
const partSeconds = 8;
const leastSeconds = 4;
/** A seek lands a moment late and a pause comes early: this much of a part may be missed. */
const missedShare = 0.25;

const lengthOf = (stretches: readonly Stretch[]) =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0);

const within = (stretches: readonly Stretch[], part: Stretch): Stretch[] =>
  stretches
    .map(({ from, to }) => ({ from: Math.max(from, part.from), to: Math.min(to, part.to) }))
    .filter(({ from, to }) => to > from);

/** The moments of wrongly answered questions as stretches of whole seconds, inside the material, side by side. */
export function reviewParts(momentSeconds: readonly number[], durationSeconds: number): Stretch[] {
  const end = Math.round(durationSeconds);
  const parts: Stretch[] = [];
  for (const moment of momentSeconds.toSorted((a, b) => a - b)) {
    const from = Math.max(Math.min(Math.round(moment), end - leastSeconds), 0);
    const to = Math.min(from + partSeconds, end);
    const last = parts.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (to > from) parts.push({ from, to });
  }
  return parts;
}

export function openReview(
  momentSeconds: readonly number[],
  durationSeconds: number,
  since: string,
): Review | undefined {
  const parts = reviewParts(momentSeconds, durationSeconds);
  return parts.length > 0 ? { since, parts, left: parts } : undefined;
}

/** What is still to be seen: a part of which hardly anything is missing counts as seen. */
export const leftOf = ({ parts, left }: Review): Stretch[] =>
  parts.flatMap((part) => {
    const missing = within(left, part);
    return lengthOf(missing) > lengthOf([part]) * missedShare ? missing : [];
  });

/** The seconds that have not been seen again. */
export const secondsLeft = ({ left }: Review): Set<number> =>
  new Set(left.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n)));

/** The review with only these seconds left; a set keeps them in their order. */
export function withLeft(review: Review, seconds: ReadonlySet<number>): Review {
  const left: Stretch[] = [];
  for (const second of seconds) {
    const last = left.at(-1);
    if (last?.to === second) last.to = second + 1;
    else left.push({ from: second, to: second + 1 });
  }
  return { ...review, left };
}
