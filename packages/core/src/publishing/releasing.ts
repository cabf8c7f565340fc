import { invalid } from "../kernel/fault.ts";
import type { Draft, DraftFile } from "./draft.ts";
import type { Quiz, Stop } from "./question.ts";
import {
  type Authority,
  defaultRetry,
  type MediaFile,
  type QuizKey,
  type Release,
} from "./release.ts";

/** Honest learners lose a moment to signal and to a call; a tenth may be missing. */
const coverageShare = 0.9;

const fileOf = ({ key, contentType, byteCount }: DraftFile): MediaFile => ({
  key,
  contentType,
  byteCount,
});

/** What a finished draft becomes. Its questions go into the key, never in here. */
export function releaseOf(
  draft: Draft,
  stops: Stop[],
  authority: Authority,
  releasedAt: string,
): Release {
  const { moduleId, release, title, summary, goal, asOf, voice } = draft;
  const { video, audio, poster, captions, cues, chapters, pictures = [], passing, retry } = draft;
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
    pictures: pictures.map(({ file, ...picture }) => ({ ...picture, file: fileOf(file) })),
    stops,
    passing,
    retry: retry ?? defaultRetry,
    coverageShare,
    authority,
    releasedAt,
  };
}

/** What its quiz is drawn from and graded by. */
export const keyOf = ({ moduleId, release }: Draft, { questions, weights }: Quiz): QuizKey => ({
  moduleId,
  release,
  questions,
  ...(Object.keys(weights).length > 0 && { weights }),
});
