import { invalid } from "../kernel/fault.ts";
import type { Answer, Attempt } from "./attempt.ts";

/** What grading needs of a question and its key. */
export type KeyedQuestion = {
  questionId: string;
  violationType: string;
  options: { optionId: string }[];
  correct: string[];
};

/** Right and wrong answers per violation type. */
export type TypeScore = { violationType: string; rightCount: number; wrongCount: number };

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each) => b.includes(each));

export const isRight = (question: KeyedQuestion, chosen: readonly string[]) =>
  sameSet(question.correct, [...new Set(chosen)]);

/** Refuses answers to what was not asked, twice to the same, or with options that were not shown; names the field. */
export function checkAnswers(attempt: Pick<Attempt, "draw">, answers: readonly Answer[]): void {
  const seen = new Set<string>();
  for (const [n, answer] of answers.entries()) {
    const asked = attempt.draw.find((each) => each.questionId === answer.questionId);
    if (!asked) {
      throw invalid("learning.question_not_asked", { field: `/answers/${n}/questionId` });
    }
    if (seen.has(answer.questionId)) {
      throw invalid("learning.question_answered_twice", { field: `/answers/${n}/questionId` });
    }
    seen.add(answer.questionId);
    const foreign = answer.optionIds.findIndex((id) => !asked.optionIds.includes(id));
    if (foreign >= 0) {
      throw invalid("learning.option_not_shown", { field: `/answers/${n}/optionIds/${foreign}` });
    }
    if (answer.optionIds.length === 0) {
      throw invalid("learning.answers_missing", { field: `/answers/${n}/optionIds` });
    }
  }
  if (seen.size < attempt.draw.length) {
    throw invalid("learning.answers_missing", {
      field: "/answers",
      missingCount: attempt.draw.length - seen.size,
    });
  }
}

/** Grades checked answers: a question is right when exactly its correct options were chosen. */
export function grade(
  attempt: Pick<Attempt, "draw" | "passing">,
  pool: readonly KeyedQuestion[],
  answers: readonly Answer[],
): { correctCount: number; hasPassed: boolean; scores: TypeScore[] } {
  const scores = new Map<string, TypeScore>();
  let correctCount = 0;
  for (const { questionId } of attempt.draw) {
    const question = pool.find((each) => each.questionId === questionId);
    if (!question) throw new Error(`the pool of a release lost question ${questionId}`);
    const chosen = answers.find((each) => each.questionId === questionId)?.optionIds ?? [];
    const { violationType } = question;
    const score = scores.get(violationType) ?? { violationType, rightCount: 0, wrongCount: 0 };
    if (isRight(question, chosen)) {
      correctCount += 1;
      score.rightCount += 1;
    } else score.wrongCount += 1;
    scores.set(violationType, score);
  }
  return {
    correctCount,
    hasPassed: attempt.draw.length > 0 && correctCount >= attempt.passing.correctCount,
    scores: [...scores.values()],
  };
}
