import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "./attempt.ts";
import { drawQuestions } from "./draw.ts";
import { grade, isRight, rightAnswer } from "./grading.ts";
import { diceOf, givenPool, rolls } from "./testing-questions.ts";

const pool = givenPool();
const passing = { questionCount: 8, correctCount: 6 };

/** Any answer that differs from the key in something that matters. */
function wrongAnswer(questionId: string): Answer {
  const question = pool.find((each) => each.questionId === questionId)!;
  const right = rightAnswer(question);
  if (question.kind === "order") return { ...right, optionIds: right.optionIds.toReversed() };
  if (question.kind === "match") return { ...right, targetIds: right.targetIds!.toReversed() };
  const others = question.options.map((o) => o.optionId);
  return { questionId, optionIds: others.filter((id) => !question.correct.includes(id)) };
}

describe("grading", () => {
  it("gives all marks to the key and none to its opposite, whatever was drawn", () => {
    fc.assert(
      fc.property(rolls, (numbers) => {
        const draw = drawQuestions(pool, { count: 8 }, diceOf(numbers));
        const right = draw.map(({ questionId }) =>
          rightAnswer(pool.find((each) => each.questionId === questionId)!),
        );
        const wrong = draw.map(({ questionId }) => wrongAnswer(questionId));
        expect(grade({ draw, passing }, pool, right)).toMatchObject({
          correctCount: 8,
          hasPassed: true,
          wrong: [],
        });
        const none = grade({ draw, passing }, pool, wrong);
        expect(none).toMatchObject({ correctCount: 0, hasPassed: false });
        expect(none.wrong).toHaveLength(8);
      }),
    );
  });

  it("takes matched pairs in any order they are sent, and an order only in its own", () => {
    const match = pool.find((each) => each.kind === "match")!;
    const { questionId, optionIds, targetIds = [] } = rightAnswer(match);
    const turned = {
      questionId,
      optionIds: optionIds.toReversed(),
      targetIds: targetIds.toReversed(),
    };
    expect(isRight(match, turned)).toBe(true);
    expect(isRight(match, { ...turned, targetIds })).toBe(false);
    expect(isRight(match, { questionId, optionIds })).toBe(false);
    const order = pool.find((each) => each.kind === "order")!;
    const right = rightAnswer(order);
    expect(isRight(order, right)).toBe(true);
    expect(isRight(order, { ...right, optionIds: right.optionIds.toReversed() })).toBe(false);
  });

  it("is not passed by silence when nothing was asked", () => {
    const none = { draw: [], passing: { questionCount: 0, correctCount: 0 } };
    expect(grade(none, pool, []).hasPassed).toBe(false);
  });

  it("counts right and wrong per violation type", () => {
    const [a, b, c] = pool.filter(({ violationType }) => violationType === "KE-01");
    const draw = [a!, b!, c!].map(({ questionId }) => ({ questionId, optionIds: ["a", "b", "c"] }));
    const answers = [rightAnswer(a!), rightAnswer(b!), wrongAnswer(c!.questionId)];
    expect(grade({ draw, passing }, pool, answers).scores).toEqual([
      { violationType: "KE-01", rightCount: 2, wrongCount: 1 },
    ]);
  });
});
