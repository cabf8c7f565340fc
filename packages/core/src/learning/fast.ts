import type { Question } from "../publishing/question.ts";
import type { Attempt } from "./attempt.ts";
import { questionIn } from "./grading.ts";

/** Four times as fast as people read. Nobody who takes in the questions is faster: docs/fast-completions.md. */
const wordsPerSecond = 10;

const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length;

const textsOf = ({ prompt, scene, options, targets = [] }: Question) => [
  prompt,
  ...(scene ? [scene.title, scene.body, scene.caption ?? ""] : []),
  ...[...options, ...targets].map(({ text }) => text),
];

/** True when the answers came sooner after the questions than these can be read. */
export function isImplausiblyFast(
  attempt: Pick<Attempt, "draw" | "issuedAt">,
  pool: readonly Question[],
  answeredAt: Date,
): boolean {
  const words = attempt.draw
    .flatMap(({ questionId }) => textsOf(questionIn(pool, questionId)))
    .reduce((sum, text) => sum + wordCount(text), 0);
  const seconds = (answeredAt.getTime() - Date.parse(attempt.issuedAt)) / 1000;
  return seconds * wordsPerSecond < words;
}
