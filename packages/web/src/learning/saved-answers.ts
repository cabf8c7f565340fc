/** Chosen options by question, as they stand on this device until the server has graded them. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const keyOf = (attemptId: string) => `netra.answers.${attemptId}`;

export function readAnswers(attemptId: string, shelf: Shelf): Chosen {
  try {
    return JSON.parse(shelf.getItem(keyOf(attemptId)) ?? "{}");
  } catch {
    return {};
  }
}

/** Answers whether the device kept them: the page only says "saved" when they are. */
export function keepAnswers(attemptId: string, chosen: Chosen, shelf: Shelf): boolean {
  try {
    shelf.setItem(keyOf(attemptId), JSON.stringify(chosen));
    return true;
  } catch {
    return false;
  }
}

export function forgetAnswers(attemptId: string, shelf: Shelf): void {
  try {
    shelf.removeItem(keyOf(attemptId));
  } catch {
    // What cannot be removed cannot be read either.
  }
}

/** One option replaces another, except where several may be right. */
export function choose(
  chosen: Chosen,
  question: { questionId: string; kind: string },
  optionId: string,
): Chosen {
  const before = chosen[question.questionId] ?? [];
  const toggled = before.includes(optionId)
    ? before.filter((other) => other !== optionId)
    : [...before, optionId];
  return { ...chosen, [question.questionId]: question.kind === "several" ? toggled : [optionId] };
}

export const isAnswered = (chosen: Chosen, questionId: string) =>
  (chosen[questionId]?.length ?? 0) > 0;
