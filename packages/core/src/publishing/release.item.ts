import { defineKind } from "@netra/table/kind";
import { type ModuleKey, modulePartition } from "./module.item.ts";
import type { QuizKey, Release, ReleaseCard, ReleaseRef } from "./release.ts";

export const releaseItem = defineKind<Release, ReleaseRef>({
  name: "release",
  key: ({ moduleId, release }) => ({ pk: modulePartition(moduleId), sk: `RELEASE#${release}` }),
});

/** The answers: an item of their own, so that no read of a release can carry them along. */
export const quizKeyItem = defineKind<QuizKey, ReleaseRef>({
  name: "quizKey",
  key: ({ moduleId, release }) => ({ pk: modulePartition(moduleId), sk: `KEY#${release}` }),
});

/** The newest release of a module in one small item: a learner's home reads it in passing. */
export const releaseCardItem = defineKind<ReleaseCard, ModuleKey>({
  name: "releaseCard",
  key: ({ moduleId }) => ({ pk: modulePartition(moduleId), sk: "CARD" }),
});
