import { describe, expect, it } from "vitest";
import { choose, forgetAnswers, isAnswered, keepAnswers, readAnswers } from "./saved-answers.ts";
import { memoryShelf } from "./testing.ts";

const one = { questionId: "q1", kind: "one" };
const several = { questionId: "q2", kind: "several" };

describe("answers on the device", () => {
  it("replace each other where one is right, and add up where several are", () => {
    const first = choose(choose({}, one, "a"), one, "b");
    expect(first).toEqual({ q1: ["b"] });
    const both = choose(choose(first, several, "x"), several, "y");
    expect(both).toEqual({ q1: ["b"], q2: ["x", "y"] });
    expect(choose(both, several, "x")).toEqual({ q1: ["b"], q2: ["y"] });
  });

  it("know which questions are still open", () => {
    const chosen = choose(choose({}, several, "x"), several, "x");
    expect(isAnswered(chosen, "q2")).toBe(false);
    expect(isAnswered(choose(chosen, several, "y"), "q2")).toBe(true);
  });

  it("are there again after the tab was closed, until the quiz is graded", () => {
    const shelf = memoryShelf();
    expect(keepAnswers("att_1", { q1: ["b"] }, shelf)).toBe(true);
    expect(readAnswers("att_1", shelf)).toEqual({ q1: ["b"] });
    expect(readAnswers("att_2", shelf)).toEqual({});
    forgetAnswers("att_1", shelf);
    expect(readAnswers("att_1", shelf)).toEqual({});
  });
});
