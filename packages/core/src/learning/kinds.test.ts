import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ModuleId } from "../kernel/id.ts";
import {
  givenMatchQuestion,
  givenOrderQuestion,
  givenQuestion,
  givenStop,
} from "../publishing/testing.ts";
import { givenRow, kaimana } from "../roster/testing.ts";
import type { Answer } from "./attempt.ts";
import { rightAnswer } from "./grading.ts";
import { asLearner, givenLearning } from "./testing.ts";

let given: Awaited<ReturnType<typeof givenLearning>>;
let learning: (typeof given)["services"]["learning"];
let moduleId: ModuleId;
let next = 0;

const pool = [givenOrderQuestion("urut"), givenMatchQuestion("pasang"), givenQuestion("satu")];
const ofTeachers = [1, 2, 3].map((n) => ({
  ...givenQuestion(`guru${n}`),
  roles: ["guru" as const],
}));
const stops = [givenStop("batas", 4), givenStop("grup", 8)];

beforeAll(async () => {
  given = await givenLearning();
  learning = given.services.learning;
  const teacher = { jenisJabatan: "Fungsional Tertentu", jabatanNama: "Guru Ahli Pertama" };
  await given.bring(kaimana, [
    ...Array.from({ length: 6 }, (_, n) => givenRow(n)),
    ...Array.from({ length: 3 }, (_, n) => givenRow(n + 6, teacher)),
  ]);
  const passing = { questionCount: 3, correctCount: 3 };
  moduleId = await given.releaseWith({ stops, questions: [...pool, ...ofTeachers] }, { passing });
  await given.openSet({ moduleIds: [moduleId] });
});
afterAll(() => given.stop());

const newLearner = async () => asLearner(await given.personOf(next++));
async function quizOf(actor: ReturnType<typeof asLearner>) {
  await given.watch(actor, moduleId);
  const attempt = await given.openQuiz(actor, moduleId);
  const shown = (id: string) => attempt.questions.find((each) => each.questionId === id)!;
  const send = (answers: Answer[]) => learning.submitAnswers(actor, attempt.attemptId, { answers });
  return { attempt, shown, send };
}

describe("a quiz of several kinds", () => {
  it("shows what is to be put in order and paired without saying how, and grades it", async () => {
    const { attempt, shown, send } = await quizOf(await newLearner());
    expect(attempt.questions).toHaveLength(3);
    const [urut, pasang] = [shown("urut"), shown("pasang")];
    expect(urut.options.map(({ optionId }) => optionId)).not.toEqual(["a", "b", "c"]);
    expect(urut).not.toHaveProperty("targets");
    expect(pasang.targets?.map(({ targetId }) => targetId).toSorted()).toEqual(["berat", "moral"]);
    expect(JSON.stringify(attempt)).not.toMatch(/"correct"|reason|legalBasis|momentSeconds/);
    const result = await send(pool.map(rightAnswer));
    expect(result).toMatchObject({ hasPassed: true, correctCount: 3 });
    const seen = result.questions.find(({ questionId }) => questionId === "pasang")!;
    const key = { a: "moral", b: "berat", c: "berat" };
    // Side by side with the options as they were shown, whatever the order they were sent in.
    const beside = seen.options.map(({ optionId }) => key[optionId as keyof typeof key]);
    expect(seen).toMatchObject({ chosen: beside, correct: beside, isCorrect: true });
    expect(seen.targets).toEqual(pasang.targets);
  });

  it("says of a wrong order and of wrong pairs what was answered and what is right", async () => {
    const { shown, send } = await quizOf(await newLearner());
    const ids = shown("pasang").options.map(({ optionId }) => optionId);
    const result = await send([
      { questionId: "urut", optionIds: ["c", "b", "a"] },
      { questionId: "pasang", optionIds: ids, targetIds: ids.map(() => "moral") },
      { questionId: "satu", optionIds: ["b"] },
    ]);
    expect(result).toMatchObject({ hasPassed: false, correctCount: 0 });
    const of = (id: string) => result.questions.find((each) => each.questionId === id);
    expect(of("urut")).toMatchObject({ chosen: ["c", "b", "a"], correct: ["a", "b", "c"] });
    expect(of("pasang")).toMatchObject({
      chosen: ["moral", "moral", "moral"],
      correct: ids.map((id) => (id === "a" ? "moral" : "berat")),
      isCorrect: false,
    });
  });

  it("refuses half an order and half the pairs at the field, and stays open", async () => {
    const actor = await newLearner();
    const { attempt, send } = await quizOf(actor);
    const [urut, pasang, satu] = pool.map(rightAnswer) as [Answer, Answer, Answer];
    await expect(send([{ ...urut, optionIds: ["a"] }, pasang, satu])).rejects.toMatchObject({
      code: "learning.answers_missing",
      detail: { field: "/answers/0/optionIds" },
    });
    await expect(send([urut, { ...pasang, targetIds: ["berat"] }, satu])).rejects.toMatchObject({
      detail: { field: "/answers/1/targetIds" },
    });
    expect(await learning.getAttempt(actor, attempt.attemptId)).toMatchObject({ stage: "open" });
  });

  it("asks about a teacher's work of teachers, at least twice, and of nobody else", async () => {
    const isOfTeachers = ({ questionId }: { questionId: string }) => questionId.startsWith("guru");
    const clerk = await given.openQuiz(await newLearner(), moduleId);
    expect(clerk.questions.filter(isOfTeachers)).toEqual([]);
    next = 6;
    for (let n = 0; n < 3; n += 1) {
      const teacher = await given.openQuiz(await newLearner(), moduleId);
      expect(teacher.questions).toHaveLength(3);
      expect(teacher.questions.filter(isOfTeachers).length).toBeGreaterThanOrEqual(2);
    }
    next = 4;
  });
});

describe("a module with stops", () => {
  it("opens its quiz to a reader once the stops are answered, and says which are open", async () => {
    const actor = await newLearner();
    const { ticket, release, progress } = await learning.openModule(actor, moduleId);
    expect(release.stops).toEqual(stops);
    expect(progress.openStopIds).toEqual([]);
    const attempt = await given.openQuiz(actor, moduleId);
    given.later(12);
    const sent = { release: 1, ticket, placeSeconds: 12, way: "text" as const };
    const read = await learning.recordProgress(actor, moduleId, {
      ...sent,
      stretches: [{ from: 0, to: 12 }],
      stopIds: ["grup", "tidak-ada"],
    });
    expect(read).toMatchObject({ isCovered: false, missingSeconds: 0, openStopIds: ["batas"] });
    const answers = attempt.questions.map(({ questionId }) =>
      rightAnswer([...pool, ...ofTeachers].find((each) => each.questionId === questionId)!),
    );
    const send = () => learning.submitAnswers(actor, attempt.attemptId, { answers });
    await expect(send()).rejects.toMatchObject({ code: "learning.material_not_finished" });
    const stopped = { ...sent, stretches: [], stopIds: ["batas"] };
    expect(await learning.recordProgress(actor, moduleId, stopped)).toMatchObject({
      ...{ isCovered: true, openStopIds: [] },
    });
    expect(await send()).toMatchObject({ hasPassed: true });
  });
});
