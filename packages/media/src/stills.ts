import { type Cache, digestOf } from "./cache.ts";
import { pose } from "./pose.ts";
import { stillRecipe } from "./recipe.ts";
import { encodeStill } from "./render.ts";
import { openStage, type Picture } from "./stage.ts";

/** A picture as it stands when this line of its scene has been said. */
export type Still = Picture & { afterLine: number };

// Far enough apart for every part that a line brings to have come to rest.
const secondsPerLine = 100;
// A shaded ground costs twice the bytes of a flat one.
const flat = ".night { fill: var(--deep) }";

/** Each picture on its own, to be seen while listening and between the paragraphs while reading. */
export async function* stillsOf(
  stills: Still[],
  cache: Cache,
): AsyncGenerator<{ sceneId: string; webp: Buffer }> {
  const { page, look } = await openStage(stills, flat, stillRecipe.scale);
  try {
    for (const { sceneId, svg, afterLine } of stills) {
      const starts = Array.from({ length: afterLine }, (_, line) => line * secondsPerLine);
      const seconds = afterLine * secondsPerLine - 1;
      const thinks = starts.map(() => ({ fromSeconds: Number.MAX_VALUE, lasts: 1 }));
      await page.evaluate(pose, [{ sceneId, opacity: 1, seconds, starts, thinks, isStill: true }]);
      const madeFrom = [look, flat, svg, String(afterLine), JSON.stringify(stillRecipe)];
      const name = `${digestOf(...madeFrom)}.webp`;
      yield { sceneId, webp: await cache(name, async () => encodeStill(await page.screenshot())) };
    }
  } finally {
    await page.context().browser()?.close();
  }
}

/** The picture a module is known by. */
export async function posterOf(svg: string): Promise<Buffer> {
  const { page } = await openStage([{ sceneId: "poster", svg }]);
  try {
    const layer = { sceneId: "poster", opacity: 1, seconds: 0, starts: [], thinks: [] };
    await page.evaluate(pose, [layer]);
    return await page.screenshot();
  } finally {
    await page.context().browser()?.close();
  }
}
