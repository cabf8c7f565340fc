import type { Actor } from "../kernel/actor.ts";
import { conflict, refused } from "../kernel/fault.ts";
import type { Draft, ReviewNote } from "./draft.ts";

type ActorId = Actor["personId"];

/** The draft under someone's pen. After a release that is a new one, with its own four eyes. */
export function edited(draft: Draft, by: ActorId, at: string): Draft {
  if (draft.stage === "review") throw conflict("publishing.in_review");
  if (draft.stage === "released") {
    const { note, submittedBy, ...kept } = draft;
    return { ...kept, stage: "draft", release: draft.release + 1, editors: [by], editedAt: at };
  }
  return { ...draft, editors: [...new Set([...draft.editors, by])], editedAt: at };
}

export function submitted(draft: Draft, by: ActorId): Draft {
  if (draft.stage !== "draft") throw conflict("publishing.not_a_draft", { stage: draft.stage });
  const { note, ...kept } = draft;
  return { ...kept, stage: "review", submittedBy: by };
}

export function withdrawn(draft: Draft, by: ActorId): Draft {
  mustBeInReview(draft);
  if (!isOwnWork(draft, by)) throw refused("publishing.not_author");
  return { ...draft, stage: "draft" };
}

export function sentBack(draft: Draft, by: ActorId, note: ReviewNote): Draft {
  mustBeReviewable(draft, by);
  return { ...draft, stage: "draft", note };
}

export function approved(draft: Draft, by: ActorId): Draft {
  mustBeReviewable(draft, by);
  return { ...draft, stage: "released" };
}

/** Four eyes: whoever touched it, even only to hand it in, cannot judge it. */
export const isOwnWork = (draft: Draft, by: ActorId) =>
  draft.editors.includes(by) || draft.submittedBy === by;

function mustBeReviewable(draft: Draft, by: ActorId): void {
  mustBeInReview(draft);
  if (isOwnWork(draft, by)) throw refused("publishing.own_work");
}

function mustBeInReview(draft: Draft): void {
  if (draft.stage !== "review") throw conflict("publishing.not_in_review", { stage: draft.stage });
}
