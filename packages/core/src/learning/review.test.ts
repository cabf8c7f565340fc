import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leftOf, openReview, reviewParts, secondsLeft, withLeft } from "./review.ts";

const since = "2026-11-22T01:00:00.000Z";

describe("what must be seen again", () => {
  it("is eight seconds from each moment; moments side by side are one part", () => {
    expect(reviewParts([98, 20.4, 25], 240)).toEqual([
      { from: 20, to: 33 },
      { from: 98, to: 106 },
    ]);
  });

  it("lies inside the material in whole seconds, apart from one another, whatever the moments are", () => {
    const moments = fc.array(fc.double({ min: 0, max: 7200, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(moments, fc.double({ min: 1, max: 900, noNaN: true }), (all, duration) => {
        const parts = reviewParts(all, duration);
        expect(parts.length > 0).toBe(all.length > 0);
        for (const [n, { from, to }] of parts.entries()) {
          expect([Number.isInteger(from), Number.isInteger(to)]).toEqual([true, true]);
          expect(from).toBeGreaterThan(parts[n - 1]?.to ?? -1);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(Math.round(duration));
        }
      }),
    );
  });

  it("is seen once hardly anything of a part is missing, and what is seen of one part says nothing of another", () => {
    const review = openReview([20, 100], 240, since)!;
    const without = (...seconds: number[]) => {
      const left = secondsLeft(review);
      for (const second of seconds) left.delete(second);
      return leftOf(withLeft(review, left));
    };
    const [first, second] = review.parts;
    expect(without()).toEqual([first, second]);
    expect(without(21, 22, 23, 24, 25)).toEqual([
      { from: 20, to: 21 },
      { from: 26, to: 28 },
      second,
    ]);
    // A seek that lands a moment late still counts.
    expect(without(22, 23, 24, 25, 26, 27)).toEqual([second]);
  });

  it("is nothing when nothing was wrong", () => {
    expect(openReview([], 240, since)).toBeUndefined();
  });
});
