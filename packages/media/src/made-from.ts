import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { digestOf } from "./cache.ts";

/** What a module's media were made from, and what came out; kept beside them. */
export type MadeFrom = { source: string; files: Record<string, string> };

export const mediaFiles = ["video.mp4", "audio.m4a", "captions.id.vtt", "poster.webp"] as const;

const recordIn = (folder: string) => join(folder, "media", "made-from.json");

export async function writeMadeFrom(folder: string, source: string): Promise<void> {
  const madeFrom: MadeFrom = { source, files: await digestFiles(folder) };
  await writeFile(recordIn(folder), `${JSON.stringify(madeFrom, null, 2)}\n`);
}

/** Whether the media on disk are the ones that this source makes. */
export async function isFresh(folder: string, source: string): Promise<boolean> {
  try {
    const madeFrom: MadeFrom = JSON.parse(await readFile(recordIn(folder), "utf8"));
    const found = await digestFiles(folder);
    const isWhole = mediaFiles.every((file) => madeFrom.files[file] === found[file]);
    return isWhole && madeFrom.source === source;
  } catch {
    return false;
  }
}

async function digestFiles(folder: string): Promise<Record<string, string>> {
  const digests = mediaFiles.map(
    async (file): Promise<[string, string]> => [
      file,
      digestOf(await readFile(join(folder, "media", file))),
    ],
  );
  return Object.fromEntries(await Promise.all(digests));
}
