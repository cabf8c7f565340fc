import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { digestOf } from "./cache.ts";

/** Parts of a module's media, each made anew only when what it is made from changes. */
export type Part = "film" | "pictures";

/** What a module's media were made from, and what came out; kept beside them. */
type MadeFrom = Partial<Record<Part, { source: string; files: Record<string, string> }>>;

export const filmFiles = ["video.mp4", "audio.m4a", "captions.id.vtt", "poster.webp"] as const;

const recordIn = (folder: string) => join(folder, "media", "made-from.json");

const recordOf = async (folder: string): Promise<MadeFrom> =>
  JSON.parse(await readFile(recordIn(folder), "utf8").catch(() => "{}"));

export async function writeMadeFrom(
  folder: string,
  part: Part,
  source: string,
  files: readonly string[],
): Promise<void> {
  const record = await recordOf(folder);
  record[part] = { source, files: await digestFiles(folder, files) };
  await writeFile(recordIn(folder), `${JSON.stringify(record, null, 2)}\n`);
}

/** Whether a part on disk is the one that this source makes. */
export async function isFresh(
  folder: string,
  part: Part,
  source: string,
  files: readonly string[],
): Promise<boolean> {
  try {
    const made = (await recordOf(folder))[part];
    const found = await digestFiles(folder, files);
    return made?.source === source && files.every((file) => made.files[file] === found[file]);
  } catch {
    return false;
  }
}

async function digestFiles(folder: string, files: readonly string[]) {
  const digests = files.map(
    async (file): Promise<[string, string]> => [
      file,
      digestOf(await readFile(join(folder, "media", file))),
    ],
  );
  return Object.fromEntries(await Promise.all(digests));
}
