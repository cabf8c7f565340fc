import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { holderOf } from "./claim.ts";
import type { Progress } from "./progress.ts";
import type { World } from "./world.ts";

const fileIn = (dir: string) => join(dir, "demo.json");
const noteIn = (dir: string, state: "filling" | "ready") =>
  writeFileSync(fileIn(dir), JSON.stringify({ state }));

/** Empties the folder when asked to, or when a demo was left half filled. */
export function clearDemo(dir: string, isFresh: boolean): void {
  const holder = holderOf(join(dir, "engine"));
  if (holder) throw new Error(`Netra is already running on ${dir} (process ${holder}).`);
  if (isFresh || stateOf(dir) === "filling") rmSync(dir, { recursive: true, force: true });
}

/** Fills a new world with the demo; one that has it already stays as it is. */
export async function fillDemo(world: World, onProgress: Progress): Promise<void> {
  if (stateOf(world.home) === "ready") return;
  noteIn(world.home, "filling");
  const { seedDemo } = await import("./seed/seed.ts");
  await seedDemo(world, onProgress);
  noteIn(world.home, "ready");
}

function stateOf(dir: string): string | undefined {
  return existsSync(fileIn(dir)) ? JSON.parse(readFileSync(fileIn(dir), "utf8")).state : undefined;
}
