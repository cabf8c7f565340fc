import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../kernel/fault.ts";
import { drawQuestions } from "./draw.ts";
import { checkAnswers, grade, type KeyedQuestion } from "./grading.ts";

const pool: KeyedQuestion[] = Array.from({ length: 12 }, (_, n) => ({
  questionId: `q${n}`,
  violationType: `KE-0${1 + (n % 4)}`,
  options: ["a", "b", "c"].map((optionId) => ({ optionId })),
  correct: n % 3 === 0 ? ["a", "c"] : ["b"],
}));
const passing = { questionCount: 5, correctCount: 4 };
const dice = (numbers: number[]) => {
  let at = 0;
  return (below: number) => (numbers[at++ % numbers.length] ?? 0) % below;
};
const rolls = fc.array(fc.nat(1000), { minLength: 30, maxLength: 30 });

const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) return [error.code, error.detail.field];
    throw error;
  }
  return undefined;
};

describe("the draw", () => {
  it("asks as many distinct questions as the release says, with all their options once", () => {
    fc.assert(
      fc.property(rolls, fc.integer({ min: 1, max: 20 }), (numbers, count) => {
        const draw = drawQuestions(pool, count, dice(numbers));
        expect(draw).toHaveLength(Math.min(count, pool.length));
        expect(new Set(draw.map((each) => each.questionId)).size).toBe(draw.length);
        for (const { optionIds } of draw) expect(optionIds.toSorted()).toEqual(["a", "b", "c"]);
      }),
    );
  });

  it("asks about every violation type before it asks about one a second time", () => {
    fc.assert(
      fc.property(rolls, (numbers) => {
        const draw = drawQuestions(pool, 4, dice(numbers));
        const types = draw.map((each) => pool.find((q) => q.questionId === each.questionId));
        expect(new Set(types.map((each) => each?.violationType)).size).toBe(4);
      }),
    );
  });
});

describe("grading", () => {
  it("gives all marks to the key and none to its opposite, whatever was drawn", () => {
    fc.assert(
      fc.property(rolls, (numbers) => {
        const draw = drawQuestions(pool, 5, dice(numbers));
        const keyOf = (id: string) => pool.find((each) => each.questionId === id)?.correct ?? [];
        const right = draw.map(({ questionId }) => ({ questionId, optionIds: keyOf(questionId) }));
        const wrong = draw.map(({ questionId }) => ({
          questionId,
          optionIds: ["a", "b", "c"].filter((id) => !keyOf(questionId).includes(id)),
        }));
        expect(grade({ draw, passing }, pool, right)).toMatchObject({
          correctCount: 5,
          hasPassed: true,
        });
        expect(grade({ draw, passing }, pool, wrong)).toMatchObject({
          correctCount: 0,
          hasPassed: false,
        });
      }),
    );
  });

  it("is not passed by silence when nothing was asked", () => {
    const none = { draw: [], passing: { questionCount: 0, correctCount: 0 } };
    expect(grade(none, pool, []).hasPassed).toBe(false);
  });

  it("counts right and wrong per violation type", () => {
    const draw = ["q0", "q1", "q4"].map((questionId) => ({
      questionId,
      optionIds: ["a", "b", "c"],
    }));
    const answers = [
      { questionId: "q0", optionIds: ["c", "a"] },
      { questionId: "q1", optionIds: ["a"] },
      { questionId: "q4", optionIds: ["b"] },
    ];
    expect(grade({ draw, passing }, pool, answers).scores).toEqual([
      { violationType: "KE-01", rightCount: 2, wrongCount: 0 },
      { violationType: "KE-02", rightCount: 0, wrongCount: 1 },
    ]);
  });

  it("refuses answers to what was not asked or not shown, twice, or missing, and names the field", () => {
    const draw = [{ questionId: "q0", optionIds: ["a", "b"] }];
    const check = (answers: { questionId: string; optionIds: string[] }[]) =>
      codeOf(() => checkAnswers({ draw }, answers));
    const good = { questionId: "q0", optionIds: ["a"] };
    expect(check([good])).toBeUndefined();
    expect(check([{ questionId: "q9", optionIds: ["a"] }])).toEqual([
      "learning.question_not_asked",
      "/answers/0/questionId",
    ]);
    expect(check([{ questionId: "q0", optionIds: ["c"] }])).toEqual([
      "learning.option_not_shown",
      "/answers/0/optionIds/0",
    ]);
    expect(check([good, good])).toEqual([
      "learning.question_answered_twice",
      "/answers/1/questionId",
    ]);
    expect(check([])).toEqual(["learning.answers_missing", "/answers"]);
    expect(check([{ questionId: "q0", optionIds: [] }])).toEqual([
      "learning.answers_missing",
      "/answers/0/optionIds",
    ]);
  });
});
