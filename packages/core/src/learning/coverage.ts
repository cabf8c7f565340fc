import type { Stretch } from "./progress.ts";

/** Which seconds of the material count as played: one bit a second, stored as base64. */
export function openCoverage(stored: string | undefined, durationSeconds: number): Uint8Array {
  const bits = new Uint8Array(Math.ceil(Math.ceil(durationSeconds) / 8));
  if (stored) bits.set(Buffer.from(stored, "base64").subarray(0, bits.length));
  return bits;
}

export const closeCoverage = (bits: Uint8Array) => Buffer.from(bits).toString("base64");

export const isPlayed = (bits: Uint8Array, second: number) =>
  ((bits[second >> 3] ?? 0) & (1 << (second & 7))) !== 0;

/**
 * Adds played stretches, new seconds only, until `allowance` of them are spent.
 * Whole seconds: a second counts when at least half of it was played. Answers how many were new.
 */
export function addStretches(
  bits: Uint8Array,
  stretches: readonly Stretch[],
  durationSeconds: number,
  allowance: number,
): number {
  let added = 0;
  const end = Math.ceil(durationSeconds);
  for (const stretch of stretches) {
    const to = Math.min(Math.round(stretch.to), end);
    for (let second = Math.round(stretch.from); second < to && added < allowance; second += 1) {
      if (isPlayed(bits, second)) continue;
      bits[second >> 3] = (bits[second >> 3] ?? 0) | (1 << (second & 7));
      added += 1;
    }
  }
  return added;
}

/** The played seconds as stretches, for the seek bar. */
export function coveredStretches(bits: Uint8Array, durationSeconds: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (let second = 0; second < Math.ceil(durationSeconds); second += 1) {
    if (!isPlayed(bits, second)) continue;
    const last = stretches.at(-1);
    if (last?.to === second) last.to = second + 1;
    else stretches.push({ from: second, to: second + 1 });
  }
  return stretches;
}
