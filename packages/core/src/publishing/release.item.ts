import { defineKind } from "@netra/table/kind";
import { modulePartition } from "./module.item.ts";
import type { QuizKey, Release, ReleaseRef } from "./release.ts";

export const releaseItem = defineKind<Release, ReleaseRef>({
  name: "release",
  key: ({ moduleId, release }) => ({ pk: modulePartition(moduleId), sk: `RELEASE#${release}` }),
});

/** The answers: an item of their own, so that no read of a release can carry them along. */
export const quizKeyItem = defineKind<QuizKey, ReleaseRef>({
  name: "quizKey",
  key: ({ moduleId, release }) => ({ pk: modulePartition(moduleId), sk: `KEY#${release}` }),
});
