import type { AttemptResult, OpenAttempt } from "./learning.query.ts";

type Question = OpenAttempt["questions"][number] | AttemptResult["questions"][number];

/** An answer to be read: option texts, numbered where their order is the answer, or pairs. */
export type AnswerLines = { kind: "texts" | "numbered"; lines: string[] } | AnswerPairs;
type AnswerPairs = { kind: "pairs"; lines: { text: string; target: string }[] };

/** `ids` as they are chosen or right: option ids, for `match` the targets beside the options. */
export function linesOf(question: Question, ids: readonly string[]): AnswerLines {
  if (question.kind === "match") {
    const targetOf = (targetId: string | undefined) =>
      question.targets?.find((target) => target.targetId === targetId)?.text ?? "";
    const pairs = question.options.map(({ text }, n) => ({ text, target: targetOf(ids[n]) }));
    return { kind: "pairs", lines: pairs.filter(({ target }) => target !== "") };
  }
  if (question.kind === "order") {
    const texts = ids.flatMap((id) => question.options.filter((option) => option.optionId === id));
    return { kind: "numbered", lines: texts.map(({ text }) => text) };
  }
  const chosen = question.options.filter((option) => ids.includes(option.optionId));
  return { kind: "texts", lines: chosen.map(({ text }) => text) };
}
