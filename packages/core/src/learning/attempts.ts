import { randomInt } from "node:crypto";
import { createOnce, replace, type Write } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { personOf } from "../kernel/allow.ts";
import { conflict, missing } from "../kernel/fault.ts";
import type { AttemptId, ModuleId, PersonId } from "../kernel/id.ts";
import { answersItem, attemptItem, doneItem, quizItem } from "./attempt.item.ts";
import type { Attempt, SentAnswers } from "./attempt.ts";
import {
  type AttemptResult,
  type AttemptView,
  attemptResultOf,
  attemptViewOf,
} from "./attempt-view.ts";
import type { Quiz } from "./done.ts";
import { drawQuestions } from "./draw.ts";
import { checkAnswers, grade } from "./grading.ts";
import { attemptGraded } from "./learning.facts.ts";
import type { LearningNeeds } from "./needs.ts";
import { progressItem, progressOfPerson } from "./progress.item.ts";
import { findQuizzesAndStandings, standingItem, standingsOfPerson } from "./standing.item.ts";
import { type Standing, statusOf } from "./standing.ts";
import { changeOf } from "./standing-change.ts";

const tries = 6;

export function createAttempts(needs: LearningNeeds) {
  const { table, clock } = needs;

  const owed = async (personId: PersonId, moduleId: ModuleId): Promise<Standing[]> => {
    const all = await table.listAll(standingItem, standingsOfPerson(personId));
    return all.filter((standing) => standing.moduleIds.includes(moduleId));
  };

  const material = async (of: { moduleId: ModuleId; release: number }) => {
    const [release, key] = await Promise.all([needs.findRelease(of), needs.findKey(of)]);
    if (!release || !key) throw missing("learning.release_unknown");
    return { release, pool: key.questions };
  };

  async function show(attempt: Attempt, isResumed: boolean): Promise<AttemptView | AttemptResult> {
    const { release, pool } = await material(attempt);
    if (attempt.stage === "open") return attemptViewOf(attempt, release, pool, isResumed);
    const [answers, standings] = await Promise.all([
      table.find(answersItem, attempt),
      owed(attempt.personId, attempt.moduleId),
    ]);
    const unitName = standings[0]?.unitName ?? "";
    return attemptResultOf(attempt, release, pool, answers?.answers ?? [], unitName);
  }

  /** One's own attempt: open with its questions, or graded with its result. */
  async function getAttempt(actor: Actor, attemptId: AttemptId) {
    const attempt = await table.find(attemptItem, { personId: personOf(actor), attemptId });
    if (!attempt) throw missing("learning.attempt_unknown");
    return show(attempt, false);
  }

  /** The release whose material the person has finished, newest first: what the quiz is drawn from. */
  async function coveredRelease(personId: PersonId, moduleId: ModuleId): Promise<number> {
    const progress = await table.listAll(progressItem, progressOfPerson(personId, moduleId));
    const covered = progress.filter((each) => each.isCovered).at(-1);
    if (!covered) throw conflict("learning.material_not_finished");
    return covered.release;
  }

  /** Issues an attempt with its draw. While one is open, from any device, that one is answered. */
  async function openAttempt(actor: Actor, attemptId: AttemptId, moduleId: ModuleId) {
    const personId = personOf(actor);
    const same = await table.find(attemptItem, { personId, attemptId });
    if (same && same.moduleId !== moduleId) throw conflict("learning.attempt_id_reused");
    if (same) return show(same, false);
    if ((await owed(personId, moduleId)).length === 0) throw missing("learning.not_assigned");

    const of = { personId, moduleId, release: await coveredRelease(personId, moduleId) };
    const { release, pool } = await material(of);
    for (let n = 0; n < tries; n += 1) {
      const quiz = await table.find(quizItem, of);
      if (quiz?.openAttemptId) {
        const open = await table.find(attemptItem, { personId, attemptId: quiz.openAttemptId });
        if (open) return show(open, true);
      }
      const attempt: Attempt = {
        ...of,
        attemptId,
        draw: drawQuestions(pool, release.passing.questionCount, randomInt),
        passing: release.passing,
        issuedAt: clock.now().toISOString(),
        stage: "open",
        version: 1,
      };
      const after: Quiz = {
        ...of,
        attemptCount: (quiz?.attemptCount ?? 0) + 1,
        openAttemptId: attemptId,
        version: quiz?.version ?? 1,
      };
      const written = await table.write([
        createOnce(attemptItem, attempt),
        quiz ? replace(quizItem, quiz, after) : createOnce(quizItem, after),
      ]);
      if (written.ok) return show(attempt, false);
    }
    throw conflict("learning.attempt_busy");
  }

  const passedWrites = (attempt: Attempt, standings: Standing[], at: string) => {
    const writes: Write[] = [];
    const changed = standings.flatMap((before) => {
      if (before.doneModuleIds.includes(attempt.moduleId)) return [];
      const doneModuleIds = [...before.doneModuleIds, attempt.moduleId];
      const active = { ...before, doneModuleIds, lastActiveAt: at };
      const status = statusOf(active);
      const after = { ...active, status, ...(status === "done" && { doneAt: at }) };
      writes.push(replace(standingItem, before, after));
      return changeOf(before, after, new Date(at));
    });
    return { writes, changed };
  };

  /** Grades an attempt once, against the release it was drawn from. Sent again, the first grade is answered. */
  async function submitAnswers(
    actor: Actor,
    attemptId: AttemptId,
    { answers }: SentAnswers,
  ): Promise<AttemptResult> {
    const personId = personOf(actor);
    for (let n = 0; n < tries; n += 1) {
      const [attempt, { standings: everything, quizzes }] = await Promise.all([
        table.find(attemptItem, { personId, attemptId }),
        findQuizzesAndStandings(table, personId),
      ]);
      if (!attempt) throw missing("learning.attempt_unknown");
      if (attempt.stage === "graded") return (await show(attempt, false)) as AttemptResult;
      checkAnswers(attempt, answers);

      const { moduleId } = attempt;
      const of = { personId, moduleId, release: attempt.release };
      const standings = everything.filter((each) => each.moduleIds.includes(moduleId));
      const [{ release, pool }, isDone] = await Promise.all([
        material(attempt),
        // A standing says so too. Should it be wrong, nothing is written, and then it is looked up.
        n > 0
          ? table.find(doneItem, of).then(Boolean)
          : standings.some((each) => each.doneModuleIds.includes(moduleId)),
      ]);
      const quiz = quizzes.find(
        (each) => each.moduleId === moduleId && each.release === of.release,
      );
      if (!quiz) throw new Error("an open attempt without its quiz");
      const { correctCount, hasPassed, scores } = grade(attempt, pool, answers);
      const now = clock.now();
      const gradedAt = now.toISOString();
      const graded: Attempt = { ...attempt, stage: "graded", correctCount, hasPassed, gradedAt };
      const passed = hasPassed ? passedWrites(attempt, standings, gradedAt) : undefined;
      const written = await table.write([
        replace(attemptItem, attempt, graded),
        createOnce(answersItem, { personId, attemptId, answers }),
        replace(quizItem, quiz, { ...quiz, openAttemptId: undefined }),
        ...(hasPassed && !isDone
          ? [createOnce(doneItem, { ...of, attemptId, doneAt: gradedAt })]
          : []),
        ...(passed?.writes ?? []),
        attemptGraded.announce(actor, now, {
          ...of,
          attemptId,
          attemptNumber: quiz.attemptCount,
          hasPassed,
          scores,
          changes: passed?.changed ?? [],
        }),
      ]);
      const unitName = standings[0]?.unitName ?? "";
      if (written.ok) return attemptResultOf(graded, release, pool, answers, unitName);
    }
    throw conflict("learning.attempt_busy");
  }

  return { getAttempt, openAttempt, submitAnswers };
}
