import { cueFaults } from "./cue.ts";
import type { Draft } from "./draft.ts";
import type { Question } from "./question.ts";

export type CheckCode =
  | "text"
  | "as_of"
  | "video"
  | "video_plays"
  | "data_size"
  | "duration"
  | "chapters"
  | "captions"
  | "captions_timing"
  | "captions_complete"
  | "audio"
  | "poster"
  | "questions"
  | "legal_basis"
  | "moments";

/** One line of "ready for review?". `missing` holds a draft back, `warning` does not. */
export type Check = {
  code: CheckCode;
  state: "ready" | "missing" | "warning";
  detail?: Record<string, unknown>;
};

const heavyMegabytesPerMinute = 1.5;
const longSeconds = 6 * 60;
/** Music may play out after the last word. */
const quietEndSeconds = 10;
const quietGapSeconds = 30;
const sameLengthSeconds = 2;

const megabytes = (bytes: number) => Math.round(bytes / 100_000) / 10;

type Rule = (draft: Draft, questions: readonly Question[]) => Check[];
const check = (
  code: CheckCode,
  state: Check["state"],
  detail?: Record<string, unknown>,
): Check[] => [{ code, state, ...(detail && { detail }) }];

const textRule: Rule = (draft) => {
  const fields = (["title", "summary", "goal"] as const).filter((field) => !draft[field]);
  return [
    ...check("text", fields.length === 0 ? "ready" : "missing", { fields }),
    ...check("as_of", draft.asOf ? "ready" : "missing", { asOf: draft.asOf }),
  ];
};

const videoRule: Rule = ({ video }) => {
  if (!video) return check("video", "missing");
  const minutes = video.durationSeconds / 60;
  const perMinute = megabytes(video.byteCount / minutes);
  const size = { megabytes: megabytes(video.byteCount), megabytesPerMinute: perMinute };
  const { isH264, hasSound, startsFast, durationSeconds } = video;
  const plays = isH264 && hasSound && startsFast;
  return [
    ...check("video", "ready"),
    ...check("video_plays", plays ? "ready" : "warning", { isH264, hasSound, startsFast }),
    ...check("data_size", perMinute > heavyMegabytesPerMinute ? "warning" : "ready", {
      ...size,
      playsAsGiven: true,
    }),
    ...check("duration", durationSeconds > longSeconds ? "warning" : "ready", { durationSeconds }),
  ];
};

const chaptersRule: Rule = ({ chapters, video }) => {
  if (chapters.length === 0) return check("chapters", "warning", { count: 0 });
  const end = video?.durationSeconds ?? Infinity;
  const beyond = chapters.filter((chapter) => chapter.startSeconds >= end).length;
  const hasCore = chapters.some((chapter) => chapter.kind === "core");
  const state = beyond === 0 && hasCore ? "ready" : "missing";
  return check("chapters", state, { count: chapters.length, beyond, hasCore });
};

const captionsRule: Rule = ({ captions, cues, video, chapters }) => {
  if (!captions || cues.length === 0) return check("captions", "missing");
  if (!video) return check("captions", "ready");
  const faults = cueFaults(cues, video.durationSeconds).slice(0, 20);
  const credits = chapters.findLast((chapter) => chapter.kind === "credits")?.startSeconds;
  const end = credits ?? video.durationSeconds;
  const last = Math.max(...cues.map((cue) => cue.endSeconds));
  const gaps = cues
    .filter((cue, n) => cue.startSeconds - (cues[n - 1]?.endSeconds ?? 0) > quietGapSeconds)
    .map((cue) => cue.startSeconds);
  const complete = last >= end - quietEndSeconds;
  return [
    ...check("captions", "ready"),
    ...check("captions_timing", faults.length === 0 ? "ready" : "missing", { faults }),
    ...check(
      "captions_complete",
      complete ? (gaps.length === 0 ? "ready" : "warning") : "missing",
      {
        endSeconds: last,
        gapsBeforeSeconds: gaps.slice(0, 20),
      },
    ),
  ];
};

const companionsRule: Rule = ({ audio, poster, video }) => {
  const differs = Math.abs((audio?.durationSeconds ?? 0) - (video?.durationSeconds ?? 0));
  const sameLength = !video || differs <= sameLengthSeconds;
  return [
    ...check("audio", audio && sameLength ? "ready" : "warning", {
      ...(audio && { megabytes: megabytes(audio.byteCount), sameLength }),
    }),
    ...check("poster", poster ? "ready" : "warning"),
  ];
};

const questionsRule: Rule = ({ passing, video }, questions) => {
  const end = video?.durationSeconds ?? Infinity;
  const named = (wrong: (question: Question) => boolean) =>
    questions.filter(wrong).map((question) => question.questionId);
  const unfounded = named((question) => question.legalBasis.length === 0);
  const beyond = named((question) => question.momentSeconds > end);
  const count = questions.length;
  const needed = passing.questionCount;
  // As many as are asked: everybody gets the same quiz, and answers travel.
  const state = count < needed ? "missing" : count === needed ? "warning" : "ready";
  if (count === 0) return check("questions", "missing", { count, needed });
  return [
    ...check("questions", state, { count, needed }),
    ...check("legal_basis", unfounded.length === 0 ? "ready" : "missing", {
      questionIds: unfounded,
    }),
    ...check("moments", beyond.length === 0 ? "ready" : "missing", { questionIds: beyond }),
  ];
};

const rules = [textRule, videoRule, chaptersRule, captionsRule, companionsRule, questionsRule];

/** What is ready, what is missing and what to think about again before a draft is handed in. */
export const checklist: Rule = (draft, questions) =>
  rules.flatMap((rule) => rule(draft, questions));

/** The codes that hold a draft back. */
export const missingFrom = (checks: readonly Check[]): CheckCode[] =>
  checks.filter((each) => each.state === "missing").map((each) => each.code);
