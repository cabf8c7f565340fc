import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./tool.ts";

/** A film that somebody else shot moves, so it gets more than our drawings do. Not in the recipe: no module of ours is made by it. */
const rendition = { height: 360, framesPerSecond: 24, quality: "28", bits: "300k", sound: "32k" };
const quiet = ["-hide_banner", "-nostdin", "-y", "-loglevel", "error"];
// What a camera wrote into the file of whom and where stays with the original.
const bare = ["-map_metadata", "-1", "-map_chapters", "-1", "-movflags", "+faststart"];

/** Makes a small film, and its sound alone, of a film somebody brought. Never larger in the picture than it was. */
export async function renderFilm(film: { bytes: Uint8Array; hasSound: boolean }) {
  const home = await mkdtemp(join(tmpdir(), "netra-render-"));
  const at = (name: string) => join(home, name);
  try {
    await writeFile(at("original.mp4"), film.bytes);
    const from = [...quiet, "-i", at("original.mp4")];
    const { height, framesPerSecond, quality, bits, sound } = rendition;
    const aac = ["-c:a", "aac", "-ac", "1", "-b:a", sound];
    await run("ffmpeg", [
      ...[...from, "-map", "0:v:0", "-map", "0:a:0?"],
      ...["-vf", `scale=-2:'min(${height},ih)',fps='min(source_fps,${framesPerSecond})'`],
      ...["-c:v", "libx264", "-profile:v", "main", "-preset", "slow", "-pix_fmt", "yuv420p"],
      ...["-crf", quality, "-maxrate", bits, "-bufsize", bits],
      ...[...aac, ...bare, at("small.mp4")],
    ]);
    if (film.hasSound) {
      await run("ffmpeg", [...from, "-map", "0:a:0", "-vn", ...aac, ...bare, at("sound.m4a")]);
    }
    return {
      video: await bytesOf(at("small.mp4")),
      ...(film.hasSound && { audio: await bytesOf(at("sound.m4a")) }),
    };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

const bytesOf = async (path: string) => new Uint8Array(await readFile(path));
