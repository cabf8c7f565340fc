import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Cache, digestOf } from "./cache.ts";
import { cuesOf, readCaptions, writeCaptions } from "./captions.ts";
import { framesOf } from "./frames.ts";
import { untold } from "./lexicon.ts";
import { filmFiles, writeMadeFrom } from "./made-from.ts";
import type { Module } from "./module.ts";
import { momentsOf, stillFile, withChapters, withMoments, withPictures } from "./moments.ts";
import { sayLine, trackOf } from "./narration.ts";
import { createProgress } from "./progress.ts";
import { faultsOf } from "./quiz.ts";
import { recipe } from "./recipe.ts";
import { encodePoster, encodeSound, encodeVideo } from "./render.ts";
import { linesOf } from "./script.ts";
import { posterOf, stillsOf } from "./stills.ts";
import { type Timeline, timelineOf } from "./timeline.ts";
import { type Sound, writeWave } from "./wave.ts";

type Bench = { cache: Cache; workFolder: string };

/** Makes film, sound, captions and poster of one module; the files that depend on them follow. */
export async function makeFilm(module: Module, bench: Bench): Promise<void> {
  refuseUntold(module);
  await mkdir(join(module.folder, "media"), { recursive: true });
  await mkdir(bench.workFolder, { recursive: true });
  const said = await sayAll(module, bench.cache);
  const timeline = timelineOf(module.script, (lineId) => {
    const sound = said.get(lineId);
    return sound ? sound.samples.length / sound.rate : 0;
  });
  await rewrite(join(module.folder, "module.json"), (about) => withChapters(about, timeline));
  const media = (file: (typeof filmFiles)[number]) => join(module.folder, "media", file);
  await writeFile(media("captions.id.vtt"), writeCaptions(cuesOf(timeline)));
  await settleMoments(module);
  await makeSound(writeWave(trackOf(timeline, said)), media("audio.m4a"), bench);
  await makeVideo(module, timeline, bench.cache, media("audio.m4a"), media("video.mp4"));
  await encodePoster(await posterOf(module.poster), media("poster.webp"));
  await writeMadeFrom(module.folder, "film", module.filmDigest, filmFiles);
}

/** Makes the still pictures; one that no scene has any more goes. */
export async function makePictures(module: Module, { cache }: Bench): Promise<void> {
  await rm(join(module.folder, "media", "pictures"), { recursive: true, force: true });
  await mkdir(join(module.folder, "media", "pictures"), { recursive: true });
  const progress = createProgress("stills");
  let done = 0;
  for await (const { sceneId, webp } of stillsOf(module.pictures, cache)) {
    await writeFile(join(module.folder, stillFile(sceneId)), webp);
    progress(++done, module.pictures.length);
  }
  await writeMadeFrom(module.folder, "pictures", module.stillDigest, stillNames(module));
}

/** Under `media/`. */
export const stillNames = ({ pictures }: Module) =>
  pictures.map(({ sceneId }) => stillFile(sceneId).slice("media/".length));

/** Writes every moment where it belongs; needs the captions only, so a new question makes no film. */
export async function settleMoments({ folder, script }: Module): Promise<void> {
  const quizFile = join(folder, "quiz.json");
  const faults = faultsOf(JSON.parse(await readFile(quizFile, "utf8")));
  if (faults.length > 0) throw new Error(`${quizFile}:\n${faults.join("\n")}`);
  const captions = readCaptions(await readFile(join(folder, "media", "captions.id.vtt"), "utf8"));
  await rewrite(quizFile, (quiz) => withMoments(quiz, momentsOf(script, captions)));
  await rewrite(join(folder, "module.json"), (about) => withPictures(about, script, captions));
}

function refuseUntold({ script, lexicon }: Module) {
  const lost = linesOf(script).flatMap((line) => untold(line.text, lexicon));
  if (lost.length === 0) return;
  const words = [...new Set(lost)].join(", ");
  throw new Error(`content/voice/lexicon.tsv does not say how to speak: ${words}.`);
}

async function sayAll({ script, lexicon, folder }: Module, cache: Cache) {
  const lines = linesOf(script);
  const progress = createProgress("narration");
  const said = new Map<string, Sound>();
  for (const line of lines) {
    said.set(line.lineId, await sayLine(line, lexicon, join(folder, "voice"), cache));
    progress(said.size, lines.length);
  }
  return said;
}

async function makeSound(wave: Buffer, audio: string, { cache, workFolder }: Bench) {
  const encoded = await cache(`${digestOf(wave, JSON.stringify(recipe))}.m4a`, async () => {
    const [raw, finished] = [join(workFolder, "track.wav"), join(workFolder, "track.m4a")];
    await writeFile(raw, wave);
    await encodeSound(raw, finished);
    return readFile(finished);
  });
  await writeFile(audio, encoded);
}

async function makeVideo(
  { pictures }: Module,
  timeline: Timeline,
  cache: Cache,
  audio: string,
  video: string,
) {
  const progress = createProgress("pictures");
  async function* pngs() {
    for await (const { frame, frameCount, png } of framesOf(timeline, pictures, cache)) {
      progress(frame + 1, frameCount);
      yield png;
    }
  }
  await encodeVideo(pngs(), audio, video);
}

async function rewrite(path: string, change: (text: string) => string) {
  const before = await readFile(path, "utf8");
  const after = change(before);
  if (after !== before) await writeFile(path, after);
}

export const sizeOf = async (folder: string, file: string): Promise<number> =>
  (await stat(join(folder, "media", file))).size;
