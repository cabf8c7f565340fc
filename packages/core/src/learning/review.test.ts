import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leftOf, openReview, reviewParts, secondsLeft, withLeft } from "./review.ts";
import { filmOf, givenLedger, at as instant } from "./testing-reports.ts";

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

describe("a review after a failed attempt", () => {
  const film = filmOf(240);
  const second = fc.integer({ min: 0, max: 300 });
  const anyStretch = fc.tuple(second, second).map(([a, b]) => ({
    ...{ from: Math.min(a, b), to: Math.max(a, b) },
  }));
  const review = () => {
    const opened = openReview([20, 100], 240, instant(500).toISOString());
    const ledger = givenLedger([film], { review: opened });
    // All of it was covered before the attempt.
    ledger.report({ ticketAt: 0, at: 400, stretches: [{ from: 0, to: 240 }] });
    return ledger;
  };
  const parts = [
    { from: 20, to: 28 },
    { from: 100, to: 108 },
  ];

  it("is not cleared by any report under a ticket from before it, however often and late it comes", () => {
    const old = fc.record({
      ticketAt: fc.integer({ min: 0, max: 499 }),
      at: fc.integer({ min: 500, max: 100_000 }),
      stretches: fc.array(anyStretch, { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(old, { minLength: 1, maxLength: 8 }), (reports) => {
        const ledger = review();
        for (const each of reports) ledger.report(each);
        expect(ledger.review()?.left).toEqual(parts);
      }),
    );
  });

  it("is cleared by whoever opens the material and plays the moments, in any order, at up to 2x, twice over", () => {
    const honest = fc.record({
      speed: fc.constantFrom(0.75, 1, 1.5, 2),
      isTurned: fc.boolean(),
      early: fc.integer({ min: 0, max: 10 }),
      times: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(honest, ({ speed, isTurned, early, times }) => {
        const ledger = review();
        const order = isTurned ? parts.toReversed() : parts;
        let now = 600;
        const reports = order.map(({ from, to }) => {
          now += (to - from + early) / speed;
          return { ticketAt: 600, at: now, stretches: [{ from: from - early, to }] };
        });
        for (const each of reports) {
          for (let n = 0; n < times; n += 1) ledger.report(each);
        }
        expect(ledger.review()?.left).toEqual([]);
      }),
    );
  });

  it("costs the time it takes: claimed at once, it is clipped to twice what has passed", () => {
    const ledger = review();
    ledger.report({ ticketAt: 600, at: 603, stretches: parts });
    expect(ledger.review()?.left).toEqual([{ from: 26, to: 28 }, parts[1]]);
    ledger.report({ ticketAt: 600, at: 608, stretches: parts });
    expect(ledger.review()?.left).toEqual([]);
  });
});
