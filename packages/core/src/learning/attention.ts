import { addStretches, closeCoverage, isPlayed, openCoverage } from "./coverage.ts";
import type { Progress, Stretch } from "./progress.ts";

/** Watching faster than this earns no more than this. */
export const allowedSpeed = 2;

/** What the rule needs to know of a release. */
export type Material = {
  durationSeconds: number;
  chapters: { startSeconds: number; kind: "intro" | "core" | "credits" }[];
  coverageShare: number;
};

/** The seconds that must be played: everything outside intro and credits. */
export function requiredSeconds(material: Material): number[] {
  const chapters = material.chapters.toSorted((a, b) => a.startSeconds - b.startSeconds);
  // Less than half a second at the end cannot be played as a second, so it is not asked for.
  return Array.from({ length: Math.round(material.durationSeconds) }, (_, second) => second).filter(
    (second) => {
      const chapter = chapters.findLast((each) => each.startSeconds <= second);
      return chapter === undefined || chapter.kind === "core";
    },
  );
}

/** How much of what is required has been played, and how many seconds are still missing. */
export function measure(material: Material, coverage: string) {
  const bits = openCoverage(coverage, material.durationSeconds);
  const required = requiredSeconds(material);
  const played = required.filter((second) => isPlayed(bits, second)).length;
  const needed = Math.ceil(required.length * material.coverageShare);
  return {
    coveredShare: required.length === 0 ? 1 : played / required.length,
    missingSeconds: Math.max(needed - played, 0),
    isCovered: played >= needed,
  };
}

/**
 * Credits played stretches against the one budget a person has: server time since `budgetFrom`, at the
 * allowed speed. What goes beyond is clipped, not refused; a second counts once. Device clocks play no part.
 */
export function credit(
  material: Material,
  before: Pick<Progress, "coverage"> | undefined,
  stretches: readonly Stretch[],
  budgetFrom: Date,
  now: Date,
): { coverage: string; creditedSeconds: number; budgetFrom: Date } {
  const bits = openCoverage(before?.coverage, material.durationSeconds);
  const elapsed = Math.max((now.getTime() - budgetFrom.getTime()) / 1000, 0);
  const allowance = Math.floor(elapsed * allowedSpeed);
  const creditedSeconds = addStretches(bits, stretches, material.durationSeconds, allowance);
  return {
    coverage: closeCoverage(bits),
    creditedSeconds,
    budgetFrom: new Date(budgetFrom.getTime() + (creditedSeconds / allowedSpeed) * 1000),
  };
}
