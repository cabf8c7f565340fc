import { moduleIds, uploadIds } from "@netra/core/kernel/id";
import { sentAuthoritySchema } from "@netra/core/publishing/authority";
import { questionSchema, stopSchema, weightsSchema } from "@netra/core/publishing/question";
import { chapterSchema, passingSchema, retrySchema } from "@netra/core/publishing/release";
import { sentSetSchema } from "@netra/core/publishing/set";
import * as v from "valibot";

const stage = v.picklist(["draft", "review", "released"]);

export const modulesView = v.object({
  modules: v.array(
    v.object({
      moduleId: moduleIds.schema,
      title: v.string(),
      stage,
      draftRelease: v.number(),
      latestRelease: v.number(),
      createdAt: v.string(),
      editedAt: v.string(),
    }),
  ),
});

const file = { url: v.string(), contentType: v.string(), byteCount: v.number() };
const sides = { width: v.optional(v.number()), height: v.optional(v.number()) };
const lasting = v.object({ ...file, durationSeconds: v.number() });

export const draftView = v.object({
  moduleId: moduleIds.schema,
  release: v.number(),
  latestRelease: v.number(),
  version: v.number(),
  stage,
  title: v.string(),
  summary: v.string(),
  goal: v.string(),
  asOf: v.optional(v.string()),
  voice: v.picklist(["synthetic", "recorded"]),
  chapters: v.array(chapterSchema),
  passing: passingSchema,
  retry: retrySchema,
  video: v.optional(lasting),
  audio: v.optional(lasting),
  poster: v.optional(v.object(file)),
  captions: v.optional(v.object(file)),
  cues: v.array(v.object({ startSeconds: v.number(), endSeconds: v.number(), text: v.string() })),
  pictures: v.array(
    v.object({
      ...{ uploadId: uploadIds.schema, ...file, ...sides },
      startSeconds: v.number(),
      alt: v.string(),
    }),
  ),
  questions: v.array(questionSchema),
  weights: weightsSchema,
  stops: v.array(stopSchema),
  checklist: v.array(
    v.object({
      code: v.string(),
      state: v.picklist(["ready", "missing", "warning"]),
      detail: v.optional(v.record(v.string(), v.unknown())),
    }),
  ),
  note: v.optional(v.object({ text: v.string(), at: v.string() })),
  isOwnWork: v.boolean(),
  createdAt: v.string(),
  editedAt: v.string(),
});

export const uploadView = v.object({
  uploadId: uploadIds.schema,
  url: v.string(),
  headers: v.record(v.string(), v.string()),
});

export const setView = v.intersect([
  sentSetSchema,
  v.object({ set: v.number(), openedAt: v.string() }),
]);
export const setsView = v.object({ sets: v.array(setView) });

export const authorityView = v.intersect([
  sentAuthoritySchema,
  v.object({ authorityId: v.string(), logo: v.optional(v.object({ ...file, ...sides })) }),
]);
export const authoritiesView = v.object({ authorities: v.array(authorityView) });
