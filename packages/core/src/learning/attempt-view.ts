import type { AttemptId, ModuleId } from "../kernel/id.ts";
import type { Question, QuestionView } from "../publishing/question.ts";
import type { Release } from "../publishing/release.ts";
import type { Answer, Attempt } from "./attempt.ts";
import { isRight } from "./grading.ts";

type Head = { attemptId: AttemptId; moduleId: ModuleId; release: number; title: string };

/** An attempt while it can be answered: what is asked, never what is right. */
export type AttemptView = Head & {
  stage: "open";
  questions: QuestionView[];
  passing: { questionCount: number; correctCount: number };
  issuedAt: string;
  /** True when another attempt was open already and this is that one. */
  isResumed: boolean;
};

export type QuestionResult = QuestionView & {
  chosen: string[];
  correct: string[];
  isCorrect: boolean;
  reason: string;
  legalBasis: string[];
  momentSeconds: number;
};

/** A graded attempt: what was right, why, on what legal basis, and where the material says so. */
export type AttemptResult = Head & {
  stage: "graded";
  hasPassed: boolean;
  correctCount: number;
  questionCount: number;
  neededCount: number;
  gradedAt: string;
  unitName: string;
  questions: QuestionResult[];
};

const headOf = (attempt: Attempt, release: Release): Head => ({
  attemptId: attempt.attemptId,
  moduleId: attempt.moduleId,
  release: attempt.release,
  title: release.title,
});

/** The drawn questions as they are shown: in the drawn order, with the drawn order of options. */
function shownQuestions(attempt: Attempt, pool: readonly Question[]) {
  return attempt.draw.map(({ questionId, optionIds }) => {
    const question = pool.find((each) => each.questionId === questionId);
    if (!question) throw new Error(`the pool of a release lost question ${questionId}`);
    const { kind, prompt, scene } = question;
    const options = optionIds.flatMap((id) => question.options.filter((o) => o.optionId === id));
    const view: QuestionView = { questionId, kind, prompt, options, ...(scene && { scene }) };
    return { question, view };
  });
}

export function attemptViewOf(
  attempt: Attempt,
  release: Release,
  pool: readonly Question[],
  isResumed: boolean,
): AttemptView {
  return {
    stage: "open",
    ...headOf(attempt, release),
    questions: shownQuestions(attempt, pool).map(({ view }) => view),
    passing: attempt.passing,
    issuedAt: attempt.issuedAt,
    isResumed,
  };
}

export function attemptResultOf(
  attempt: Attempt,
  release: Release,
  pool: readonly Question[],
  answers: readonly Answer[],
  unitName: string,
): AttemptResult {
  return {
    stage: "graded",
    ...headOf(attempt, release),
    hasPassed: attempt.hasPassed === true,
    correctCount: attempt.correctCount ?? 0,
    questionCount: attempt.draw.length,
    neededCount: attempt.passing.correctCount,
    gradedAt: attempt.gradedAt ?? attempt.issuedAt,
    unitName,
    questions: shownQuestions(attempt, pool).map(({ question, view }) => {
      const given = answers.find((each) => each.questionId === question.questionId);
      const chosen = given?.optionIds ?? [];
      const { correct, reason, legalBasis, momentSeconds } = question;
      const isCorrect = isRight(question, chosen);
      return { ...view, chosen, correct, isCorrect, reason, legalBasis, momentSeconds };
    }),
  };
}
