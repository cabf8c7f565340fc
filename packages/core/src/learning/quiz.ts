import type { AttemptId, ModuleId, PersonId } from "../kernel/id.ts";
import type { Release } from "../publishing/release.ts";
import type { Stretch } from "./progress.ts";
import { leftOf, type Review } from "./review.ts";

/** How often somebody tried a release's quiz, how the last try ended, and the one attempt that is still open. */
export type Quiz = {
  personId: PersonId;
  moduleId: ModuleId;
  release: number;
  attemptCount: number;
  openAttemptId?: AttemptId | undefined;
  lastAttempt?: LastAttempt | undefined;
  /** What a failed attempt asks to be seen again. */
  review?: Review | undefined;
  version: number;
};

export type LastAttempt = { attemptId: AttemptId; hasPassed: boolean; gradedAt: string };

/** What a page needs to offer: go on with the quiz, look at the result, try again. */
export type QuizState = {
  /** Attempts that may still be asked for; absent where there is no limit. An open one is not among them. */
  attemptsLeft?: number;
  /** Issued and not answered yet. It opens for answers once the material is covered. */
  openAttemptId?: AttemptId;
  lastAttempt?: LastAttempt;
};

/** Releases from before there was a policy ask for the moments first, and set no limit. */
export const asksMomentsFirst = ({ retry }: Pick<Release, "retry">) => retry?.momentsFirst ?? true;

export function quizStateOf(release: Pick<Release, "retry">, quiz: Quiz | undefined): QuizState {
  const limit = release.retry?.attemptLimit;
  return {
    ...(limit !== undefined && { attemptsLeft: Math.max(limit - (quiz?.attemptCount ?? 0), 0) }),
    ...(quiz?.openAttemptId && { openAttemptId: quiz.openAttemptId }),
    ...(quiz?.lastAttempt && { lastAttempt: quiz.lastAttempt }),
  };
}

/**
 * What must be seen again before the next attempt. Only the newest release can be opened and watched, so
 * only its moments are asked for.
 */
export const toReviewIn = (quiz: Quiz | undefined, latestRelease: number): Stretch[] =>
  quiz?.review && quiz.release === latestRelease ? leftOf(quiz.review) : [];
