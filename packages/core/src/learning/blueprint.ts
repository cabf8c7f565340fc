export type TypeOfPool = {
  weight: number;
  /** How many questions there are. */
  available: number;
  /** So many must be drawn, whatever the weight says. */
  least: number;
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Deals `count` out by weight: whole shares first, then one each to the largest remainders, the first of equals first. */
function largestRemainder(count: number, weights: readonly number[]): number[] {
  const whole = sum(weights);
  const quotas = weights.map((weight) => (count * weight) / whole);
  const slots = quotas.map(Math.floor);
  const byRemainder = quotas
    .map((quota, n) => ({ n, remainder: quota - Math.floor(quota) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.n - b.n);
  for (const { n } of byRemainder.slice(0, count - sum(slots))) slots[n]! += 1;
  return slots;
}

/**
 * How many questions of each type a draw of `count` takes: by weight, never more than there are, and what
 * one type cannot give is dealt out among the others. A type of weight 0 gives only what nobody else can.
 */
export function slotsByWeight(count: number, types: readonly TypeOfPool[]): number[] {
  const slots = types.map(() => 0);
  for (let due = Math.min(count, sum(types.map((type) => type.available))); due > 0; ) {
    const isOpen = types.map(({ available }, n) => slots[n]! < available);
    const isWeighted = types.some(({ weight }, n) => isOpen[n] && weight > 0);
    const weights = types.map(({ weight }, n) => {
      if (!isOpen[n]) return 0;
      return isWeighted ? weight : 1;
    });
    for (const [n, dealt] of largestRemainder(due, weights).entries()) {
      const taken = Math.min(dealt, types[n]!.available - slots[n]!);
      slots[n]! += taken;
      due -= taken;
    }
  }
  return withLeast(slots, types);
}

/** Lifts types to their least, each time at the cost of the type that stands furthest above its own. */
function withLeast(slots: readonly number[], types: readonly TypeOfPool[]): number[] {
  const lifted = [...slots];
  const above = (n: number) => lifted[n]! - types[n]!.least;
  for (;;) {
    const short = lifted.findIndex((_, n) => above(n) < 0);
    const [richest] = lifted.map((_, n) => n).toSorted((a, b) => above(b) - above(a));
    if (short < 0 || richest === undefined || above(richest) <= 0) return lifted;
    lifted[short]! += 1;
    lifted[richest]! -= 1;
  }
}
