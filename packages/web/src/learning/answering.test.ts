import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersOf, isAnswered, keepOrder, moveInOrder, orderOf, pair, pick } from "./answering.ts";
import type { Chosen } from "./saved-answers.ts";

const options = ["a", "b", "c"].map((optionId) => ({ optionId, text: optionId }));
const asked = (kind: "one" | "several" | "order" | "match") => ({
  questionId: kind,
  kind,
  options,
});
const none: Chosen = {};

describe("answering", () => {
  it("replaces one choice by another, and collects where several may be right", () => {
    const one = asked("one");
    expect(pick(pick(none, one, "a"), one, "b")).toEqual({ one: ["b"] });
    const several = asked("several");
    const both = pick(pick(none, several, "a"), several, "b");
    expect(both).toEqual({ several: ["a", "b"] });
    expect(pick(both, several, "a")).toEqual({ several: ["b"] });
  });

  it("does not take the drawn order for an answer until somebody moves or keeps it", () => {
    const order = asked("order");
    expect(isAnswered(none, order)).toBe(false);
    expect(orderOf(none, order)).toEqual(["a", "b", "c"]);
    expect(isAnswered(keepOrder(none, order), order)).toBe(true);
    expect(moveInOrder(none, order, "c", -1)).toEqual({ order: ["a", "c", "b"] });
  });

  it("moves nothing beyond the ends of the list", () => {
    const order = asked("order");
    expect(moveInOrder(none, order, "a", -1)).toBe(none);
    expect(moveInOrder(none, order, "c", 1)).toBe(none);
  });

  it("keeps every option exactly once however often things are moved", () => {
    const order = asked("order");
    const moves = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom(-1, 1)));
    fc.assert(
      fc.property(moves, (all) => {
        const chosen = all.reduce<Chosen>(
          (so, [optionId, by]) => moveInOrder(so, order, optionId, by === 1 ? 1 : -1),
          none,
        );
        expect([...orderOf(chosen, order)].toSorted()).toEqual(["a", "b", "c"]);
      }),
    );
  });

  it("holds a pairing open until every option has its target", () => {
    const match = asked("match");
    const begun = pair(none, match, "b", "t1");
    expect(begun).toEqual({ match: ["", "t1", ""] });
    expect(isAnswered(begun, match)).toBe(false);
    const whole = pair(pair(begun, match, "a", "t1"), match, "c", "t2");
    expect(isAnswered(whole, match)).toBe(true);
  });

  it("sends a pairing as all options beside their targets, the rest as option ids", () => {
    const questions = [asked("one"), asked("order"), asked("match")];
    const chosen = { one: ["b"], order: ["c", "a", "b"], match: ["t2", "t1", "t2"] };
    expect(answersOf(questions, chosen)).toEqual([
      { questionId: "one", optionIds: ["b"] },
      { questionId: "order", optionIds: ["c", "a", "b"] },
      { questionId: "match", optionIds: ["a", "b", "c"], targetIds: ["t2", "t1", "t2"] },
    ]);
  });

  it("leaves out what is not answered whole", () => {
    expect(answersOf([asked("one"), asked("match")], { match: ["t1", "", "t2"] })).toEqual([]);
  });
});
