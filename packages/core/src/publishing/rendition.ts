import type { ModuleId, UploadId } from "../kernel/id.ts";
import type { Draft } from "./draft.ts";
import type { MediaFile } from "./release.ts";

/** What was made of one uploaded film: a small one, and its sound alone. */
export type Rendition = {
  moduleId: ModuleId;
  uploadId: UploadId;
  video: MediaFile;
  audio?: (MediaFile & { durationSeconds: number }) | undefined;
  renderedAt: string;
};

/** A film as its author brought it, waiting to be made small. */
export type Original = {
  uploadId: UploadId;
  bytes: Uint8Array;
  hasSound: boolean;
};

/** The draft as learners shall have it: whichever film is smaller, and sound where its author brought none. */
export function lightened(draft: Draft, rendition: Rendition | undefined): Draft {
  const { video, audio } = draft;
  if (!video || rendition?.uploadId !== video.uploadId) return draft;
  const isLighter = rendition.video.byteCount < video.byteCount;
  const sound = rendition.audio && { ...rendition.audio, uploadId: video.uploadId };
  return {
    ...draft,
    ...(isLighter && { video: { ...video, ...rendition.video } }),
    ...(!audio && sound && { audio: sound }),
  };
}
