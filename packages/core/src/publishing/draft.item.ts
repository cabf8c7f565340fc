import { defineKind } from "@netra/table/kind";
import type { ModuleId } from "../kernel/id.ts";
import type { Draft } from "./draft.ts";
import { type ModuleKey, modulePartition } from "./module.item.ts";
import type { Question, Quiz, Stop } from "./question.ts";

export const draftItem = defineKind<Draft, ModuleKey>({
  name: "draft",
  key: ({ moduleId }) => ({ pk: modulePartition(moduleId), sk: "DRAFT" }),
});

/** Apart from the draft, whose size the table limits. Written only together with it. */
export type DraftQuestions = {
  moduleId: ModuleId;
  questions: Question[];
  /** Absent in a draft from before there were any. */
  weights?: Quiz["weights"];
  stops?: Stop[];
};

export const draftQuestionsItem = defineKind<DraftQuestions, ModuleKey>({
  name: "draftQuestions",
  key: ({ moduleId }) => ({ pk: modulePartition(moduleId), sk: "QUESTIONS" }),
});
