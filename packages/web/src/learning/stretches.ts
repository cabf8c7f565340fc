import type { Stretch } from "@netra/core/learning/progress";

/** Where the material stood, and when, by the device's steady clock in seconds. */
export type Moment = { media: number; wall: number };

/** What was played between two looks at the player: nothing after a jump, however small the jump. */
export function playedBetween(
  last: Moment | undefined,
  now: Moment,
  rate: number,
): Stretch | undefined {
  if (!last || now.media <= last.media) return undefined;
  // Half a second of grace: players report their place in steps.
  const possible = (now.wall - last.wall) * rate + 0.5;
  return now.media - last.media <= possible ? { from: last.media, to: now.media } : undefined;
}

/** The same seconds in as few stretches as possible, in order. */
export function merge(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const next of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else merged.push({ ...next });
  }
  return merged;
}

/** What is left of `stretches` once what `covered` holds is taken away. */
export function without(stretches: readonly Stretch[], covered: readonly Stretch[]): Stretch[] {
  return covered.reduce<Stretch[]>(
    (left, cut) =>
      left.flatMap((stretch) => {
        if (cut.to <= stretch.from || stretch.to <= cut.from) return [stretch];
        return [
          { from: stretch.from, to: Math.min(stretch.to, cut.from) },
          { from: Math.max(stretch.from, cut.to), to: stretch.to },
        ].filter((part) => part.to > part.from);
      }),
    merge(stretches),
  );
}

/** What of `stretches` lies inside `windows`. */
export const within = (stretches: readonly Stretch[], windows: readonly Stretch[]): Stretch[] =>
  without(stretches, without(stretches, windows));

/** The part that can count: the server counts a second when at least half of it was played. */
export const countable = (stretches: readonly Stretch[]): Stretch[] =>
  merge(stretches).filter((stretch) => Math.round(stretch.to) > Math.round(stretch.from));

/** How many of these seconds lie in the stretches. */
export const secondsWithin = (stretches: readonly Stretch[], seconds: readonly number[]): number =>
  seconds.filter((second) =>
    stretches.some(
      (stretch) => Math.round(stretch.from) <= second && second < Math.round(stretch.to),
    ),
  ).length;
