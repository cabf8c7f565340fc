import fc from "fast-check";
import { expect, test } from "vitest";
import { moduleIds, personIds, uploadIds } from "../kernel/id.ts";
import { checklist, missingFrom } from "./checklist.ts";
import { type Draft, newDraft } from "./draft.ts";
import { givenMatchQuestion, givenOrderQuestion, givenQuestion, givenStop } from "./testing.ts";

const file = { key: "m/0.mp4", contentType: "video/mp4", uploadId: uploadIds.mint() };
const video = {
  ...file,
  byteCount: 1_000_000,
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
const questions = [
  ...Array.from({ length: 5 }, (_, n) => givenQuestion(`q${n}`)),
  { ...givenQuestion("several"), kind: "several" as const },
  givenOrderQuestion("order"),
  givenMatchQuestion("match"),
];
const quiz = { weights: {}, questions, stops: [givenStop("s1", 40), givenStop("s2", 80)] };
const picture = (startSeconds: number, alt = "Bilik suara") => ({
  startSeconds,
  alt,
  file: { ...file, byteCount: 20_000 },
});
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
  audio: { ...file, byteCount: 450_000, durationSeconds: 120.4 },
  poster: { ...file, byteCount: 20_000 },
  captions: { ...file, byteCount: 4_000 },
  cues: everyTenSeconds,
  pictures: [picture(0), picture(60)],
};
const stateOf = (draft: Draft, code: string, changed: Partial<typeof quiz> = {}) =>
  checklist(draft, { ...quiz, ...changed }).find((each) => each.code === code);

test("a finished draft is ready in every line", () => {
  const states = checklist(finished, quiz).map(({ code, state }) => [code, state]);
  expect(states.filter(([, state]) => state !== "ready")).toEqual([]);
  expect(states).toHaveLength(19);
});

test("a film plays as given, and one heavier than two megabytes in four minutes is a warning", () => {
  expect(stateOf(finished, "data_size")).toMatchObject({
    state: "ready",
    detail: { megabytes: 1, megabytesPerFour: 2, playsAsGiven: true },
  });
  const heavy = { ...finished, video: { ...video, byteCount: 1_100_000 } };
  expect(stateOf(heavy, "data_size")).toMatchObject({
    state: "warning",
    detail: { megabytesPerFour: 2.2 },
  });
});

test("sound heavier than 0.9 megabytes in four minutes is a warning that says why", () => {
  const heavy = { ...finished, audio: { ...file, byteCount: 500_000, durationSeconds: 120 } };
  expect(stateOf(heavy, "audio")).toMatchObject({
    state: "warning",
    detail: { isHeavy: true, sameLength: true },
  });
});

test("text and pictures of more than 60 kilobytes are a warning; a longer module may have more", () => {
  const pictures = [picture(0), picture(20), picture(60)];
  const heavy = { ...finished, pictures };
  expect(stateOf(heavy, "text_size")?.state).toBe("warning");
  const longer = { ...heavy, video: { ...video, durationSeconds: 300 } };
  expect(stateOf(longer, "text_size")?.state).toBe("ready");
});

test("a module without pictures is a warning, a picture nobody described holds it back", () => {
  expect(stateOf({ ...finished, pictures: [] }, "pictures")?.state).toBe("warning");
  const { pictures, ...older } = finished;
  expect(stateOf(older, "pictures")?.state).toBe("warning");
  const undescribed = { ...finished, pictures: [picture(0), picture(60, "")] };
  expect(stateOf(undescribed, "pictures")).toMatchObject({
    state: "missing",
    detail: { withoutAlt: [60] },
  });
});

test("a picture nobody would ever see is named", () => {
  expect(stateOf({ ...finished, pictures: [picture(0), picture(120)] }, "pictures")).toMatchObject({
    state: "missing",
    detail: { beyondSeconds: [120] },
  });
});

test("other than two stops are a warning", () => {
  for (const stops of [[], [givenStop("s1", 40)], [1, 2, 3].map((n) => givenStop(`s${n}`, n))]) {
    expect(stateOf(finished, "stops", { stops })?.state).toBe("warning");
  }
});

test("a stop beyond the film, in its greeting or in its sources holds a draft back", () => {
  const chapters: Draft["chapters"] = [
    { startSeconds: 0, title: "Pembuka", kind: "intro" },
    { startSeconds: 10, title: "Isi", kind: "core" },
    { startSeconds: 100, title: "Sumber", kind: "credits" },
  ];
  const draft = { ...finished, chapters };
  expect(stateOf(draft, "stops")?.state).toBe("ready");
  for (const seconds of [9.9, 100, 120]) {
    const stops = [givenStop("s1", 40), givenStop("s2", seconds)];
    expect(stateOf(draft, "stops", { stops })).toMatchObject({
      state: "missing",
      detail: { misplaced: [seconds] },
    });
  }
});

test("a quiz that always asks in the same ways is a warning", () => {
  const plain = questions.filter(({ kind }) => kind !== "match");
  expect(stateOf(finished, "kinds", { questions: plain })).toMatchObject({
    state: "warning",
    detail: { count: 3 },
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
  expect(stateOf(finished, "questions", { questions: questions.slice(0, 4) })?.state).toBe(
    "missing",
  );
  expect(stateOf(finished, "questions", { questions: questions.slice(0, 5) })?.state).toBe(
    "warning",
  );
  // Whoever does other work is asked none of these, and gets a whole quiz all the same.
  const ofTeachers = questions.map((each, n) =>
    n < 5 ? { ...each, roles: ["guru" as const] } : each,
  );
  expect(stateOf(finished, "questions", { questions: ofTeachers })).toMatchObject({
    state: "missing",
    detail: { count: 3, needed: 5 },
  });
});

test("a question that points beyond the film is named", () => {
  const beyond = { ...givenQuestion("late"), momentSeconds: 121 };
  expect(stateOf(finished, "moments", { questions: [...questions, beyond] })).toMatchObject({
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
      const before = missingFrom(checklist(finished, quiz));
      const after = missingFrom(checklist(kept, { ...quiz, questions: pool }));
      expect(before.every((code) => after.includes(code))).toBe(true);
      expect(after.includes("video")).toBe(gone.includes("video"));
      expect(after.includes("questions")).toBe(pool.length < finished.passing.questionCount);
    }),
  );
});
