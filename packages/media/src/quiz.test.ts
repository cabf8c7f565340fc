import { describe, expect, it } from "vitest";
import { faultsOf, type Question } from "./quiz.ts";

const whole: Question = {
  questionId: "like-before",
  kind: "one",
  violationType: "KE-04",
  prompt: "Boleh atau tidak?",
  options: [
    { optionId: "a", text: "Boleh" },
    { optionId: "b", text: "Tidak boleh" },
  ],
  correct: ["b"],
  reason: "Disebut dalam pedoman.",
  legalBasis: ["SKB lima lembaga"],
  momentSeconds: 1,
};

const faults = (change: Partial<Question>) => faultsOf([{ ...whole, ...change }]).join();

describe("a question file", () => {
  it("is whole when every question can be answered and explained", () => {
    expect(faultsOf([whole])).toEqual([]);
  });

  it("is refused when a right answer is not among the options", () => {
    expect(faults({ correct: ["c"] })).toContain("calls an option right");
  });

  it("is refused when a question with several answers takes all of them", () => {
    expect(faults({ kind: "several", correct: ["a", "b"] })).toContain("exactly one right");
  });

  it("is refused when nobody can see what is allowed or not", () => {
    expect(faults({ kind: "allowed" })).toContain("without a scene");
  });

  it("is refused without a legal basis, or with a violation the decree does not list", () => {
    expect(faults({ legalBasis: [] })).toContain("no legal basis");
    expect(faults({ violationType: "KE-08" })).toContain("names no violation");
  });

  it("is refused when one question stands in it twice", () => {
    expect(faultsOf([whole, whole]).join()).toContain("twice");
  });
});
