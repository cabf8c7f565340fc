import { recipe } from "./recipe.ts";
import type { ChapterKind, Line, Script } from "./script.ts";

export type TimedLine = Line & { startSeconds: number; endSeconds: number };
export type TimedScene = {
  sceneId: string;
  startSeconds: number;
  endSeconds: number;
  lines: TimedLine[];
};
export type TimedChapter = { title: string; kind: ChapterKind; startSeconds: number };
export type Timeline = { chapters: TimedChapter[]; scenes: TimedScene[]; totalSeconds: number };

const { seconds } = recipe;

/** When each chapter, scene and line begins, from how long each line takes to say. */
export function timelineOf(script: Script, spokenSeconds: (lineId: string) => number): Timeline {
  const timeline: Timeline = { chapters: [], scenes: [], totalSeconds: 0 };
  let now = 0;
  for (const { title, kind, scenes } of script.chapters) {
    timeline.chapters.push({ title, kind, startSeconds: now });
    for (const [index, { sceneId, lines }] of scenes.entries()) {
      const startSeconds = now;
      now += index === 0 ? seconds.beforeChapter : seconds.beforeScene;
      const timed: TimedLine[] = [];
      for (const line of lines) {
        const endSeconds = now + spokenSeconds(line.lineId);
        timed.push({ ...line, startSeconds: now, endSeconds });
        now = endSeconds + line.thinkSeconds;
        now += line.text.endsWith(",") ? seconds.afterComma : seconds.betweenLines;
      }
      now += seconds.afterScene;
      timeline.scenes.push({ sceneId, startSeconds, endSeconds: now, lines: timed });
    }
  }
  const last = timeline.scenes.at(-1);
  if (last) last.endSeconds = now + seconds.atTheEnd;
  timeline.totalSeconds = last?.endSeconds ?? 0;
  return timeline;
}
