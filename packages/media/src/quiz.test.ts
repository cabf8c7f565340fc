import { describe, expect, it } from "vitest";
import { faultsOf, type Question, type Stop } from "./quiz.ts";

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

const faults = (change: Partial<Question>) =>
  faultsOf({ questions: [{ ...whole, ...change }] }).join();

describe("a question file", () => {
  it("is whole when every question can be answered and explained", () => {
    expect(faultsOf({ questions: [whole] })).toEqual([]);
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
    expect(faultsOf({ questions: [whole, whole] }).join()).toContain("twice");
  });

  it("is refused when an order leaves an option out or names one twice", () => {
    expect(faults({ kind: "order", correct: ["b", "a"] })).toBe("");
    expect(faults({ kind: "order", correct: ["b"] })).toContain("in order");
    expect(faults({ kind: "order", correct: ["b", "b"] })).toContain("in order");
  });

  it("is refused when an option is put to no target, or targets stand where none belong", () => {
    const targets = [
      { targetId: "moral", text: "Sanksi moral" },
      { targetId: "heavy", text: "Hukuman disiplin berat" },
    ];
    expect(faults({ kind: "match", targets, correct: ["heavy", "heavy"] })).toBe("");
    expect(faults({ kind: "match", targets, correct: ["heavy"] })).toContain("its targets");
    expect(faults({ kind: "match", targets, correct: ["heavy", "none"] })).toContain("its targets");
    expect(faults({ kind: "match", correct: ["heavy", "moral"] })).toContain("its targets");
    expect(faults({ targets })).toContain("its targets");
  });

  it("is refused when it is meant for work that nobody does", () => {
    expect(faults({ roles: ["guru", "pppk"] })).toBe("");
    expect(faults({ roles: ["menteri"] })).toContain("kind of work");
    expect(faults({ roles: [] })).toContain("kind of work");
  });

  it("is refused when what is asked and what is weighed are not the same", () => {
    expect(faultsOf({ questions: [whole], weights: { "KE-04": 15.8 } })).toEqual([]);
    expect(faultsOf({ questions: [whole], weights: { "PD-06": 1 } })).toHaveLength(2);
  });
});

describe("a stop", () => {
  const stop: Stop = {
    stopId: "liked-poster",
    atSeconds: 12.5,
    prompt: "Boleh atau tidak?",
    options: whole.options,
    correct: "b",
    reason: "Disebut dalam pedoman.",
  };
  const stopFaults = (change: Partial<Stop>) =>
    faultsOf({ questions: [whole], stops: [{ ...stop, ...change }] }).join();

  it("is whole when it can be answered and explained at once", () => {
    expect(stopFaults({})).toBe("");
  });

  it("is refused without a reason, or with an answer it does not have", () => {
    expect(stopFaults({ reason: "" })).toContain("no reason");
    expect(stopFaults({ correct: "d" })).toContain("calls an option right");
  });
});
