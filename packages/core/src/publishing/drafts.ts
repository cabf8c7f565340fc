import type { Page } from "@netra/table/page";
import type { Table } from "@netra/table/table";
import type { Actor } from "../kernel/actor.ts";
import { mustHave } from "../kernel/allow.ts";
import type { Clock } from "../kernel/clock.ts";
import { conflict } from "../kernel/fault.ts";
import type { ModuleId } from "../kernel/id.ts";
import { type DraftEdit, newDraft, type SentDraft } from "./draft.ts";
import { edited } from "./draft-stage.ts";
import type { DraftStore } from "./draft-store.ts";
import { type DraftView, draftViewOf } from "./draft-view.ts";
import { moduleItem, modulesNewestFirst } from "./module.item.ts";
import type { Module } from "./module.ts";
import { draftCreated, draftEdited } from "./publishing.facts.ts";
import { emptyQuiz } from "./question.ts";

type DraftsNeeds = { table: Table; clock: Clock; store: DraftStore };

export function createDrafts({ table, clock, store }: DraftsNeeds) {
  /** Begins a module under an id the caller made; asking again gives the same draft back. */
  async function createDraft(actor: Actor, sent: SentDraft): Promise<DraftView> {
    mustHave(actor, "publisher");
    const now = clock.now();
    const draft = newDraft(sent, actor.personId, now.toISOString());
    const { moduleId, release, title } = draft;
    const fact = draftCreated.announce(actor, now, { moduleId, release, title });
    if (await store.createDraft(draft, fact)) return draftViewOf(actor, draft, emptyQuiz);

    const first = await store.getDraft(moduleId);
    if (first.createdBy !== actor.personId) throw conflict("publishing.module_id_taken");
    return draftViewOf(actor, first, await store.quizOf(moduleId));
  }

  /** Changes the fields sent, if nobody changed the draft since that version; a release gets a successor. */
  async function editDraft(actor: Actor, moduleId: ModuleId, edit: DraftEdit): Promise<DraftView> {
    mustHave(actor, "publisher");
    const before = await store.getDraft(moduleId);
    const { version, ...sent } = edit;
    if (before.version !== version) {
      throw conflict("publishing.draft_changed", { version: before.version });
    }
    const now = clock.now();
    const changes = Object.entries(sent).filter(([, value]) => value !== undefined);
    const after = {
      ...edited(before, actor.personId, now.toISOString()),
      ...(Object.fromEntries(changes) as Partial<typeof before>),
    };
    const fact = draftEdited.announce(actor, now, {
      moduleId,
      release: after.release,
      title: after.title,
      fields: changes.map(([name]) => name),
    });
    const stored = await store.replaceDraft(before, after, fact);
    return draftViewOf(actor, stored, await store.quizOf(moduleId));
  }

  /** One module as its authors and reviewers see it, for the studio and the preview. */
  async function getDraft(actor: Actor, moduleId: ModuleId): Promise<DraftView> {
    mustHave(actor, "publisher", "reviewer");
    const draft = await store.getDraft(moduleId);
    return draftViewOf(actor, draft, await store.quizOf(moduleId));
  }

  /** Every module, the newest first. */
  async function listModules(actor: Actor): Promise<Page<Module>> {
    mustHave(actor, "publisher", "reviewer");
    return { items: await table.listAll(moduleItem, modulesNewestFirst) };
  }

  return { createDraft, editDraft, getDraft, listModules };
}
