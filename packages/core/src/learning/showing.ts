import { missing } from "../kernel/fault.ts";
import type { ModuleId } from "../kernel/id.ts";
import type { Question } from "../publishing/question.ts";
import type { QuizKey, Release } from "../publishing/release.ts";
import { sameAnswers } from "./answers.ts";
import { answersItem } from "./attempt.item.ts";
import type { Answer, Attempt } from "./attempt.ts";
import { type AttemptResult, attemptResultOf } from "./attempt-view.ts";
import { type Desk, owedIn, quizIn, readDesk } from "./desk.item.ts";
import type { LearningNeeds } from "./needs.ts";
import { quizStateOf, toReviewIn } from "./quiz.ts";

export type AttemptMaterial = { release: Release; key: QuizKey; pool: Question[] };

/** What an attempt is drawn from and shown with. */
export function createShowing(needs: LearningNeeds) {
  const { table } = needs;

  async function material(of: { moduleId: ModuleId; release: number }): Promise<AttemptMaterial> {
    const [release, key] = await Promise.all([needs.findRelease(of), needs.findKey(of)]);
    if (!release || !key) throw missing("learning.release_unknown");
    return { release, key, pool: key.questions };
  }

  /** A graded attempt with what may be done after it, as this desk stands. */
  async function resultOn(
    desk: Desk,
    attempt: Attempt,
    { release, pool }: AttemptMaterial,
    answers: readonly Answer[],
  ): Promise<AttemptResult> {
    const quiz = quizIn(desk, attempt);
    const isLast = quiz?.lastAttempt?.attemptId === attempt.attemptId;
    // Only a failed attempt that nothing came after asks for anything: the others spare the read.
    const latest = isLast && quiz.review ? await needs.latestRelease(attempt.moduleId) : undefined;
    const { attemptsLeft } = quizStateOf(release, quiz);
    return {
      ...attemptResultOf(attempt, release, pool, answers),
      unitName: owedIn(desk, attempt.moduleId)[0]?.unitName ?? "",
      toReview: latest ? toReviewIn(quiz, latest.release) : [],
      ...(attemptsLeft !== undefined && { attemptsLeft }),
    };
  }

  /** A graded attempt. Whoever sends other answers than were graded is told that they came too late. */
  async function showResult(attempt: Attempt, sent?: readonly Answer[]): Promise<AttemptResult> {
    const [stored, desk, from] = await Promise.all([
      table.find(answersItem, attempt),
      readDesk(table, attempt.personId),
      material(attempt),
    ]);
    const first = stored?.answers ?? [];
    const result = await resultOn(desk, attempt, from, first);
    const isLate = sent && !sameAnswers(from.pool, first, sent);
    return isLate ? { ...result, note: "answered_elsewhere" } : result;
  }

  return { material, resultOn, showResult };
}
