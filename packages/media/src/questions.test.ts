import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCaptions } from "./captions.ts";
import { listModules, readModule } from "./module.ts";
import { momentsOf } from "./moments.ts";
import { faultsOf, type Question, type QuizFile } from "./quiz.ts";
import { readViolations } from "./violations.ts";

const slugs = await listModules();
const violations = await readViolations();

describe.each(slugs)("the questions of %s", async (slug) => {
  const { folder, script } = await readModule(slug);
  const read = (path: string) => readFile(join(folder, path), "utf8");
  const about = JSON.parse(await read("module.json"));
  const file: QuizFile = JSON.parse(await read("quiz.json"));
  const { questions, stops = [], weights = {} } = file;
  const moments = momentsOf(script, readCaptions(await read("media/captions.id.vtt")));
  const forAll = questions.filter(({ roles }) => !roles);

  it("stand in a file without faults", () => {
    expect(faultsOf(file)).toEqual([]);
  });

  it("are twelve or more for everybody, of four kinds, four of them scenes", () => {
    expect(forAll.length).toBeGreaterThanOrEqual(12);
    expect(new Set(forAll.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
    expect(questions.filter(({ kind }) => kind === "allowed").length).toBeGreaterThanOrEqual(4);
    expect(about.passing.questionCount).toBeLessThanOrEqual(forAll.length);
  });

  it("do not give the answer away by its length or its place", () => {
    const choices = questions.filter(({ kind }) => kind === "one" || kind === "allowed");
    const lengthsOf = ({ options, correct }: Question) => ({
      right: options.find(({ optionId }) => optionId === correct[0])?.text.length ?? 0,
      wrong: options.flatMap(({ optionId, text }) => (optionId === correct[0] ? [] : text.length)),
    });
    for (const choice of choices) {
      const { right, wrong } = lengthsOf(choice);
      expect(right, choice.questionId).toBeLessThanOrEqual(Math.max(...wrong));
    }
    for (const place of "abcd") {
      const there = choices.filter(({ correct }) => correct[0] === place).length;
      expect(there, place).toBeLessThanOrEqual(choices.length / 2);
    }
  });

  it("are not solved by taking things as they stand", () => {
    for (const { questionId, kind, options, correct } of questions) {
      const given = options.map(({ optionId }) => optionId);
      if (kind === "order") expect(correct, questionId).not.toEqual(given);
      if (kind === "match") expect(new Set(correct).size, questionId).toBeGreaterThan(1);
    }
  });

  it("point at the moment in the film that answers them", () => {
    for (const { questionId, momentSeconds } of questions) {
      expect(momentSeconds, questionId).toBe(moments.questions.get(questionId));
      const chapter = about.chapters.findLast(
        ({ startSeconds }: { startSeconds: number }) => startSeconds <= momentSeconds,
      );
      expect(chapter?.kind, questionId).toBe("core");
    }
  });

  it("stop twice in the core of the film, each at its question and before its answer", () => {
    expect(stops).toHaveLength(2);
    for (const { stopId, atSeconds } of stops) {
      expect(atSeconds, stopId).toBe(moments.stops.get(stopId));
    }
  });

  it("weigh as much as the published shares say", () => {
    for (const [row, weight] of Object.entries(weights)) {
      expect(weight, row).toBe(violations.find((each) => each.row === row)?.weight);
    }
    expect(Object.keys(weights)).not.toEqual([]);
  });
});
