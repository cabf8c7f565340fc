import type { Table } from "@netra/table/table";
import { createOnce, put, replace, type Write } from "@netra/table/write";
import { conflict, Fault, missing } from "../kernel/fault.ts";
import type { ModuleId } from "../kernel/id.ts";
import { draftItem, draftQuestionsItem } from "./draft.item.ts";
import type { Draft } from "./draft.ts";
import { moduleItem } from "./module.item.ts";
import { moduleOf } from "./module.ts";
import { emptyQuiz, type Quiz } from "./question.ts";

const tries = 4;

/** Reading and replacing drafts, in one place for whoever edits, attaches and reviews. */
export function createDraftStore(table: Table) {
  async function getDraft(moduleId: ModuleId): Promise<Draft> {
    const draft = await table.find(draftItem, { moduleId });
    if (!draft) throw missing("publishing.module_unknown");
    return draft;
  }

  async function quizOf(moduleId: ModuleId): Promise<Quiz> {
    const found = await table.find(draftQuestionsItem, { moduleId });
    if (!found) return emptyQuiz;
    const { questions, weights = {}, stops = [] } = found;
    return { questions, weights, stops };
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

  /** Changes a part of the draft that is one person's alone; whatever else changed meanwhile is kept. */
  async function changeDraft(
    moduleId: ModuleId,
    change: (before: Draft) => { after: Draft; writes: Write[] },
  ): Promise<Draft> {
    for (let tried = 1; ; tried += 1) {
      const before = await getDraft(moduleId);
      const { after, writes } = change(before);
      try {
        return await replaceDraft(before, after, ...writes);
      } catch (error) {
        const lost = error instanceof Fault && error.code === "publishing.draft_changed";
        if (!lost || tried === tries) throw error;
      }
    }
  }

  async function createDraft(draft: Draft, fact: Write): Promise<boolean> {
    const written = await table.write([
      createOnce(draftItem, draft),
      createOnce(moduleItem, moduleOf(draft)),
      fact,
    ]);
    return written.ok;
  }

  return { getDraft, quizOf, replaceDraft, changeDraft, createDraft };
}

export type DraftStore = ReturnType<typeof createDraftStore>;
