import type { Attempt } from "./attempt.ts";
import type { KeyedQuestion } from "./grading.ts";

/** A whole number from 0 up to, not including, `below`. */
export type Dice = (below: number) => number;

export function shuffled<T>(items: readonly T[], dice: Dice): T[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const pick = dice(last + 1);
    [all[last], all[pick]] = [all[pick] as T, all[last] as T];
  }
  return all;
}

/** Draws questions so that as many violation types as possible are asked; options are shuffled. */
export function drawQuestions(
  pool: readonly KeyedQuestion[],
  count: number,
  dice: Dice,
): Attempt["draw"] {
  const rounds = new Map<string, number>();
  const ordered = shuffled(pool, dice)
    .map((question) => {
      const round = rounds.get(question.violationType) ?? 0;
      rounds.set(question.violationType, round + 1);
      return { question, round };
    })
    .toSorted((a, b) => a.round - b.round);
  return shuffled(ordered.slice(0, count), dice).map(({ question }) => ({
    questionId: question.questionId,
    optionIds: shuffled(
      question.options.map((option) => option.optionId),
      dice,
    ),
  }));
}
