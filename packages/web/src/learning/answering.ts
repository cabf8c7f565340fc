import type { Answer } from "@netra/core/learning/attempt";
import type { OpenAttempt } from "./learning.query.ts";
import type { Chosen } from "./saved-answers.ts";

type Question = Pick<OpenAttempt["questions"][number], "questionId" | "kind" | "options">;

/** What a match question holds beside an option nobody has paired yet. */
const unpaired = "";

/**
 * What is chosen for a question: option ids; for `order` all of them in the order given; for `match` the
 * target of each option, side by side with the options as they are shown.
 */
export const chosenFor = (chosen: Chosen, { questionId }: Pick<Question, "questionId">) =>
  chosen[questionId] ?? [];

/** One option replaces another, except where several may be right. */
export function pick(chosen: Chosen, question: Question, optionId: string): Chosen {
  const before = chosenFor(chosen, question);
  const toggled = before.includes(optionId)
    ? before.filter((other) => other !== optionId)
    : [...before, optionId];
  return { ...chosen, [question.questionId]: question.kind === "several" ? toggled : [optionId] };
}

/** The options in the order given so far: as they were drawn, until somebody moves one. */
export function orderOf(chosen: Chosen, question: Question): readonly string[] {
  const given = chosenFor(chosen, question);
  return given.length > 0 ? given : question.options.map(({ optionId }) => optionId);
}

/** Moves an option up or down by one place. The order shown then is the answer. */
export function moveInOrder(
  chosen: Chosen,
  question: Question,
  optionId: string,
  by: -1 | 1,
): Chosen {
  const order = [...orderOf(chosen, question)];
  const from = order.indexOf(optionId);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return chosen;
  order.splice(to, 0, ...order.splice(from, 1));
  return { ...chosen, [question.questionId]: order };
}

/** Takes the order as it is shown for the answer, without moving anything. */
export const keepOrder = (chosen: Chosen, question: Question): Chosen => ({
  ...chosen,
  [question.questionId]: orderOf(chosen, question),
});

/** Puts an option to a target. */
export function pair(
  chosen: Chosen,
  question: Question,
  optionId: string,
  targetId: string,
): Chosen {
  const before = chosenFor(chosen, question);
  const targets = question.options.map((option, n) =>
    option.optionId === optionId ? targetId : (before[n] ?? unpaired),
  );
  return { ...chosen, [question.questionId]: targets };
}

/** Whether a question is answered whole: a pairing only once every option has its target. */
export function isAnswered(chosen: Chosen, question: Question): boolean {
  const given = chosenFor(chosen, question);
  if (question.kind !== "match") return given.length > 0;
  return given.length === question.options.length && !given.includes(unpaired);
}

/** The answers as they are sent; questions not answered whole are left out. */
export const answersOf = (questions: readonly Question[], chosen: Chosen): Answer[] =>
  questions
    .filter((question) => isAnswered(chosen, question))
    .map((question) => {
      const given = [...chosenFor(chosen, question)];
      const { questionId, kind, options } = question;
      if (kind !== "match") return { questionId, optionIds: given };
      return { questionId, optionIds: options.map(({ optionId }) => optionId), targetIds: given };
    });
