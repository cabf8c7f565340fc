import { invalid } from "../kernel/fault.ts";
import type { Draft, DraftFile } from "./draft.ts";
import type { Authority, MediaFile, Release } from "./release.ts";

/** Honest learners lose a moment to signal and to a call; a tenth may be missing. */
const coverageShare = 0.9;

const fileOf = ({ key, contentType, byteCount }: DraftFile): MediaFile => ({
  key,
  contentType,
  byteCount,
});

/** What a finished draft becomes. Its questions go into the key, never in here. */
export function releaseOf(draft: Draft, authority: Authority, releasedAt: string): Release {
  const { moduleId, release, title, summary, goal, asOf, voice } = draft;
  const { video, audio, poster, captions, cues, chapters, passing } = draft;
  if (!video || !captions || !asOf) throw invalid("publishing.not_ready");
  return {
    moduleId,
    release,
    title,
    summary,
    goal,
    asOf,
    voice,
    durationSeconds: video.durationSeconds,
    video: fileOf(video),
    ...(audio && { audio: fileOf(audio) }),
    ...(poster && { poster: fileOf(poster) }),
    captions: fileOf(captions),
    cues,
    chapters,
    passing,
    coverageShare,
    authority,
    releasedAt,
  };
}
