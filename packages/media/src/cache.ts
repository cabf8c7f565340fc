import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

export const digestOf = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
};

export type Cache = (name: string, make: () => Promise<Buffer>) => Promise<Buffer>;

/** Keeps what was made under a name that says what it was made from. */
export function createCache(folder: string): Cache {
  return async (name, make) => {
    const path = join(folder, name);
    const kept = await readFile(path).catch(() => undefined);
    if (kept) return kept;
    const made = await make();
    await mkdir(folder, { recursive: true });
    // Written aside first, so that a build that is interrupted leaves no half file behind.
    await writeFile(`${path}.part`, made);
    await rename(`${path}.part`, path);
    return made;
  };
}
