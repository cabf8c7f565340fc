import type { Actor } from "../kernel/actor.ts";
import { mustHave } from "../kernel/allow.ts";
import type { Clock } from "../kernel/clock.ts";
import { conflict, invalid, missing } from "../kernel/fault.ts";
import type { Files } from "../kernel/files.ts";
import type { ModuleId, UploadId } from "../kernel/id.ts";
import type { Draft } from "./draft.ts";
import { edited } from "./draft-stage.ts";
import type { DraftStore } from "./draft-store.ts";
import { type DraftView, draftViewOf } from "./draft-view.ts";
import { readPicture } from "./image.ts";
import { endingOf, mediaKeyOf } from "./media-key.ts";
import {
  type DraftPicture,
  maxPictures,
  type SentPicture,
  withoutPicture,
  withPicture,
} from "./picture.ts";
import { draftEdited, fileAttached } from "./publishing.facts.ts";
import { fileRules, uploadKey } from "./upload.ts";

type PicturesNeeds = { clock: Clock; files: Files; store: DraftStore };

const role = "picture";
const pictureIn = ({ pictures = [] }: Draft, uploadId: UploadId) =>
  pictures.find((picture) => picture.file.uploadId === uploadId);

export function createPictures({ clock, files, store }: PicturesNeeds) {
  /** Puts an uploaded picture into the draft, or moves or renames it there; the same again changes nothing. */
  async function putPicture(
    actor: Actor,
    moduleId: ModuleId,
    uploadId: UploadId,
    sent: SentPicture,
  ): Promise<DraftView> {
    mustHave(actor, "publisher");
    const draft = await store.getDraft(moduleId);
    const known = pictureIn(draft, uploadId);
    if (known && known.startSeconds === sent.startSeconds && known.alt === sent.alt) {
      return view(actor, draft);
    }
    mustFit(edited(draft, actor.personId, draft.editedAt), uploadId, sent);
    const picture = { ...(known ?? (await bring(moduleId, uploadId))), ...sent };

    const stored = await store.changeDraft(moduleId, (before) => {
      const now = clock.now();
      const draft = edited(before, actor.personId, now.toISOString());
      mustFit(draft, uploadId, sent);
      const after = { ...draft, pictures: withPicture(draft.pictures ?? [], picture) };
      const { release, title } = after;
      const said = { moduleId, release, title };
      const { byteCount } = picture.file;
      const fact = pictureIn(before, uploadId)
        ? draftEdited.announce(actor, now, { ...said, fields: ["pictures"] })
        : fileAttached.announce(actor, now, { ...said, role, byteCount });
      return { after, writes: [fact] };
    });
    return view(actor, stored);
  }

  /** Takes a picture out of the draft; one that is not there is gone already. It can be put in again. */
  async function removePicture(
    actor: Actor,
    moduleId: ModuleId,
    uploadId: UploadId,
  ): Promise<DraftView> {
    mustHave(actor, "publisher");
    const draft = await store.getDraft(moduleId);
    if (!pictureIn(draft, uploadId)) return view(actor, draft);
    const stored = await store.changeDraft(moduleId, (before) => {
      const now = clock.now();
      const draft = edited(before, actor.personId, now.toISOString());
      const after = { ...draft, pictures: withoutPicture(draft.pictures ?? [], uploadId) };
      const { release, title } = after;
      const said = { moduleId, release, title, fields: ["pictures"] };
      return { after, writes: [draftEdited.announce(actor, now, said)] };
    });
    return view(actor, stored);
  }

  /** Judges the real bytes and makes them public. */
  async function bring(
    moduleId: ModuleId,
    uploadId: UploadId,
  ): Promise<Omit<DraftPicture, keyof SentPicture>> {
    const from = uploadKey(moduleId, role, uploadId);
    const bytes = await files.readUpload(from, fileRules[role].maxBytes);
    if (!bytes) throw missing("publishing.upload_missing", { role });
    const { contentType, width, height } = readPicture(bytes);
    const key = mediaKeyOf(moduleId, bytes, endingOf(contentType));
    await files.publish(from, key, contentType);
    return { file: { key, contentType, byteCount: bytes.byteLength, uploadId }, width, height };
  }

  const view = async (actor: Actor, draft: Draft) =>
    draftViewOf(actor, draft, await store.quizOf(draft.moduleId));

  return { putPicture, removePicture };
}

function mustFit({ pictures = [] }: Draft, uploadId: UploadId, sent: SentPicture): void {
  const others = withoutPicture(pictures, uploadId);
  if (others.some(({ startSeconds }) => startSeconds === sent.startSeconds)) {
    throw conflict("publishing.picture_time_taken", { field: "/startSeconds" });
  }
  if (others.length >= maxPictures) throw invalid("publishing.pictures_too_many", { maxPictures });
}
