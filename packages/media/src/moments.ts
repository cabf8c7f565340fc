import type { Cue } from "./captions.ts";
import { linesOf, type Script } from "./script.ts";
import type { Timeline } from "./timeline.ts";

/** The second in the video at which the script answers each question. */
export function momentsOf(script: Script, cues: Cue[]): Map<string, number> {
  const starts = new Map(cues.map(({ cueId, startSeconds }) => [cueId, startSeconds]));
  return new Map(
    linesOf(script).flatMap(({ lineId, asks }) =>
      asks.map((questionId): [string, number] => [questionId, Math.floor(starts.get(lineId) ?? 0)]),
    ),
  );
}

/** Writes the second of each question's answer into quiz.json and leaves the rest as it is. */
export function withMoments(quiz: string, moments: Map<string, number>): string {
  const questions = [...quiz.matchAll(/"questionId": "([^"]+)"/g)].map((found) => found[1] ?? "");
  const lost = questions.filter((questionId) => !moments.has(questionId));
  if (lost.length > 0) throw new Error(`No line of the script asks: ${lost.join(", ")}.`);
  const known = new Set(questions);
  const stray = [...moments.keys()].filter((questionId) => !known.has(questionId));
  if (stray.length > 0) throw new Error(`quiz.json has no question: ${stray.join(", ")}.`);
  return quiz.replace(
    /("questionId": "([^"]+)"[\s\S]*?"momentSeconds": )\d+/g,
    (_, before, questionId) => `${before}${moments.get(questionId)}`,
  );
}

/** Writes the chapters of the finished media into module.json and leaves the rest as it is. */
export function withChapters(module: string, { chapters }: Timeline): string {
  const rows = chapters.map(
    ({ startSeconds, title, kind }) =>
      `    { "startSeconds": ${Math.floor(startSeconds)}, "title": ${JSON.stringify(title)}, "kind": "${kind}" }`,
  );
  return module.replace(/"chapters": \[[\s\S]*?\]/, `"chapters": [\n${rows.join(",\n")}\n  ]`);
}
