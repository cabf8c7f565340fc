import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { type Cache, digestOf } from "./cache.ts";
import { type Layer, pose } from "./pose.ts";
import { recipe } from "./recipe.ts";
import type { TimedScene, Timeline } from "./timeline.ts";
import { missing } from "./tool.ts";

const { width, height, framesPerSecond } = recipe.picture;
const fadeSeconds = 0.4;
const lookFolder = new URL("../look/", import.meta.url);

export type Picture = { sceneId: string; svg: string };

async function openStage(pictures: Picture[]): Promise<{ page: Page; look: string }> {
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  const browser = await chromium
    .launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] })
    .catch((error: Error) => {
      throw /ENOENT|exist/.test(error.message) ? missing("chromium") : error;
    });
  const page = await browser.newPage({ viewport: { width, height } });
  const look = await readLook();
  const scenes = pictures.map(({ sceneId, svg }) =>
    svg.replace("<svg ", `<svg data-scene="${sceneId}" style="display:none" `),
  );
  await page.setContent(`<!doctype html><meta charset="utf-8">${look}${scenes.join("")}`);
  await page.evaluate(() => document.fonts.ready);
  return { page, look };
}

async function readLook(): Promise<string> {
  const css = await readFile(new URL("look.css", lookFolder), "utf8");
  const symbols = await readFile(new URL("symbols.svg", lookFolder), "utf8");
  const font = import.meta.resolve(
    "@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2",
  );
  const letters = await readFile(fileURLToPath(font), "base64");
  const face = `@font-face { font-family: "Plus Jakarta Sans Variable"; font-weight: 200 800;
    src: url(data:font/woff2;base64,${letters}) format("woff2"); }`;
  return `<style>${face}${css}</style>${symbols}`;
}

/** The scenes to be seen at a moment: the current one, fading in over the one before it. */
function layersAt(timeline: Timeline, seconds: number): Layer[] {
  const at = timeline.scenes.findLastIndex((scene) => scene.startSeconds <= seconds);
  const scene = timeline.scenes[at];
  if (!scene) return [];
  const before = timeline.scenes[at - 1];
  const opacity = before ? Math.min(1, (seconds - scene.startSeconds) / fadeSeconds) : 1;
  const current = layerOf(scene, seconds, opacity);
  return before && opacity < 1 ? [layerOf(before, seconds, 1), current] : [current];
}

const layerOf = (scene: TimedScene, seconds: number, opacity: number): Layer => ({
  sceneId: scene.sceneId,
  opacity,
  seconds,
  starts: scene.lines.map((line) => line.startSeconds),
  thinks: scene.lines.map((line) => ({
    fromSeconds: line.endSeconds,
    lasts: line.thinkSeconds || 1,
  })),
});

/** Every frame of the video; a picture seen before is taken from the cache. */
export async function* framesOf(
  timeline: Timeline,
  pictures: Picture[],
  cache: Cache,
): AsyncGenerator<{ frame: number; frameCount: number; png: Buffer }> {
  const { page, look } = await openStage(pictures);
  const drawn = new Map(pictures.map(({ sceneId, svg }) => [sceneId, svg]));
  try {
    const frameCount = Math.ceil(timeline.totalSeconds * framesPerSecond);
    for (let frame = 0; frame < frameCount; frame++) {
      const layers = layersAt(timeline, frame / framesPerSecond);
      const signature = await page.evaluate(pose, layers);
      const svgs = layers.map(({ sceneId }) => drawn.get(sceneId) ?? "");
      const name = `${digestOf(look, ...svgs, signature)}.png`;
      const png = await cache(name, () => page.screenshot());
      yield { frame, frameCount, png };
    }
  } finally {
    await page.context().browser()?.close();
  }
}

/** One still picture, for the poster. */
export async function stillOf(svg: string): Promise<Buffer> {
  const { page } = await openStage([{ sceneId: "poster", svg }]);
  try {
    const layer = { sceneId: "poster", opacity: 1, seconds: 0, starts: [], thinks: [] };
    await page.evaluate(pose, [layer]);
    return await page.screenshot();
  } finally {
    await page.context().browser()?.close();
  }
}
