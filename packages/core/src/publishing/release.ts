import * as v from "valibot";
import { type ModuleId, moduleIds } from "../kernel/id.ts";
import type { Question, Stop } from "./question.ts";

export const chapterSchema = v.strictObject({
  startSeconds: v.pipe(v.number(), v.minValue(0)),
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
  /** Intro and credits need not be watched. */
  kind: v.picklist(["intro", "core", "credits"]),
});
export type Chapter = v.InferOutput<typeof chapterSchema>;

/** One caption: seconds from the start, plain text. */
export type Cue = { startSeconds: number; endSeconds: number; text: string };

/** A file of a module under the public media address; `key` is its name there. */
export type MediaFile = { key: string; contentType: string; byteCount: number };

/** The body that publishes, as it stood on the day of the release; `logoKey` is its logo's media key. */
export type Authority = {
  name: string;
  shortName: string;
  legalBasis: string;
  logoKey?: string | undefined;
};

export const passingSchema = v.strictObject({
  questionCount: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  correctCount: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
});
export type Passing = v.InferOutput<typeof passingSchema>;

/** What is seen from this second on: shown while listening, and between the paragraphs while reading. */
export type Picture = {
  startSeconds: number;
  alt: string;
  file: MediaFile;
  /** In pixels, so that a page keeps its place free before it is there. */
  width?: number | undefined;
  height?: number | undefined;
};

/** What a failed attempt leads to. Without a limit one may try for ever. */
export const retrySchema = v.strictObject({
  attemptLimit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20))),
  /** Whether what was answered wrongly must be seen again before the next attempt. */
  momentsFirst: v.boolean(),
});
export type Retry = v.InferOutput<typeof retrySchema>;
export const defaultRetry: Retry = { momentsFirst: true };

/** A published module: immutable and numbered. Holds nothing that answers the quiz. */
export type Release = {
  moduleId: ModuleId;
  release: number;
  title: string;
  summary: string;
  goal: string;
  /** The law as of this date. */
  asOf: string;
  voice: "synthetic" | "recorded";
  durationSeconds: number;
  /** Absent for a module without moving pictures. */
  video: MediaFile;
  audio?: MediaFile | undefined;
  poster?: MediaFile | undefined;
  captions: MediaFile;
  cues: Cue[];
  chapters: Chapter[];
  /** In order of time; none in a release from before there were any. */
  pictures?: Picture[] | undefined;
  stops?: Stop[] | undefined;
  passing: Passing;
  retry?: Retry | undefined;
  /** Share of the material, intro and credits apart, that must have been played. */
  coverageShare: number;
  authority: Authority;
  releasedAt: string;
};

/** The pool with its keys: read by grading only, in no view. */
export type QuizKey = {
  moduleId: ModuleId;
  release: number;
  questions: Question[];
  weights?: Record<string, number> | undefined;
};

export const releaseNumberSchema = v.pipe(v.number(), v.integer(), v.minValue(1));
export const releaseRefSchema = v.strictObject({
  moduleId: moduleIds.schema,
  release: releaseNumberSchema,
});
export type ReleaseRef = v.InferOutput<typeof releaseRefSchema>;

/** A learner's home line of a release. */
export type ReleaseCard = Pick<
  Release,
  "moduleId" | "release" | "title" | "summary" | "durationSeconds"
> & {
  questionCount: number;
  videoBytes: number;
  audioBytes?: number;
  textBytes: number;
  posterKey?: string;
};
