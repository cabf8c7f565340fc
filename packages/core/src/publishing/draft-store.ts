import type { Table } from "@netra/table/table";
import { createOnce, put, replace, type Write } from "@netra/table/write";
import { conflict, missing } from "../kernel/fault.ts";
import type { ModuleId } from "../kernel/id.ts";
import { draftItem, draftQuestionsItem } from "./draft.item.ts";
import type { Draft } from "./draft.ts";
import { moduleItem } from "./module.item.ts";
import { moduleOf } from "./module.ts";
import type { Question } from "./question.ts";

/** Reading and replacing drafts, in one place for whoever edits, attaches and reviews. */
export function createDraftStore(table: Table) {
  async function getDraft(moduleId: ModuleId): Promise<Draft> {
    const draft = await table.find(draftItem, { moduleId });
    if (!draft) throw missing("publishing.module_unknown");
    return draft;
  }

  async function questionsOf(moduleId: ModuleId): Promise<Question[]> {
    return (await table.find(draftQuestionsItem, { moduleId }))?.questions ?? [];
  }

  /** The draft, its line in the list, whatever goes with it, and the fact: all or nothing. */
  async function replaceDraft(before: Draft, after: Draft, ...rest: Write[]): Promise<Draft> {
    const written = await table.write([
      replace(draftItem, before, after),
      put(moduleItem, moduleOf(after)),
      ...rest,
    ]);
    if (!written.ok) throw conflict("publishing.draft_changed", { version: before.version });
    return { ...after, version: before.version + 1 };
  }

  async function createDraft(draft: Draft, fact: Write): Promise<boolean> {
    const written = await table.write([
      createOnce(draftItem, draft),
      createOnce(moduleItem, moduleOf(draft)),
      fact,
    ]);
    return written.ok;
  }

  return { getDraft, questionsOf, replaceDraft, createDraft };
}

export type DraftStore = ReturnType<typeof createDraftStore>;
