import { createOnce } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { mustHave } from "../kernel/allow.ts";
import type { Clock } from "../kernel/clock.ts";
import { dayIn } from "../kernel/day.ts";
import { conflict, invalid } from "../kernel/fault.ts";
import type { ModuleId, UploadId } from "../kernel/id.ts";
import { authorityOf, type RegisteredAuthority } from "./authority.ts";
import { checklist, missingFrom } from "./checklist.ts";
import type { Draft } from "./draft.ts";
import { approved, sentBack, submitted, withdrawn } from "./draft-stage.ts";
import type { DraftStore } from "./draft-store.ts";
import { type DraftView, draftViewOf } from "./draft-view.ts";
import {
  moduleReleased,
  moduleSentBack,
  moduleSubmitted,
  moduleWithdrawn,
} from "./publishing.facts.ts";
import type { Quiz } from "./question.ts";
import { quizKeyItem, releaseItem } from "./release.item.ts";
import type { Release } from "./release.ts";
import { keyOf, releaseOf } from "./releasing.ts";
import { lightened, type Rendition } from "./rendition.ts";
import type { Review } from "./review.ts";

type ReviewsNeeds = {
  clock: Clock;
  store: DraftStore;
  authorityOn: (day: string) => Promise<RegisteredAuthority | undefined>;
  findRendition: (moduleId: ModuleId, uploadId: UploadId) => Promise<Rendition | undefined>;
};

/** The authority sits in Jakarta: its day begins and ends there. */
const seatZone = "Asia/Jakarta";

export function createReviews({ clock, store, authorityOn, findRendition }: ReviewsNeeds) {
  /** Hands a draft in; refused while anything on its checklist is missing. */
  async function submitForReview(actor: Actor, moduleId: ModuleId): Promise<DraftView> {
    mustHave(actor, "publisher");
    const { draft, quiz } = await read(moduleId);
    const after = submitted(draft, actor.personId);
    mustBeComplete(draft, quiz);
    const fact = moduleSubmitted.announce(actor, clock.now(), aboutOf(draft));
    return draftViewOf(actor, await store.replaceDraft(draft, after, fact), quiz);
  }

  /** Takes a draft back before anyone has judged it. */
  async function withdraw(actor: Actor, moduleId: ModuleId): Promise<DraftView> {
    mustHave(actor, "publisher");
    const { draft, quiz } = await read(moduleId);
    const after = withdrawn(draft, actor.personId);
    const fact = moduleWithdrawn.announce(actor, clock.now(), aboutOf(draft));
    return draftViewOf(actor, await store.replaceDraft(draft, after, fact), quiz);
  }

  /** Returns a draft to its authors with the reason. */
  async function sendBack(actor: Actor, moduleId: ModuleId, note: string): Promise<DraftView> {
    mustHave(actor, "reviewer");
    const { draft, quiz } = await read(moduleId);
    const now = clock.now();
    const after = sentBack(draft, actor.personId, { text: note, at: now.toISOString() });
    const said = { ...aboutOf(draft), note, submittedBy: submitterOf(draft) };
    const fact = moduleSentBack.announce(actor, now, said);
    return draftViewOf(actor, await store.replaceDraft(draft, after, fact), quiz);
  }

  /** Releases a draft: from here on this number says the same for ever. Never by one of its authors. */
  async function approve(actor: Actor, moduleId: ModuleId): Promise<Release> {
    mustHave(actor, "reviewer");
    const { draft, quiz } = await read(moduleId);
    const after = approved(draft, actor.personId);
    mustBeComplete(draft, quiz);
    const now = clock.now();
    const valid = await authorityOn(dayIn(seatZone, now));
    if (!valid) throw conflict("publishing.no_authority");
    const rendition = draft.video && (await findRendition(moduleId, draft.video.uploadId));
    const light = lightened(draft, rendition);
    const release = releaseOf(light, quiz.stops, authorityOf(valid), now.toISOString());
    const fact = moduleReleased.announce(actor, now, {
      ...aboutOf(draft),
      authority: release.authority,
      submittedBy: submitterOf(draft),
      editors: draft.editors,
    });
    await store.replaceDraft(
      draft,
      after,
      createOnce(releaseItem, release),
      createOnce(quizKeyItem, keyOf(draft, quiz)),
      fact,
    );
    return release;
  }

  /** Judges a draft either way; answers it as it stands then. */
  async function review(actor: Actor, moduleId: ModuleId, judged: Review): Promise<DraftView> {
    if (judged.decision === "send_back") return sendBack(actor, moduleId, judged.note);
    await approve(actor, moduleId);
    const { draft, quiz } = await read(moduleId);
    return draftViewOf(actor, draft, quiz);
  }

  async function read(moduleId: ModuleId): Promise<{ draft: Draft; quiz: Quiz }> {
    const draft = await store.getDraft(moduleId);
    return { draft, quiz: await store.quizOf(moduleId) };
  }

  return { submitForReview, withdraw, sendBack, approve, review };
}

const aboutOf = ({ moduleId, release, title }: Draft) => ({ moduleId, release, title });
const submitterOf = (draft: Draft) => draft.submittedBy ?? draft.createdBy;

function mustBeComplete(draft: Draft, quiz: Quiz): void {
  const codes = missingFrom(checklist(draft, quiz));
  if (codes.length > 0) throw invalid("publishing.not_ready", { missing: codes });
}
