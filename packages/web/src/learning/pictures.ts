import type { Picture, Release } from "@netra/core/publishing/release";

/** What is seen at a moment: the last picture that began by then, or the first one before any has. */
export const pictureAt = (
  pictures: readonly Picture[] | undefined,
  seconds: number,
): Picture | undefined =>
  pictures?.findLast((picture) => picture.startSeconds <= seconds) ?? pictures?.[0];

const bytes = (text: string) => new TextEncoder().encode(text).length;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

type Sized = Pick<Release, "video" | "audio" | "cues" | "pictures" | "stops">;

/** What each way costs to load. Listening shows the pictures, so it pays for them too. */
export function sizesOf({ video, audio, cues, pictures = [], stops = [] }: Sized) {
  const pictureBytes = sum(pictures.map(({ file }) => file.byteCount));
  const words = bytes(cues.map(({ text }) => text).join("\n"));
  const asked = stops.length > 0 ? bytes(JSON.stringify(stops)) : 0;
  return {
    videoBytes: video.byteCount,
    audioBytes: audio && audio.byteCount + pictureBytes,
    textBytes: words + asked + pictureBytes,
  };
}
