import type { Services } from "@netra/core/compose";
import type { Actor } from "@netra/core/kernel/actor";
import type { Grade } from "@netra/core/kernel/grade";
import { attemptIds, type ModuleId, type PersonId } from "@netra/core/kernel/id";
import { inParallel } from "@netra/core/kernel/parallel";
import { questionIn, rightAnswer } from "@netra/core/learning/grading";
import type { Question } from "@netra/core/publishing/question";
import type { Progress } from "../progress.ts";
import { type Learner, slots } from "./life-plan.ts";

type MovedClock = { set: (to: Date) => void };

/** A module people learn, and who does. */
export type Lesson = {
  moduleId: ModuleId;
  durationSeconds: number;
  pool: readonly Question[];
  isOwedBy: (grade: Grade) => boolean;
};

type Opened = { learner: Learner; actor: Actor; release: number; ticket: string };

const width = 24;
/** From the beginning of one module to that of the next, second attempts included. */
const lessonMs = 20 * 60_000;
/** One in so many answers without having read: the report shows their share. */
const hasty = 19;
const asLearner = (personId: PersonId): Actor => ({ personId, grants: [] });

/** Lets the people of the demo learn, moment by moment, through the services they would use. */
export async function liveLife(
  { identity, learning }: Services,
  clock: MovedClock,
  lessons: readonly Lesson[],
  learners: readonly Learner[],
  onProgress: Progress,
): Promise<void> {
  const openQuiz = ({ moduleId }: Lesson, actor: Actor) =>
    learning.openAttempt(actor, attemptIds.mint(), { moduleId });

  /** Answers the quiz that is open, or one that is opened this very moment. */
  async function answer(lesson: Lesson, actor: Actor, isRight: boolean): Promise<void> {
    const { pool } = lesson;
    const attempt = await openQuiz(lesson, actor);
    if (attempt.stage !== "open") return;
    const answers = attempt.questions.map(({ questionId, options, targets }, n) => {
      const question = questionIn(pool, questionId);
      const right = rightAnswer(question);
      if (isRight || n > 2) return right;
      const optionIds = options.map(({ optionId }) => optionId);
      // As shown, an order is never the right one.
      if (question.kind === "order") return { questionId, optionIds };
      const other = targets?.find(({ targetId }) => targetId !== question.correct[0])?.targetId;
      if (other) return { ...right, targetIds: question.correct.map(() => other) };
      const wrong = optionIds.find((optionId) => !question.correct.includes(optionId));
      return { questionId, optionIds: [wrong ?? (question.correct[0] as string)] };
    });
    await learning.submitAnswers(actor, attempt.attemptId, { answers });
  }

  /** Goes through what was answered wrongly once more, as everybody must before they try again. */
  async function seeAgain(
    { moduleId, durationSeconds }: Lesson,
    { actor, release, ticket }: Opened,
  ): Promise<void> {
    const stretches = [{ from: 0, to: durationSeconds }];
    const sent = { release, ticket, stretches, placeSeconds: durationSeconds };
    await learning.recordProgress(actor, moduleId, sent);
  }

  async function learn(lesson: Lesson, at: Date, here: readonly Learner[]): Promise<void> {
    const { moduleId, durationSeconds } = lesson;
    const opened: Opened[] = [];
    clock.set(at);
    await inParallel(here, width, async (learner) => {
      const actor = asLearner(learner.personId);
      await identity.recordArrival(learner.personId);
      const { release, ticket } = await learning.openModule(actor, moduleId);
      opened.push({ learner, actor, release: release.release, ticket });
    });
    const watched = new Date(at.getTime() + durationSeconds * 1000 + 20_000);
    clock.set(watched);
    await inParallel(opened, width, async ({ learner, actor, release, ticket }) => {
      const to = learner.ending === "starts" ? durationSeconds * 0.4 : durationSeconds;
      const stretches = [{ from: 0, to }];
      await learning.recordProgress(actor, moduleId, {
        release,
        ticket,
        stretches,
        placeSeconds: to,
      });
    });
    const asked = opened.filter(({ learner }) => learner.ending !== "starts");
    const failing = asked.filter(({ learner }) => learner.ending === "fails_first");
    await inParallel(failing, width, ({ actor }) => openQuiz(lesson, actor));
    clock.set(new Date(watched.getTime() + 90_000));
    await inParallel(failing, width, ({ actor }) => answer(lesson, actor, false));
    const reopened: Opened[] = [];
    await inParallel(failing, width, async ({ learner, actor }) => {
      const { release, ticket } = await learning.openModule(actor, moduleId);
      reopened.push({ learner, actor, release: release.release, ticket });
    });
    clock.set(new Date(watched.getTime() + 240_000));
    await inParallel(reopened, width, (opened) => seeAgain(lesson, opened));
    const reading = asked.filter((_, n) => n % hasty > 0);
    await inParallel(reading, width, ({ actor }) => openQuiz(lesson, actor));
    clock.set(new Date(watched.getTime() + 360_000));
    await inParallel(asked, width, ({ actor }) => answer(lesson, actor, true));
  }

  /** One module after the other; whoever only starts stays at the first. */
  async function moment(at: Date, here: readonly Learner[]): Promise<void> {
    for (const [n, lesson] of lessons.entries()) {
      const asked = here.filter(
        ({ grade, ending }) => lesson.isOwedBy(grade) && (n === 0 || ending !== "starts"),
      );
      await learn(lesson, new Date(at.getTime() + n * lessonMs), asked);
    }
  }

  const moments = new Map<string, Learner[]>();
  for (const learner of learners) {
    const at = `${learner.day}T${slots[learner.slot]}:00Z`;
    moments.set(at, [...(moments.get(at) ?? []), learner]);
  }
  let count = 0;
  for (const [at, here] of [...moments].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    await moment(new Date(at), here);
    count += here.length;
    onProgress("three weeks of learning", count, learners.length);
  }
}
