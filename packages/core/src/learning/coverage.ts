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
 * Adds played stretches until `allowance` seconds are spent: on new seconds, and on those of `again`, which
 * are taken off it. Whole seconds: a second counts when at least half of it was played.
 */
export function addStretches(
  bits: Uint8Array,
  stretches: readonly Stretch[],
  durationSeconds: number,
  { allowance, again = new Set() }: { allowance: number; again?: Set<number> },
): { newCount: number; spentCount: number } {
  let [newCount, spentCount] = [0, 0];
  for (const stretch of stretches) {
    const to = Math.round(Math.min(stretch.to, durationSeconds));
    for (let second = Math.round(stretch.from); second < to; second += 1) {
      const isNew = !isPlayed(bits, second);
      if (!isNew && !again.has(second)) continue;
      if (spentCount >= allowance) return { newCount, spentCount };
      bits[second >> 3] = (bits[second >> 3] ?? 0) | (1 << (second & 7));
      again.delete(second);
      if (isNew) newCount += 1;
      spentCount += 1;
    }
  }
  return { newCount, spentCount };
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
