import fc from "fast-check";
import { expect, test } from "vitest";
import { moduleIds, personIds, uploadIds } from "../kernel/id.ts";
import { checklist, missingFrom } from "./checklist.ts";
import { type Draft, newDraft } from "./draft.ts";
import { givenQuestion } from "./testing.ts";

const file = { key: "m/0.mp4", contentType: "video/mp4", uploadId: uploadIds.mint() };
const video = {
  ...file,
  byteCount: 2_000_000,
  durationSeconds: 120,
  isH264: true,
  hasSound: true,
  startsFast: true,
};
const everyTenSeconds = Array.from({ length: 12 }, (_, n) => ({
  startSeconds: n * 10,
  endSeconds: n * 10 + 9,
  text: "kata",
}));
const questions = Array.from({ length: 8 }, (_, n) => givenQuestion(`q${n}`));
const begun = newDraft(
  { moduleId: moduleIds.mint(), title: "Suka" },
  personIds.mint(),
  "2026-11-22",
);
const finished: Draft = {
  ...begun,
  summary: "a",
  goal: "b",
  asOf: "2026-11-22",
  chapters: [{ startSeconds: 0, title: "Isi", kind: "core" }],
  video,
  audio: { ...file, byteCount: 500_000, durationSeconds: 120.4 },
  poster: { ...file, byteCount: 20_000 },
  captions: { ...file, byteCount: 4_000 },
  cues: everyTenSeconds,
};
const stateOf = (draft: Draft, code: string, pool = questions) =>
  checklist(draft, pool).find((each) => each.code === code);

test("a finished draft is ready in every line", () => {
  const states = checklist(finished, questions).map(({ code, state }) => [code, state]);
  expect(states.filter(([, state]) => state !== "ready")).toEqual([]);
  expect(states).toHaveLength(15);
});

test("a film plays as given, and a heavy one is a warning that names its weight", () => {
  expect(stateOf(finished, "data_size")).toMatchObject({
    state: "ready",
    detail: { megabytes: 2, megabytesPerMinute: 1, playsAsGiven: true },
  });
  const heavy = { ...finished, video: { ...video, byteCount: 3_200_000 } };
  expect(stateOf(heavy, "data_size")).toMatchObject({
    state: "warning",
    detail: { megabytesPerMinute: 1.6 },
  });
});

test("captions that stop before the end hold a draft back, credits apart", () => {
  const half = { ...finished, cues: everyTenSeconds.slice(0, 6) };
  expect(stateOf(half, "captions_complete")?.state).toBe("missing");
  const credits = { startSeconds: 62, title: "Penutup", kind: "credits" } as const;
  const closed = { ...half, chapters: [...finished.chapters, credits] };
  expect(stateOf(closed, "captions_complete")?.state).toBe("ready");
});

test("captions longer than a shorter film put in later are named", () => {
  const shorter = { ...finished, video: { ...video, durationSeconds: 100 } };
  expect(stateOf(shorter, "captions_timing")).toMatchObject({
    state: "missing",
    detail: { faults: [{ code: "outside", startSeconds: 100 }, { code: "outside" }] },
  });
});

test("fewer questions than are asked hold a draft back; just as many are a warning", () => {
  expect(stateOf(finished, "questions", questions.slice(0, 4))?.state).toBe("missing");
  expect(stateOf(finished, "questions", questions.slice(0, 5))?.state).toBe("warning");
});

test("a question that points beyond the film is named", () => {
  const beyond = { ...givenQuestion("late"), momentSeconds: 121 };
  expect(stateOf(finished, "moments", [...questions, beyond])).toMatchObject({
    state: "missing",
    detail: { questionIds: ["late"] },
  });
});

test("a sound file of another length than the film is a warning", () => {
  const other = { ...finished, audio: { ...file, byteCount: 1, durationSeconds: 90 } };
  expect(stateOf(other, "audio")?.state).toBe("warning");
});

test("taking anything away from a draft never makes more of it ready", () => {
  const parts = ["video", "captions", "audio", "poster", "asOf"] as const;
  fc.assert(
    fc.property(fc.subarray([...parts]), fc.subarray(questions), (gone, pool) => {
      const kept = Object.fromEntries(
        Object.entries(finished).filter(([name]) => !(gone as string[]).includes(name)),
      ) as Draft;
      const before = missingFrom(checklist(finished, questions));
      const after = missingFrom(checklist(kept, pool));
      expect(before.every((code) => after.includes(code))).toBe(true);
      expect(after.includes("video")).toBe(gone.includes("video"));
      expect(after.includes("questions")).toBe(pool.length < finished.passing.questionCount);
    }),
  );
});
