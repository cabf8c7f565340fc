import type { Draft } from "./draft.ts";
import type { Quiz } from "./question.ts";

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
  | "pictures"
  | "text_size"
  | "questions"
  | "kinds"
  | "legal_basis"
  | "moments"
  | "stops";

/** One line of "ready for review?". `missing` holds a draft back, `warning` does not. */
export type Check = {
  code: CheckCode;
  state: "ready" | "missing" | "warning";
  detail?: Record<string, unknown>;
};

export type Rule = (draft: Draft, quiz: Quiz) => Check[];

export const check = (
  code: CheckCode,
  state: Check["state"],
  detail?: Record<string, unknown>,
): Check[] => [{ code, state, ...(detail && { detail }) }];

export const megabytes = (bytes: number) => Math.round(bytes / 100_000) / 10;
