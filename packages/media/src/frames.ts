import { type Cache, digestOf } from "./cache.ts";
import { type Layer, pose } from "./pose.ts";
import { recipe } from "./recipe.ts";
import { openStage, type Picture } from "./stage.ts";
import type { TimedScene, Timeline } from "./timeline.ts";

const { framesPerSecond } = recipe.picture;
const fadeSeconds = 0.4;

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
