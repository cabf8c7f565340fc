import type { Stop } from "./question.ts";
import type { Cue } from "./release.ts";

type Sized = { byteCount: number };
type Material = {
  video?: Sized | undefined;
  audio?: Sized | undefined;
  cues: readonly Cue[];
  pictures?: readonly { file: Sized }[] | undefined;
  stops?: readonly Stop[] | undefined;
};

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** What each way through the material loads. Whoever listens sees the pictures, as whoever reads does. */
export function wayBytesOf({ video, audio, cues, pictures = [], stops = [] }: Material) {
  const pictureBytes = pictures.reduce((sum, { file }) => sum + file.byteCount, 0);
  const words = bytes(cues.map(({ text }) => text).join("\n"));
  const asked = stops.length > 0 ? bytes(JSON.stringify(stops)) : 0;
  return {
    videoBytes: video?.byteCount,
    audioBytes: audio && audio.byteCount + pictureBytes,
    textBytes: words + asked + pictureBytes,
  };
}
