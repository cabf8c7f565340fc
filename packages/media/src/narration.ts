import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Cache, digestOf } from "./cache.ts";
import { type Entry, spokenForm } from "./lexicon.ts";
import { recipe } from "./recipe.ts";
import type { Line } from "./script.ts";
import type { Timeline } from "./timeline.ts";
import { run } from "./tool.ts";
import { chime, mixed, readWave, type Sound, trimmed } from "./wave.ts";

const { voice } = recipe;

/** Says one line; `voice/<line>.wav` beside the script takes the place of the synthetic voice. */
export async function sayLine(
  line: Line,
  lexicon: Entry[],
  recordings: string,
  cache: Cache,
): Promise<Sound> {
  const recording = join(recordings, `${line.lineId}.wav`);
  if (await stat(recording).catch(() => undefined)) return playBack(recording, cache);
  const spoken = spokenForm(line.text, lexicon);
  const name = `${digestOf(spoken, JSON.stringify(voice))}.wav`;
  return trimmed(readWave(await cache(name, () => synthesise(spoken))));
}

async function playBack(recording: string, cache: Cache): Promise<Sound> {
  const options = ["-ac", "1", "-ar", String(recipe.sound.rate), "-c:a", "pcm_s16le"];
  const name = `${digestOf(await readFile(recording), String(recipe.sound.rate))}.wav`;
  const wave = await cache(name, async () => {
    const asked = ["-i", recording, ...options, "-bitexact", "-f", "wav", "-"];
    return (await run("ffmpeg", ["-v", "error", "-nostdin", ...asked])).stdout;
  });
  return trimmed(readWave(wave));
}

async function synthesise(spoken: string): Promise<Buffer> {
  const { stdout, stderr } = await run("espeak-ng", [
    ...["-v", voice.name],
    ...["-s", String(voice.wordsPerMinute)],
    ...["-p", String(voice.pitch)],
    ...["-g", String(voice.wordGap)],
    ...["-a", String(voice.amplitude)],
    "--stdout",
    spoken,
  ]);
  // It reports an option it does not know with success and no sound.
  if (stdout.length === 0) throw new Error(`espeak-ng said nothing: ${stderr}`);
  return stdout;
}

/** The whole track: every line at its moment, a chime where a chapter or a pause to think begins. */
export function trackOf(timeline: Timeline, said: Map<string, Sound>): Sound {
  const rate = [...said.values()][0]?.rate ?? recipe.sound.rate;
  const lines = timeline.scenes.flatMap((scene) => scene.lines);
  const parts: [number, Sound][] = timeline.chapters.map(({ startSeconds }) => [
    startSeconds + 0.15,
    chime(rate, [...recipe.chime.chapter]),
  ]);
  for (const line of lines) {
    const sound = said.get(line.lineId);
    if (!sound) throw new Error(`Nothing was said for ${line.lineId}.`);
    if (sound.rate !== rate) throw new Error(`${line.lineId} is at ${sound.rate}, not ${rate} Hz.`);
    parts.push([line.startSeconds, sound]);
    if (line.thinkSeconds > 0) {
      parts.push([line.endSeconds + 0.3, chime(rate, [...recipe.chime.think])]);
    }
  }
  return mixed(rate, timeline.totalSeconds, parts);
}
