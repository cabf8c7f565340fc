import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { digestOf } from "./cache.ts";
import { type Entry, parseLexicon, spokenForm } from "./lexicon.ts";
import { recipe, stillRecipe } from "./recipe.ts";
import { parseScript, type Script, scenesOf } from "./script.ts";
import type { Still } from "./stills.ts";

export type Module = {
  slug: string;
  folder: string;
  script: Script;
  lexicon: Entry[];
  /** One for each scene, in their order. */
  pictures: Still[];
  poster: string;
  /** Names of the lines a person has spoken; the synthetic voice says the others. */
  recordedLines: string[];
  /** The same as long as nothing that is heard or seen has changed. */
  filmDigest: string;
  /** The same as long as no still picture would look different. */
  stillDigest: string;
};

export const contentFolder = join(import.meta.dirname, "../../../content");
const lookFolder = join(import.meta.dirname, "../look");

export async function listModules(): Promise<string[]> {
  const entries = await readdir(join(contentFolder, "modules"), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort();
}

export async function readModule(slug: string): Promise<Module> {
  const folder = join(contentFolder, "modules", slug);
  const read = (...path: string[]) => readFile(join(...path), "utf8");
  const source = await read(folder, "script.md");
  const lexicon = parseLexicon(await read(contentFolder, "voice", "lexicon.tsv"));
  const script = parseScript(source);
  const pictures = await Promise.all(
    scenesOf(script).map(async ({ sceneId, stillLine }) => ({
      sceneId,
      afterLine: stillLine,
      svg: await read(folder, "pictures", `${sceneId}.svg`),
    })),
  );
  const poster = await read(folder, "pictures", "poster.svg");
  const look = [await read(lookFolder, "look.css"), await read(lookFolder, "symbols.svg")];
  const recordings = await recordingsIn(join(folder, "voice"));
  const recordedLines = recordings.map(({ lineId }) => lineId);
  const seen = pictures.map(({ svg }) => svg);
  const filmDigest = digestOf(
    JSON.stringify(recipe),
    heardAndSeen(script, lexicon),
    ...look,
    ...seen,
    poster,
    ...recordings.map(({ file }) => file),
  );
  const moments = pictures.map(({ sceneId, afterLine }) => [sceneId, afterLine]);
  const stillDigest = digestOf(JSON.stringify([stillRecipe, moments]), ...look, ...seen);
  return {
    slug,
    folder,
    script,
    lexicon,
    pictures,
    poster,
    recordedLines,
    filmDigest,
    stillDigest,
  };
}

const unheard = ["asks", "stopId", "teaches", "alt", "stillLine"];

/** Leaves out what only editors and readers meet, and words that only other modules use. */
function heardAndSeen({ chapters }: Script, lexicon: Entry[]): string {
  return JSON.stringify(chapters, (key, value) => {
    if (unheard.includes(key)) return undefined;
    return key === "text" ? [value, spokenForm(value, lexicon)] : value;
  });
}

async function recordingsIn(folder: string): Promise<{ lineId: string; file: Buffer }[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const waves = names.filter((name) => name.endsWith(".wav")).sort();
  return Promise.all(
    waves.map(async (name) => ({
      lineId: name.slice(0, -".wav".length),
      file: await readFile(join(folder, name)),
    })),
  );
}
