import "fake-indexeddb/auto";
import { attemptIds, personIds } from "@netra/core/kernel/id";
import type { ProgressView, SentProgress } from "@netra/core/learning/progress";
import { describe, expect, it } from "vitest";
import { ApiProblem } from "../fault.ts";
import { createNotes } from "../offline/notes.ts";
import { createOutbox, type Unsent } from "./outbox.ts";
import { createSavedAnswers } from "./saved-answers.ts";
import { type Sending, sendWaiting } from "./send-waiting.ts";

const played = (moduleId: string): Unsent => ({
  moduleId,
  release: 1,
  ticket: "old",
  stretches: [{ from: 0, to: 30 }],
  placeSeconds: 30,
  stopIds: ["s1"],
});
const answers = [{ questionId: "q1", optionIds: ["a"] }];
const quiz = (moduleId: string) => ({ attemptId: attemptIds.mint(), moduleId, title: "Suka" });
const refusal = (code: string, status = 409) => new ApiProblem(status, { code });

/** A device with a person's things on it, and a server that can be told what to say. */
async function given() {
  const personId = personIds.mint();
  const [outbox, saved, notes] = await Promise.all([
    createOutbox(personId),
    createSavedAnswers(personId),
    createNotes(personId),
  ]);
  const said: string[] = [];
  const dropped: string[] = [];
  const says = {
    progress: (_sent: SentProgress): void => undefined,
    answers: (): "answered_elsewhere" | undefined => undefined,
    release: 1,
    isMine: true,
    onScreen: "",
  };
  const sending: Sending = {
    outbox,
    answers: saved,
    notes,
    sendProgress: async (moduleId, sent) => {
      says.progress(sent);
      said.push(`played ${moduleId} ${sent.ticket}`);
      return { covered: sent.stretches, toReview: [] } as unknown as ProgressView;
    },
    submitAnswers: async ({ attemptId, moduleId }) => {
      const note = says.answers();
      said.push(`answered ${moduleId}`);
      return { attemptId: attemptIds.mint(), ...(note && { note }), of: attemptId };
    },
    renewTicket: async () => ({ release: says.release, ticket: "fresh" }),
    titleOf: async () => "Suka dan bagikan",
    dropAttempt: async (attemptId) => void dropped.push(attemptId),
    isMine: () => says.isMine,
    isOnScreen: (moduleId) => moduleId === says.onScreen,
  };
  const codes = () => notes.list().map(({ code }) => code);
  return { outbox, saved, notes, codes, said, dropped, says, send: () => sendWaiting(sending) };
}

describe("what was done without a network", () => {
  it("goes out once: what was played first, then the answers in the order they were handed in", async () => {
    const { outbox, saved, said, send } = await given();
    await saved.handIn(quiz("mod_2"), answers);
    await saved.handIn(quiz("mod_1"), answers);
    await outbox.keep(played("mod_1"));
    expect(await send()).toMatchObject({ moduleIds: ["mod_1"], results: [{}, {}] });
    expect(said).toEqual(["played mod_1 old", "answered mod_2", "answered mod_1"]);
    expect(await send()).toEqual({ moduleIds: [], results: [] });
    expect(said).toHaveLength(3);
  });

  it("waits when the network goes in the middle, and goes on from there", async () => {
    const { outbox, saved, said, says, send } = await given();
    await outbox.keep(played("mod_1"));
    await saved.handIn(quiz("mod_1"), answers);
    says.answers = () => {
      throw new ApiProblem(0);
    };
    expect(await send()).toMatchObject({ moduleIds: ["mod_1"], results: [] });
    says.answers = () => undefined;
    expect(await send()).toMatchObject({ moduleIds: [], results: [{}] });
    expect(said).toEqual(["played mod_1 old", "answered mod_1"]);
  });

  it("counts under a fresh ticket when the old one has lapsed", async () => {
    const { outbox, codes, said, says, send } = await given();
    await outbox.keep(played("mod_1"));
    says.progress = ({ ticket }) => {
      if (ticket === "old") throw refusal("learning.ticket_expired", 422);
    };
    expect(await send()).toMatchObject({ moduleIds: ["mod_1"] });
    expect(said).toEqual(["played mod_1 fresh"]);
    expect([outbox.list(), codes()]).toEqual([[], []]);
  });

  it("is told in a note when the release it was played in has been replaced meanwhile", async () => {
    const { outbox, notes, says, send } = await given();
    await outbox.keep(played("mod_1"));
    says.release = 2;
    says.progress = () => {
      throw refusal("learning.ticket_expired", 422);
    };
    await send();
    expect(notes.list()).toMatchObject([{ code: "release_replaced", title: "Suka dan bagikan" }]);
    expect(outbox.list()).toEqual([]);
  });

  it("is told in a note when another device had answered, and when the quiz is not known", async () => {
    const { saved, codes, dropped, says, send } = await given();
    await saved.handIn(quiz("mod_1"), answers);
    says.answers = () => "answered_elsewhere";
    await send();
    const unknown = quiz("mod_2");
    await saved.handIn(unknown, answers);
    says.answers = () => {
      throw refusal("learning.attempt_unknown", 404);
    };
    await send();
    expect(codes()).toEqual(["answered_elsewhere", "learning.attempt_unknown"]);
    expect([saved.waiting(), dropped]).toEqual([[], [unknown.attemptId]]);
  });

  it("is given back as it was chosen when the answers themselves are refused", async () => {
    const { saved, codes, says, send } = await given();
    const own = quiz("mod_1");
    await saved.keep(own, { q1: ["a"] });
    await saved.handIn(own, answers);
    says.answers = () => {
      throw refusal("learning.answers_missing", 422);
    };
    await send();
    expect([codes(), saved.waiting()]).toEqual([["learning.answers_missing"], []]);
    expect(saved.find(own.attemptId)).toMatchObject({ chosen: { q1: ["a"] } });
  });

  it("keeps answers until the material counts, and says so only when nothing of it is under way", async () => {
    const { outbox, saved, codes, says, send } = await given();
    await saved.handIn(quiz("mod_1"), answers);
    await outbox.keep(played("mod_1"));
    const unfinished = () => {
      throw refusal("learning.material_not_finished");
    };
    says.answers = unfinished;
    says.progress = () => {
      throw refusal("learning.progress_busy");
    };
    await send();
    expect([codes(), saved.waiting().length]).toEqual([[], 1]);
    says.progress = () => undefined;
    await send();
    expect([codes(), saved.waiting().length]).toEqual([["learning.material_not_finished"], 1]);
    says.answers = () => undefined;
    await send();
    expect([codes(), saved.waiting().length]).toEqual([[], 0]);
  });

  it("is neither sent nor given up when somebody else has signed in within the browser", async () => {
    const { outbox, saved, codes, said, says, send } = await given();
    await outbox.keep(played("mod_1"));
    await saved.handIn(quiz("mod_1"), answers);
    says.isMine = false;
    await send();
    says.isMine = true;
    says.progress = () => {
      says.isMine = false;
      throw refusal("learning.ticket_forged", 422);
    };
    await send();
    expect([said, codes(), outbox.list().length, saved.waiting().length]).toEqual([[], [], 1, 1]);
  });

  it("is left to the page that plays it just now", async () => {
    const { outbox, said, says, send } = await given();
    await outbox.keep(played("mod_1"));
    says.onScreen = "mod_1";
    await send();
    expect([said, outbox.list().length]).toEqual([[], 1]);
  });
});
