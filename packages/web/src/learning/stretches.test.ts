import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countable, merge, playedBetween, secondsWithin, within, without } from "./stretches.ts";

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 60 }))
  .map(([from, length]) => ({ from, to: from + length }));
const stretches = fc.array(stretch, { maxLength: 12 });
const everySecond = Array.from({ length: 400 }, (_, second) => second);
const held = (all: { from: number; to: number }[]) =>
  everySecond.filter((second) => secondsWithin(all, [second]) === 1);

describe("what was played", () => {
  it("is the way from one look to the next at the speed that was set", () => {
    const last = { media: 10, wall: 100 };
    expect(playedBetween(last, { media: 10.25, wall: 100.25 }, 1)).toEqual({ from: 10, to: 10.25 });
    expect(playedBetween(last, { media: 12, wall: 101 }, 2)).toEqual({ from: 10, to: 12 });
  });

  it("is nothing at the first look, backwards, or further than time allows", () => {
    const last = { media: 10, wall: 100 };
    expect(playedBetween(undefined, { media: 3, wall: 1 }, 1)).toBeUndefined();
    expect(playedBetween(last, { media: 9, wall: 101 }, 1)).toBeUndefined();
    expect(playedBetween(last, { media: 60, wall: 101 }, 2)).toBeUndefined();
  });

  it("is kept in as few stretches as possible without losing or inventing a second", () => {
    fc.assert(
      fc.property(stretches, (all) => {
        const merged = merge(all);
        expect(held(merged)).toEqual(held(all));
        merged.slice(1).forEach((next, n) => {
          expect(next.from).toBeGreaterThan(merged[n]?.to ?? 0);
        });
      }),
    );
  });

  it("less what the server has is exactly the rest", () => {
    fc.assert(
      fc.property(stretches, stretches, (played, covered) => {
        const known = new Set(held(covered));
        const rest = held(played).filter((second) => !known.has(second));
        expect(held(without(played, merge(covered)))).toEqual(rest);
      }),
    );
  });

  it("inside some windows is exactly what both hold", () => {
    fc.assert(
      fc.property(stretches, stretches, (played, windows) => {
        const open = new Set(held(windows));
        const both = held(played).filter((second) => open.has(second));
        expect(held(within(played, merge(windows)))).toEqual(both);
      }),
    );
  });

  it("is worth reporting once the server can count a second of it", () => {
    expect(countable([{ from: 10.1, to: 10.4 }])).toEqual([]);
    expect(countable([{ from: 10.1, to: 10.6 }])).toEqual([{ from: 10.1, to: 10.6 }]);
  });
});
