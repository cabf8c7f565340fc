import { put, type Write } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { mustHave } from "../kernel/allow.ts";
import type { Clock } from "../kernel/clock.ts";
import { invalid, missing } from "../kernel/fault.ts";
import type { Files } from "../kernel/files.ts";
import { type ModuleId, type UploadId, uploadIds } from "../kernel/id.ts";
import { readCaptions } from "./captions.ts";
import { toWebVtt } from "./cue.ts";
import { draftQuestionsItem } from "./draft.item.ts";
import type { Draft, DraftFile } from "./draft.ts";
import { edited } from "./draft-stage.ts";
import type { DraftStore } from "./draft-store.ts";
import { type DraftView, draftViewOf } from "./draft-view.ts";
import { readPoster } from "./image.ts";
import { readAudio, readVideo } from "./media.ts";
import { endingOf, mediaKeyOf } from "./media-key.ts";
import { fileAttached } from "./publishing.facts.ts";
import { readQuestions } from "./question-file.ts";
import { type FileRole, fileRules, type SentUpload, uploadFault, uploadKey } from "./upload.ts";

type AttachmentsNeeds = { clock: Clock; files: Files; store: DraftStore };

/** What a file changes in its draft, once its bytes were read. */
type Attached = { change: Partial<Draft>; writes?: Write[] };

const uploadIn = (draft: Draft, role: FileRole) =>
  role === "questions" ? draft.questionsUploadId : draft[role]?.uploadId;

export function createAttachments({ clock, files, store }: AttachmentsNeeds) {
  /** An address to bring one file to; nothing of the draft changes before it is attached. */
  async function startUpload(actor: Actor, moduleId: ModuleId, sent: SentUpload) {
    mustHave(actor, "publisher");
    edited(await store.getDraft(moduleId), actor.personId, clock.now().toISOString());
    const fault = uploadFault(sent);
    if (fault) {
      const { maxBytes, endings } = fileRules[sent.role];
      const field = fault === "publishing.file_too_large" ? "/byteCount" : "/fileName";
      throw invalid(fault, { field, role: sent.role, maxBytes, endings });
    }
    const uploadId = uploadIds.mint();
    const key = uploadKey(moduleId, sent.role, uploadId);
    const { contentType, byteCount } = sent;
    return { uploadId, ...(await files.presignUpload({ key, contentType, byteCount })) };
  }

  /** Judges the real bytes of an upload and puts it into the draft; the same upload twice counts once. */
  async function attach(
    actor: Actor,
    moduleId: ModuleId,
    { role, uploadId }: { role: FileRole; uploadId: UploadId },
  ): Promise<DraftView> {
    mustHave(actor, "publisher");
    const draft = await store.getDraft(moduleId);
    if (uploadIn(draft, role) === uploadId) return view(actor, draft);
    edited(draft, actor.personId, draft.editedAt);

    const from = uploadKey(moduleId, role, uploadId);
    const bytes = await files.readUpload(from, fileRules[role].maxBytes);
    if (!bytes) throw missing("publishing.upload_missing", { role });
    const { change, writes = [] } = await readers[role]({ moduleId, uploadId, from, bytes });

    // Reading takes seconds; what else was changed meanwhile is kept, only this file is ours.
    const stored = await store.changeDraft(moduleId, (before) => {
      const now = clock.now();
      const after = { ...edited(before, actor.personId, now.toISOString()), ...change };
      const { release, title } = after;
      const said = { moduleId, release, title, role, byteCount: bytes.byteLength };
      return { after, writes: [...writes, fileAttached.announce(actor, now, said)] };
    });
    return view(actor, stored);
  }

  const view = async (actor: Actor, draft: Draft) =>
    draftViewOf(actor, draft, await store.quizOf(draft.moduleId));

  type Upload = { moduleId: ModuleId; uploadId: UploadId; from: string; bytes: Uint8Array };

  async function publish(
    { moduleId, uploadId, from, bytes }: Upload,
    ending: string,
    contentType: string,
  ): Promise<DraftFile> {
    const key = mediaKeyOf(moduleId, bytes, ending);
    await files.publish(from, key, contentType);
    return { key, contentType, byteCount: bytes.byteLength, uploadId };
  }

  const readers: Record<FileRole, (upload: Upload) => Promise<Attached>> = {
    async video(upload) {
      const facts = await readVideo(upload.bytes);
      return { change: { video: { ...(await publish(upload, "mp4", "video/mp4")), ...facts } } };
    },
    async audio(upload) {
      const facts = await readAudio(upload.bytes);
      return { change: { audio: { ...(await publish(upload, "m4a", "audio/mp4")), ...facts } } };
    },
    async poster(upload) {
      const { contentType } = readPoster(upload.bytes);
      return { change: { poster: await publish(upload, endingOf(contentType), contentType) } };
    },
    async captions({ moduleId, uploadId, bytes }) {
      const cues = await readCaptions(bytes);
      // Written anew from what was read, so that SubRip plays too and all players see one and the same.
      const played = new TextEncoder().encode(toWebVtt(cues));
      const key = mediaKeyOf(moduleId, played, "vtt");
      await files.store(key, played, "text/vtt");
      const captions = { key, contentType: "text/vtt", byteCount: played.byteLength, uploadId };
      return { change: { captions, cues } };
    },
    async questions({ moduleId, uploadId, bytes }) {
      const quiz = readQuestions(bytes);
      return {
        change: { questionsUploadId: uploadId },
        writes: [put(draftQuestionsItem, { moduleId, ...quiz })],
      };
    },
  };

  return { startUpload, attach };
}
