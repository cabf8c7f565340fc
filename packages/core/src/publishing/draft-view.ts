import type { Actor } from "../kernel/actor.ts";
import type { Check } from "./check.ts";
import { checklist } from "./checklist.ts";
import type { Draft, DraftFile } from "./draft.ts";
import { isOwnWork } from "./draft-stage.ts";
import { moduleOf } from "./module.ts";
import type { DraftPicture } from "./picture.ts";
import type { Quiz } from "./question.ts";
import { defaultRetry } from "./release.ts";

const fileView = ({ uploadId, key, ...file }: DraftFile) => ({ ...file, url: `/media/${key}` });

const pictureView = ({ file, ...picture }: DraftPicture) => ({
  ...picture,
  ...fileView(file),
  uploadId: file.uploadId,
});

/** Everything an author or reviewer sees of a draft, keys of the questions included. */
export function draftViewOf(actor: Actor, draft: Draft, quiz: Quiz) {
  const { editors, createdBy, submittedBy, questionsUploadId, ...shown } = draft;
  const { video, audio, poster, captions, pictures = [], retry = defaultRetry, ...rest } = shown;
  return {
    ...rest,
    latestRelease: moduleOf(draft).latestRelease,
    ...(video && { video: { ...fileView(video), durationSeconds: video.durationSeconds } }),
    ...(audio && { audio: { ...fileView(audio), durationSeconds: audio.durationSeconds } }),
    ...(poster && { poster: fileView(poster) }),
    ...(captions && { captions: fileView(captions) }),
    pictures: pictures.map(pictureView),
    retry,
    ...quiz,
    checklist: checklist(draft, quiz) satisfies Check[],
    /** Whoever has a hand in it may hand it in or take it back, and may not judge it. */
    isOwnWork: isOwnWork(draft, actor.personId),
  };
}
export type DraftView = ReturnType<typeof draftViewOf>;
