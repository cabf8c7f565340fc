import * as v from "valibot";
import type { UploadId } from "../kernel/id.ts";
import type { DraftFile } from "./draft.ts";
import type { Chapter, Picture } from "./release.ts";

/** A picture of a draft; known by the upload it came with. */
export type DraftPicture = Picture & { file: DraftFile };

export const maxPictures = 40;

/** From which second on a picture is shown, and what those read who do not see it. */
export const sentPictureSchema = v.strictObject({
  startSeconds: v.pipe(v.number(), v.minValue(0), v.maxValue(7200)),
  alt: v.pipe(v.string(), v.trim(), v.maxLength(300)),
});
export type SentPicture = v.InferOutput<typeof sentPictureSchema>;

/** The pictures with this one among them, in the order in which they are shown. */
export const withPicture = (all: readonly DraftPicture[], one: DraftPicture): DraftPicture[] =>
  [...withoutPicture(all, one.file.uploadId), one].toSorted(
    (a, b) => a.startSeconds - b.startSeconds,
  );

export const withoutPicture = (all: readonly DraftPicture[], uploadId: UploadId) =>
  all.filter((picture) => picture.file.uploadId !== uploadId);

const step = 10;

/** A moment nothing is shown from yet: the first free chapter, or a little after the last picture. */
export function freeSeconds(
  pictures: readonly { startSeconds: number }[],
  chapters: readonly Pick<Chapter, "startSeconds">[],
): number {
  const taken = pictures.map((picture) => picture.startSeconds);
  const free = chapters.find((chapter) => !taken.includes(chapter.startSeconds));
  return free?.startSeconds ?? (taken.length === 0 ? 0 : Math.max(...taken) + step);
}
