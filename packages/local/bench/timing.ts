/** The middle one of a list of measurements. */
export function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError("nothing was measured");
  return middle;
}

export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/**
 * Medians of calls made in turn, each round beginning with another: whatever else this machine does falls
 * on all of them alike, so their ratios hold even when the times do not.
 */
export async function interleaved<Name extends string>(
  calls: Record<Name, (round: number) => Promise<unknown>>,
  { rounds, warmUp = 20 }: { rounds: number; warmUp?: number },
): Promise<Record<Name, number>> {
  const names = Object.keys(calls) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (let n = 0; n < names.length; n += 1) {
      const name = names[(n + round) % names.length] as Name;
      const time = await millisecondsOf(() => calls[name](round));
      if (round >= warmUp) times.get(name)?.push(time);
    }
  }
  const medians = names.map((name) => [name, median(times.get(name) ?? [])]);
  return Object.fromEntries(medians) as Record<Name, number>;
}
