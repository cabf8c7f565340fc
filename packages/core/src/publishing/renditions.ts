import type { Table } from "@netra/table/table";
import { createOnce } from "@netra/table/write";
import { system } from "../kernel/actor.ts";
import type { Clock } from "../kernel/clock.ts";
import { invalid } from "../kernel/fault.ts";
import type { Files } from "../kernel/files.ts";
import type { ModuleId, UploadId } from "../kernel/id.ts";
import { draftItem } from "./draft.item.ts";
import { readAudio, readVideo } from "./media.ts";
import { mediaKeyOf } from "./media-key.ts";
import { filmRendered } from "./publishing.facts.ts";
import { renditionItem } from "./rendition.item.ts";
import type { Original, Rendition } from "./rendition.ts";
import { fileRules, uploadKey } from "./upload.ts";

type RenditionsNeeds = { table: Table; clock: Clock; files: Files };

/** A film and what was made of it may differ by a frame at the end. */
const longestDifference = 1;

export function createRenditions({ table, clock, files }: RenditionsNeeds) {
  const findRendition = (moduleId: ModuleId, uploadId: UploadId): Promise<Rendition | undefined> =>
    table.find(renditionItem, { moduleId, uploadId });

  /** The film of a draft that nothing was made of yet, or undefined. */
  async function findOriginal(moduleId: ModuleId): Promise<Original | undefined> {
    const draft = await table.find(draftItem, { moduleId });
    // A release says the same for ever, so that what comes after it comes too late.
    if (!draft?.video || draft.stage === "released") return undefined;
    const { uploadId, hasSound } = draft.video;
    if (await findRendition(moduleId, uploadId)) return undefined;
    const { maxBytes } = fileRules.video;
    const bytes = await files.readUpload(uploadKey(moduleId, "video", uploadId), maxBytes);
    return bytes && { uploadId, bytes, hasSound };
  }

  /** Takes in what was made of a film, once; refuses what does not last as long as the film. */
  async function addRendition(
    moduleId: ModuleId,
    original: Original,
    made: { video: Uint8Array; audio?: Uint8Array | undefined },
  ): Promise<void> {
    const { durationSeconds } = await readVideo(original.bytes);
    const mustLast = (seconds: number) => {
      if (Math.abs(seconds - durationSeconds) > longestDifference) {
        throw invalid("publishing.media_duration", { seconds, durationSeconds });
      }
    };
    mustLast((await readVideo(made.video)).durationSeconds);
    const sound = made.audio && (await readAudio(made.audio));
    if (sound) mustLast(sound.durationSeconds);

    const keep = async (bytes: Uint8Array, ending: string, contentType: string) => {
      const key = mediaKeyOf(moduleId, bytes, ending);
      await files.store(key, bytes, contentType);
      return { key, contentType, byteCount: bytes.byteLength };
    };
    const video = await keep(made.video, "mp4", "video/mp4");
    const audio = made.audio && (await keep(made.audio, "m4a", "audio/mp4"));
    const now = clock.now();
    const { uploadId } = original;
    const rendition: Rendition = {
      moduleId,
      uploadId,
      video,
      ...(audio && sound && { audio: { ...audio, durationSeconds: sound.durationSeconds } }),
      renderedAt: now.toISOString(),
    };
    // Made twice, the first one stays.
    await table.write([
      createOnce(renditionItem, rendition),
      filmRendered.announce(system, now, {
        moduleId,
        uploadId,
        fromByteCount: original.bytes.byteLength,
        byteCount: video.byteCount,
      }),
    ]);
  }

  return { findRendition, findOriginal, addRendition };
}
