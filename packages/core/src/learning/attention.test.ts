import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Material, measure, requiredSeconds } from "./attention.ts";
import { addStretches, closeCoverage, openCoverage } from "./coverage.ts";

const played = (of: Material, from: number, to: number) => {
  const bits = openCoverage(undefined, of.durationSeconds);
  addStretches(bits, [{ from, to }], of.durationSeconds, { allowance: 7200 });
  return measure(of, closeCoverage(bits));
};

describe("attention", () => {
  it("asks for everything outside intro and credits, and forgives a tenth of it", () => {
    const of: Material = {
      durationSeconds: 110,
      chapters: [
        { startSeconds: 0, kind: "intro" },
        { startSeconds: 5, kind: "core" },
        { startSeconds: 105, kind: "credits" },
      ],
      coverageShare: 0.9,
    };
    expect(requiredSeconds(of)).toHaveLength(100);
    expect(played(of, 5, 94)).toMatchObject({ missingSeconds: 1, isCovered: false });
    expect(played(of, 5, 95)).toMatchObject({ missingSeconds: 0, isCovered: true });
    expect(played(of, 0, 5)).toMatchObject({ coveredShare: 0, missingSeconds: 90 });
  });

  it("is whole for whoever plays to the end, whatever the length of the film", () => {
    const lengths = fc.double({ min: 1, max: 90, noNaN: true });
    fc.assert(
      fc.property(lengths, (durationSeconds) => {
        const of: Material = { durationSeconds, chapters: [], coverageShare: 0.9 };
        const { coveredShare, isCovered } = played(of, 0, durationSeconds);
        expect([coveredShare, isCovered]).toEqual([1, true]);
      }),
    );
  });
});
