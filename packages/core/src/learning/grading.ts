import type { Question } from "../publishing/question.ts";
import type { Answer, Attempt } from "./attempt.ts";

/** What drawing and grading need of a question and its key. */
export type KeyedQuestion = Pick<Question, "questionId" | "kind" | "violationType" | "correct"> & {
  options: { optionId: string }[];
  targets?: { targetId: string }[] | undefined;
  roles?: Question["roles"];
};

/** Right and wrong answers per violation type. */
export type TypeScore = { violationType: string; rightCount: number; wrongCount: number };

export function questionIn<T extends KeyedQuestion>(pool: readonly T[], questionId: string): T {
  const question = pool.find((each) => each.questionId === questionId);
  if (!question) throw new Error(`the pool of a release lost question ${questionId}`);
  return question;
}

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each) => b.includes(each));

/** Where the key puts each of these options of a `match` question, side by side. */
export const targetsOf = (question: KeyedQuestion, optionIds: readonly string[]): string[] =>
  optionIds.map((id) => {
    const n = question.options.findIndex(({ optionId }) => optionId === id);
    return question.correct[n] ?? "";
  });

export function isRight(question: KeyedQuestion, { optionIds, targetIds = [] }: Answer): boolean {
  const { kind, correct } = question;
  if (kind === "order") return optionIds.join() === correct.join();
  if (kind === "match") {
    return (
      sameSet(
        question.options.map(({ optionId }) => optionId),
        optionIds,
      ) && targetsOf(question, optionIds).join() === targetIds.join()
    );
  }
  return sameSet(correct, [...new Set(optionIds)]);
}

/** The answer the key asks for. */
export function rightAnswer(question: KeyedQuestion): Answer {
  const { questionId, kind, correct } = question;
  if (kind !== "match") return { questionId, optionIds: correct };
  return { questionId, optionIds: question.options.map((o) => o.optionId), targetIds: correct };
}

/** Grades checked answers: right is what the key says, whole and nothing else. */
export function grade<T extends KeyedQuestion>(
  attempt: Pick<Attempt, "draw" | "passing">,
  pool: readonly T[],
  answers: readonly Answer[],
): { correctCount: number; hasPassed: boolean; scores: TypeScore[]; wrong: T[] } {
  const scores = new Map<string, TypeScore>();
  const wrong: T[] = [];
  for (const { questionId } of attempt.draw) {
    const question = questionIn(pool, questionId);
    const answer = answers.find((each) => each.questionId === questionId);
    const { violationType } = question;
    const score = scores.get(violationType) ?? { violationType, rightCount: 0, wrongCount: 0 };
    if (answer && isRight(question, answer)) score.rightCount += 1;
    else {
      score.wrongCount += 1;
      wrong.push(question);
    }
    scores.set(violationType, score);
  }
  const correctCount = attempt.draw.length - wrong.length;
  return {
    correctCount,
    hasPassed: attempt.draw.length > 0 && correctCount >= attempt.passing.correctCount,
    scores: [...scores.values()],
    wrong,
  };
}
