import { isPlayed, openCoverage } from "./coverage.ts";

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
