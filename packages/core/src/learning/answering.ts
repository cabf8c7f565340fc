import { createOnce, replace, type Write } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { personOf } from "../kernel/allow.ts";
import { conflict, missing } from "../kernel/fault.ts";
import type { AttemptId } from "../kernel/id.ts";
import { checkAnswers } from "./answers.ts";
import { answersItem, attemptItem, doneItem, quizItem } from "./attempt.item.ts";
import type { Attempt, SentAnswers } from "./attempt.ts";
import type { AttemptResult } from "./attempt-view.ts";
import { owedIn, progressIn, quizIn, readDesk } from "./desk.item.ts";
import { anyFast, type Done } from "./done.ts";
import { isImplausiblyFast } from "./fast.ts";
import { grade } from "./grading.ts";
import { attemptGraded } from "./learning.facts.ts";
import type { LearningNeeds } from "./needs.ts";
import { asksMomentsFirst, type Quiz, quizStateOf } from "./quiz.ts";
import { openReview } from "./review.ts";
import { createShowing } from "./showing.ts";
import { standingItem } from "./standing.item.ts";
import { type Standing, statusOf } from "./standing.ts";
import { askedAt, changeOf } from "./standing-change.ts";

const tries = 6;

export function createAnswering(needs: LearningNeeds) {
  const { table, clock } = needs;
  const { material, resultOn, showResult } = createShowing(needs);

  const passedWrites = (
    attempt: Attempt,
    standings: Standing[],
    done: readonly Pick<Done, "moduleId" | "isFast">[],
    at: string,
  ) => {
    const writes: Write[] = [];
    const changed = standings.flatMap((before) => {
      if (before.doneModuleIds.includes(attempt.moduleId)) return [];
      const doneModuleIds = [...before.doneModuleIds, attempt.moduleId];
      const active = { ...before, doneModuleIds, lastActiveAt: at };
      const status = statusOf(active);
      const isFast = anyFast(before.moduleIds, done);
      const after = {
        ...active,
        status,
        ...(status === "done" && { doneAt: at, ...(isFast && { isFast }) }),
      };
      writes.push(replace(standingItem, before, after));
      return changeOf(before, after, new Date(at));
    });
    return { writes, changed };
  };

  /**
   * Grades an attempt once, against the release it was drawn from, when that release's material is covered.
   * Sent again, from whatever device, the first grade is answered.
   */
  async function submitAnswers(
    actor: Actor,
    attemptId: AttemptId,
    { answers, deviceAt }: SentAnswers,
  ): Promise<AttemptResult> {
    const personId = personOf(actor);
    for (let n = 0; n < tries; n += 1) {
      const [attempt, desk] = await Promise.all([
        table.find(attemptItem, { personId, attemptId }),
        readDesk(table, personId),
      ]);
      if (!attempt) throw missing("learning.attempt_unknown");
      if (attempt.stage === "graded") return showResult(attempt, answers);
      const from = await material(attempt);
      const { release, pool } = from;
      checkAnswers(attempt, pool, answers);

      const { moduleId } = attempt;
      const of = { personId, moduleId, release: attempt.release };
      if (!progressIn(desk, of)?.isCovered) throw conflict("learning.material_not_finished");
      const quiz = quizIn(desk, of);
      if (!quiz) throw new Error("an open attempt without its quiz");
      const standings = owedIn(desk, moduleId);
      // An attempt may have been handed out and never answered, for another release too.
      const isFirst = !desk.quizzes.some((each) => each.moduleId === moduleId && each.lastAttempt);
      const isFirstPass = !desk.done.some((each) => each.moduleId === moduleId);
      const { correctCount, hasPassed, scores, wrong } = grade(attempt, pool, answers);
      const now = clock.now();
      const gradedAt = now.toISOString();
      const graded: Attempt = {
        ...attempt,
        ...{ stage: "graded", correctCount, hasPassed, gradedAt, deviceAt },
      };
      const moments = wrong.map(({ momentSeconds }) => momentSeconds);
      // Who may not try again need not get ready for it.
      const mayTryAgain = quizStateOf(release, quiz).attemptsLeft !== 0;
      const asksReview = !hasPassed && mayTryAgain && asksMomentsFirst(release);
      const after: Quiz = {
        ...quiz,
        openAttemptId: undefined,
        lastAttempt: { attemptId, hasPassed, gradedAt },
        review: asksReview ? openReview(moments, release.durationSeconds, gradedAt) : undefined,
      };
      const isFast = hasPassed && isImplausiblyFast(attempt, pool, now);
      const done = isFirstPass ? [...desk.done, { moduleId, isFast }] : desk.done;
      const passed = hasPassed ? passedWrites(attempt, standings, done, gradedAt) : undefined;
      const written = await table.write([
        replace(attemptItem, attempt, graded),
        createOnce(answersItem, { personId, attemptId, answers }),
        replace(quizItem, quiz, after),
        ...(hasPassed && isFirstPass
          ? [
              createOnce(doneItem, {
                ...{ ...of, attemptId, doneAt: gradedAt, deviceAt },
                ...(isFast && { isFast }),
              }),
            ]
          : []),
        ...(passed?.writes ?? []),
        attemptGraded.announce(actor, now, {
          ...of,
          attemptId,
          attemptNumber: quiz.attemptCount,
          hasPassed,
          isFirstPass: hasPassed && isFirstPass,
          scores,
          changes: passed?.changed ?? [],
          ...{ isFirst, isFast },
          places: standings.map((standing) => askedAt(standing, now)),
        }),
      ]);
      if (!written.ok) continue;
      const quizzes = desk.quizzes.map((each) => (each === quiz ? after : each));
      return resultOn({ ...desk, quizzes }, graded, from, answers);
    }
    throw conflict("learning.attempt_busy");
  }

  return { submitAnswers };
}
