import type { AttemptId, ModuleId } from "../kernel/id.ts";
import type { Question, QuestionView } from "../publishing/question.ts";
import type { Release } from "../publishing/release.ts";
import type { Answer, Attempt } from "./attempt.ts";
import { isRight, questionIn, targetsOf } from "./grading.ts";
import type { Stretch } from "./progress.ts";

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

/**
 * `chosen` and `correct` are option ids; for `order` all of them in order; for `match` target ids, side by
 * side with `options` as they are shown.
 */
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
  /** What must be seen again before the next attempt; empty after a pass, and once it has been seen. */
  toReview: Stretch[];
  /** Attempts that may still be asked for; absent where there is no limit. */
  attemptsLeft?: number;
  /** Other answers than these came too late: another device had answered. The first answers stand. */
  note?: "answered_elsewhere";
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
  return attempt.draw.map(({ questionId, optionIds, targetIds }) => {
    const question = questionIn(pool, questionId);
    const { kind, prompt, scene } = question;
    const options = optionIds.flatMap((id) => question.options.filter((o) => o.optionId === id));
    const targets = targetIds?.flatMap(
      (id) => question.targets?.filter((each) => each.targetId === id) ?? [],
    );
    const view: QuestionView = {
      ...{ questionId, kind, prompt, options },
      ...(scene && { scene }),
      ...(targets && { targets }),
    };
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

/** What was chosen, the way the question was shown. */
function chosenOf({ kind }: Question, { options }: QuestionView, given: Answer): string[] {
  if (kind !== "match") return given.optionIds;
  return options.map(({ optionId }) => given.targetIds?.[given.optionIds.indexOf(optionId)] ?? "");
}

/** The attempt's own part of its result: it never changes once it is graded. */
export function attemptResultOf(
  attempt: Attempt,
  release: Release,
  pool: readonly Question[],
  answers: readonly Answer[],
): Omit<AttemptResult, "unitName" | "toReview" | "attemptsLeft" | "note"> {
  return {
    stage: "graded",
    ...headOf(attempt, release),
    hasPassed: attempt.hasPassed === true,
    correctCount: attempt.correctCount ?? 0,
    questionCount: attempt.draw.length,
    neededCount: attempt.passing.correctCount,
    gradedAt: attempt.gradedAt ?? attempt.issuedAt,
    questions: shownQuestions(attempt, pool).map(({ question, view }) => {
      const { questionId, reason, legalBasis, momentSeconds } = question;
      const given = answers.find((each) => each.questionId === questionId);
      const shownIds = view.options.map(({ optionId }) => optionId);
      return {
        ...view,
        chosen: given ? chosenOf(question, view, given) : [],
        correct: question.kind === "match" ? targetsOf(question, shownIds) : question.correct,
        isCorrect: given !== undefined && isRight(question, given),
        ...{ reason, legalBasis, momentSeconds },
      };
    }),
  };
}
