import * as v from "valibot";
import type { Actor } from "../kernel/actor.ts";
import { daySchema } from "../kernel/day.ts";
import type { ModuleId, UploadId } from "../kernel/id.ts";
import type { VideoFacts } from "./media.ts";
import type { DraftPicture } from "./picture.ts";
import {
  type Chapter,
  type Cue,
  chapterSchema,
  defaultRetry,
  type MediaFile,
  passingSchema,
  type Retry,
  retrySchema,
} from "./release.ts";

type ActorId = Actor["personId"];
export type DraftFile = MediaFile & { uploadId: UploadId };
export type DraftVideo = DraftFile & VideoFacts;
export type DraftAudio = DraftFile & { durationSeconds: number };

/** Where the newest work on a module stands. */
export type Stage = "draft" | "review" | "released";

/** What a reviewer said when sending a draft back. */
export type ReviewNote = { text: string; at: string };

/** A module being made: the only thing of publishing that changes. */
export type Draft = {
  moduleId: ModuleId;
  /** The number it will be released under. */
  release: number;
  version: number;
  stage: Stage;
  title: string;
  summary: string;
  goal: string;
  asOf?: string | undefined;
  voice: "synthetic" | "recorded";
  chapters: Chapter[];
  passing: { questionCount: number; correctCount: number };
  /** Absent in a draft from before there was a choice. */
  retry?: Retry | undefined;
  video?: DraftVideo | undefined;
  audio?: DraftAudio | undefined;
  poster?: DraftFile | undefined;
  captions?: DraftFile | undefined;
  cues: Cue[];
  /** In order of time, no two from the same second on. */
  pictures?: DraftPicture[] | undefined;
  questionsUploadId?: UploadId | undefined;
  /** Everyone who had a hand in this release: none of them may approve it. */
  editors: ActorId[];
  createdBy: ActorId;
  submittedBy?: ActorId | undefined;
  note?: ReviewNote | undefined;
  createdAt: string;
  editedAt: string;
};

const title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));
const prose = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max));

export const createDraftSchema = v.strictObject({ title });
export type SentDraft = v.InferOutput<typeof createDraftSchema> & { moduleId: ModuleId };

/** The version edited, and whichever fields change. */
export const editDraftSchema = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: v.optional(title),
  summary: v.optional(prose(400)),
  goal: v.optional(prose(600)),
  asOf: v.optional(daySchema),
  voice: v.optional(v.picklist(["synthetic", "recorded"])),
  chapters: v.optional(
    v.pipe(
      v.array(chapterSchema),
      v.maxLength(40),
      v.check(
        (all) => all.every((c, n) => n === 0 || (all[n - 1]?.startSeconds ?? 0) < c.startSeconds),
        "publishing.chapters_order",
      ),
    ),
  ),
  passing: v.optional(
    v.pipe(
      passingSchema,
      v.check((p) => p.correctCount <= p.questionCount, "publishing.passing_unreachable"),
    ),
  ),
  retry: v.optional(retrySchema),
});
export type DraftEdit = v.InferOutput<typeof editDraftSchema>;

export const newDraft = (
  { moduleId, title }: SentDraft,
  createdBy: ActorId,
  at: string,
): Draft => ({
  moduleId,
  release: 1,
  version: 1,
  stage: "draft",
  title,
  summary: "",
  goal: "",
  voice: "recorded",
  chapters: [],
  passing: { questionCount: 5, correctCount: 4 },
  retry: defaultRetry,
  cues: [],
  editors: [createdBy],
  createdBy,
  createdAt: at,
  editedAt: at,
});
