import { recipe, stillRecipe } from "./recipe.ts";
import { run } from "./tool.ts";

const { loudness, picture, sound } = recipe;

// Rumble and hiss of the formant voice go, its quiet syllables come up, and nothing clips.
const clearer = [
  "highpass=f=90",
  "equalizer=f=220:t=q:w=1:g=2",
  "equalizer=f=3200:t=q:w=1.2:g=-2.5",
  "lowpass=f=8000",
  "acompressor=threshold=-24dB:ratio=3:attack=4:release=120:makeup=4",
  "alimiter=limit=0.3:level=disabled:attack=3:release=60",
].join(",");

const quiet = ["-hide_banner", "-nostdin", "-y"];
// Without times and versions in the file, the same input gives the same bytes.
const same = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"];

/** Encodes the narration as AAC at the loudness every module has. */
export async function encodeSound(wave: string, audio: string): Promise<void> {
  let gain = loudness.target - (await measure(wave, `${clearer},`)).loudness;
  for (let round = 0; round < 3; round++) {
    await encodeAt(gain, wave, audio);
    // Encoding at few bits takes a little loudness away, so the finished file decides.
    const missed = loudness.target - (await measure(audio)).loudness;
    if (Math.abs(missed) <= loudness.tolerance) return;
    gain += missed;
  }
  throw new Error(`${audio} does not come to ${loudness.target} LUFS.`);
}

async function encodeAt(gain: number, wave: string, audio: string) {
  await run("ffmpeg", [
    ...[...quiet, "-i", wave, "-af", `${clearer},volume=${gain.toFixed(2)}dB`],
    ...["-ar", String(sound.rate), "-ac", "1", "-c:a", "aac", "-b:a", sound.bits],
    // The default coder overshoots by 4 dB on this voice at few bits, and clips.
    ...["-aac_coder", "fast", ...same, "-movflags", "+faststart", audio],
  ]);
}

/** Encodes pictures and the finished sound as one video that plays while it loads. */
export async function encodeVideo(
  frames: AsyncIterable<Uint8Array>,
  audio: string,
  video: string,
): Promise<void> {
  await run(
    "ffmpeg",
    [
      ...["-hide_banner", "-y", "-f", "image2pipe", "-c:v", "png"],
      ...["-framerate", String(picture.framesPerSecond), "-i", "-", "-i", audio],
      ...["-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"],
      ...["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"],
      ...["-c:v", "libx264", "-profile:v", "main", "-preset", "slower", "-tune", "animation"],
      ...["-crf", String(picture.quality), "-g", String(picture.framesPerSecond * 5)],
      ...["-threads", "1", "-flags:v", "+bitexact", "-c:a", "copy", ...same],
      ...["-movflags", "+faststart", video],
    ],
    frames,
  );
}

/** Encodes one picture as the poster. */
export async function encodePoster(png: Uint8Array, poster: string): Promise<void> {
  const options = ["-c:v", "libwebp", "-quality", String(picture.posterQuality), ...same];
  await run(
    "ffmpeg",
    ["-hide_banner", "-y", "-f", "image2pipe", "-i", "-", ...options, poster],
    [png],
  );
}

/** The palette is a picture of 256 dots; the last colour fills what the others leave. */
const palette = (colours: readonly string[]) => {
  const columns = colours.map((colour, at) => {
    const width = at < colours.length - 1 ? 1 : 17 - colours.length;
    return `color=0x${colour}:s=${width}x16,trim=end_frame=1,format=rgb24[c${at}]`;
  });
  const names = colours.map((_, at) => `[c${at}]`).join("");
  return `${columns.join(";")};${names}hstack=inputs=${colours.length}[palette]`;
};

/** Encodes one picture in few colours: for text and flat areas half the bytes of a lossy one. */
export async function encodeStill(png: Uint8Array): Promise<Buffer> {
  const { stdout } = await run(
    "ffmpeg",
    [
      ...["-hide_banner", "-v", "error", "-f", "image2pipe", "-c:v", "png", "-i", "-"],
      "-filter_complex",
      `${palette(stillRecipe.colours)};[0:v][palette]paletteuse=dither=none`,
      ...["-c:v", "libwebp", "-lossless", "1", "-compression_level", "6", "-quality", "100"],
      ...[...same, "-frames:v", "1", "-f", "image2pipe", "-"],
    ],
    [png],
  );
  return stdout;
}

export type Measured = { loudness: number; peak: number };

/** Listens to a file: how loud it is (LUFS) and how near to clipping (dBTP). */
export async function measure(path: string, through = ""): Promise<Measured> {
  const filter = `${through}ebur128=peak=true`;
  const options = ["-map", "0:a", "-af", filter, "-f", "null", "-"];
  const { stderr } = await run("ffmpeg", [...quiet, "-i", path, ...options]);
  const summary = stderr.slice(stderr.lastIndexOf("Summary:"));
  const number = (pattern: RegExp) => Number(summary.match(pattern)?.[1] ?? Number.NaN);
  return {
    loudness: number(/I:\s+(-?[\d.]+) LUFS/),
    peak: number(/Peak:\s+(-?[\d.]+) dBFS/),
  };
}

/** The longest stretch in which nothing is heard, in seconds. */
export async function longestSilence(path: string): Promise<number> {
  const options = ["-map", "0:a", "-af", "silencedetect=noise=-45dB:d=0.5", "-f", "null", "-"];
  const { stderr } = await run("ffmpeg", [...quiet, "-i", path, ...options]);
  const found = [...stderr.matchAll(/silence_duration: ([\d.]+)/g)].map(([, each]) => Number(each));
  return Math.max(0, ...found);
}
