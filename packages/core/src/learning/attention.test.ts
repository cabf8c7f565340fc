import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowedSpeed, credit, type Material, measure } from "./attention.ts";
import type { Stretch } from "./progress.ts";

const start = new Date("2026-11-22T01:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

const material = (durationSeconds: number): Material => ({
  durationSeconds,
  chapters: [
    { startSeconds: 0, kind: "intro" },
    { startSeconds: 5, kind: "core" },
    { startSeconds: durationSeconds - 5, kind: "credits" },
  ],
  coverageShare: 0.9,
});

type Report = { at: number; stretches: Stretch[] };

/** Reports as the server takes them, one budget for all; answers what is covered in the end. */
function played(of: Material, reports: readonly Report[]) {
  let coverage: string | undefined;
  let budgetFrom = start;
  let creditedSeconds = 0;
  for (const { at, stretches } of reports) {
    const before = coverage === undefined ? undefined : { coverage };
    const credited = credit(of, before, stretches, budgetFrom, later(at));
    ({ coverage, budgetFrom } = credited);
    creditedSeconds += credited.creditedSeconds;
  }
  return { ...measure(of, coverage ?? ""), creditedSeconds, coverage };
}

const stretchArbitrary = fc
  .tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 1200 }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

describe("attention", () => {
  it("earns at most forty seconds of a twenty-minute module in twenty seconds, and never completes", () => {
    const reportArbitrary = fc.record({
      at: fc.integer({ min: 0, max: 20 }),
      stretches: fc.array(stretchArbitrary, { minLength: 1, maxLength: 8 }),
    });
    fc.assert(
      fc.property(fc.array(reportArbitrary, { minLength: 1, maxLength: 12 }), (reports) => {
        const inOrder = reports.toSorted((a, b) => a.at - b.at);
        const { creditedSeconds, isCovered } = played(material(1200), inOrder);
        expect(creditedSeconds).toBeLessThanOrEqual(20 * allowedSpeed);
        expect(isCovered).toBe(false);
      }),
    );
  });

  it("completes every honest session: any speed up to twice, pauses, jumps back, skipped intro and credits", () => {
    const honest = fc.record({
      duration: fc.integer({ min: 60, max: 600 }),
      speed: fc.constantFrom(0.75, 1, 1.25, 1.5, 2),
      pauses: fc.array(fc.integer({ min: 0, max: 86_400 }), { minLength: 40, maxLength: 40 }),
      rewinds: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 40, maxLength: 40 }),
      every: fc.integer({ min: 10, max: 60 }),
    });
    fc.assert(
      fc.property(honest, ({ duration, speed, pauses, rewinds, every }) => {
        const reports: Report[] = [];
        let clock = 0;
        let from = 5;
        for (let n = 0; from < duration - 5; n += 1) {
          const to = Math.min(from + every, duration - 5);
          clock += (to - from) / speed;
          reports.push({ at: clock, stretches: [{ from, to }] });
          clock += pauses[n % 40] ?? 0;
          // Going back is watching again: it takes time and counts once.
          from = Math.max(to - (n < 40 ? (rewinds[n] ?? 0) : 0), from + 1);
        }
        expect(played(material(duration), reports).isCovered).toBe(true);
      }),
    );
  });

  it("changes nothing when reports are repeated, and loses nothing when they come out of order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 10 }),
        fc.array(fc.nat(100), { minLength: 10, maxLength: 10 }),
        (lengths, keys) => {
          let at = 0;
          const stretches = lengths.map((length) => {
            const stretch = { from: at, to: at + length };
            at += length;
            return stretch;
          });
          const end = at + 1;
          const inOrder = stretches.map((stretch) => ({ at: end, stretches: [stretch] }));
          const mixed = inOrder
            .map((report, n) => ({ report, key: keys[n] ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ report }) => report);
          const once = played(material(400), inOrder);
          const again = played(material(400), [...mixed, ...mixed, ...inOrder]);
          expect(again.coverage).toBe(once.coverage);
          expect(again.creditedSeconds).toBe(once.creditedSeconds);
        },
      ),
    );
  });

  it("counts only what lies inside the media", () => {
    const { creditedSeconds } = played(material(100), [
      { at: 5000, stretches: [{ from: 90, to: 7200 }] },
    ]);
    expect(creditedSeconds).toBe(10);
  });

  it("spends nothing when the clock of a report lies before the ticket", () => {
    const { creditedSeconds } = credit(
      material(100),
      undefined,
      [{ from: 0, to: 50 }],
      later(100),
      start,
    );
    expect(creditedSeconds).toBe(0);
  });

  it("is whole for whoever plays to the end, whatever the length of the film", () => {
    const lengths = fc.double({ min: 1, max: 90, noNaN: true });
    fc.assert(
      fc.property(lengths, (durationSeconds) => {
        const of: Material = { durationSeconds, chapters: [], coverageShare: 0.9 };
        const stretches = [{ from: 0, to: durationSeconds }];
        const { coveredShare, isCovered } = played(of, [{ at: 100, stretches }]);
        expect([coveredShare, isCovered]).toEqual([1, true]);
      }),
    );
  });
});
