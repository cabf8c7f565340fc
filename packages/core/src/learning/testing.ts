import type { Actor } from "../kernel/actor.ts";
import { attemptIds, type ModuleId, type PersonId } from "../kernel/id.ts";
import type { DraftEdit } from "../publishing/draft.ts";
import type { SentSet } from "../publishing/set.ts";
import {
  attachFile,
  givenActor,
  givenAuthority,
  givenFinishedDraft,
  givenReleasedModule,
  sampleFiles,
} from "../publishing/testing.ts";
import { givenRoster } from "../roster/testing.ts";
import type { AttemptView } from "./attempt-view.ts";

export const asLearner = (personId: PersonId): Actor => ({ personId, grants: [] });

/** A roster and a released module of twelve seconds; nobody owes it until a set is opened. */
export async function givenLearning(now?: string) {
  const given = await givenRoster(now);
  const { services, clock, settle } = given;
  const { publishing, learning } = services;
  const author = givenActor("publisher");
  const reviewer = givenActor("reviewer");
  await publishing.registerAuthority(givenActor("operator"), givenAuthority);
  const release = () => givenReleasedModule(publishing, author, reviewer);
  const moduleId = await release();

  /** Changes a module and releases it anew. */
  async function releaseAnew(of: ModuleId, edit: Omit<DraftEdit, "version"> = {}) {
    const { version } = await publishing.getDraft(author, of);
    await publishing.editDraft(author, of, { version, ...edit });
    await publishing.submitForReview(author, of);
    await publishing.approve(reviewer, of);
  }

  /** A released module with a question file of its own. */
  async function releaseWith(quiz: object, edit: Omit<DraftEdit, "version"> = {}) {
    const of = await givenFinishedDraft(publishing, author);
    const bytes = new TextEncoder().encode(JSON.stringify(quiz));
    await attachFile(publishing, author, of, "questions", { ...sampleFiles.questions, bytes });
    await releaseAnew(of, edit);
    return of;
  }

  /** Opens a set that nobody owes before what follows from it has followed. */
  function publishSet(change: Partial<SentSet> = {}) {
    const all = { grades: "all", kinds: "all", agencyIds: "all" } as const;
    return publishing.openSet(author, {
      set: 1,
      title: "Program Netralitas ASN 2026",
      moduleIds: [moduleId],
      audience: all,
      startsOn: "2026-11-01",
      deadlineOn: "2026-12-31",
      ...change,
    });
  }

  /** Opens a set and lets everybody get what they owe. */
  async function openSet(change: Partial<SentSet> = {}) {
    await publishSet(change);
    await settle();
  }

  const later = (seconds: number) => clock.set(new Date(clock.now().getTime() + seconds * 1000));

  /** Opens the module and plays it through in as long as it takes. */
  async function watch(actor: Actor, of: ModuleId = moduleId) {
    const { release, ticket } = await learning.openModule(actor, of);
    later(release.durationSeconds);
    return learning.recordProgress(actor, of, {
      release: release.release,
      ticket,
      stretches: [{ from: 0, to: release.durationSeconds }],
      placeSeconds: 0,
    });
  }

  async function openQuiz(actor: Actor, of: ModuleId = moduleId) {
    const attempt = await learning.openAttempt(actor, attemptIds.mint(), { moduleId: of });
    return attempt as AttemptView;
  }

  /** Gets a quiz and answers it all rightly, or all wrongly. */
  async function answer(actor: Actor, isRight: boolean, of: ModuleId = moduleId) {
    const attempt = await openQuiz(actor, of);
    return learning.submitAnswers(actor, attempt.attemptId, answersTo(attempt, isRight));
  }

  /** Goes through what a failed attempt asks to be seen again. */
  const review = (actor: Actor, of: ModuleId = moduleId) => watch(actor, of);

  /** Watches and passes. */
  async function finish(actor: Actor, of: ModuleId = moduleId) {
    await watch(actor, of);
    const result = await answer(actor, true, of);
    await settle();
    return result;
  }

  return {
    ...given,
    ...{
      author,
      reviewer,
      release,
      releaseAnew,
      releaseWith,
      moduleId,
      publishSet,
      openSet,
      later,
      watch,
      review,
      openQuiz,
      answer,
      finish,
    },
  };
}

/** The key of every sample question is "a". */
export const answersTo = ({ questions }: AttemptView, isRight: boolean) => ({
  answers: questions.map(({ questionId }) => ({ questionId, optionIds: [isRight ? "a" : "b"] })),
});
