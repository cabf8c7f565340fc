import { expect, test } from "vitest";
import { secondsFrom, withChapter } from "./chapters.ts";

test("a moment is read as authors write it", () => {
  expect(["1.05", "1:05", "65", " 0:07 "].map(secondsFrom)).toEqual([65, 65, 65, 7]);
});

test("what is no moment is not guessed", () => {
  expect(["1.75", "", "satu", "1:2:3", "-5"].map(secondsFrom)).toEqual(Array(5).fill(undefined));
});

test("chapters stand in the order in which they begin, and one begins at a moment", () => {
  const intro = { startSeconds: 0, title: "Pembuka", kind: "intro" } as const;
  const core = { startSeconds: 8, title: "Isi", kind: "core" } as const;
  const better = { startSeconds: 0, title: "Salam", kind: "intro" } as const;
  expect(withChapter([core], intro)).toEqual([intro, core]);
  expect(withChapter([intro, core], better)).toEqual([better, core]);
});
