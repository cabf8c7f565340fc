import type { Cue } from "./captions.ts";
import { recipe } from "./recipe.ts";
import { type Line, linesOf, type Script } from "./script.ts";
import type { Timeline } from "./timeline.ts";

export type Moments = { questions: Map<string, number>; stops: Map<string, number> };

const tenth = (seconds: number) => Math.round(seconds * 10) / 10;

/** The second at which the script answers each question, and at which each stop opens. */
export function momentsOf(script: Script, cues: Cue[]): Moments {
  const cueOf = new Map(cues.map((cue) => [cue.cueId, cue]));
  const lines = linesOf(script);
  const questions = lines.flatMap(({ lineId, asks }) =>
    asks.map((questionId): [string, number] => [
      questionId,
      Math.floor(cueOf.get(lineId)?.startSeconds ?? 0),
    ]),
  );
  const stops = lines.flatMap((line): [string, number][] =>
    line.stopId ? [[line.stopId, saidAt(line, cueOf.get(line.lineId))]] : [],
  );
  return { questions: new Map(questions), stops: new Map(stops) };
}

/** The caption stays through the pause to think; a stop opens when the last word has been said. */
const saidAt = ({ thinkSeconds }: Line, cue: Cue | undefined) =>
  tenth((cue?.endSeconds ?? 0) - thinkSeconds - recipe.seconds.captionHold + 0.1);

/** Writes the moments of questions and stops into quiz.json and leaves the rest as it is. */
export function withMoments(quiz: string, { questions, stops }: Moments): string {
  const timed = withTimes(quiz, "questionId", "momentSeconds", questions);
  return withTimes(timed, "stopId", "atSeconds", stops);
}

function withTimes(quiz: string, id: string, time: string, moments: Map<string, number>): string {
  const found = [...quiz.matchAll(new RegExp(`"${id}": "([^"]+)"`, "g"))].map(([, name]) => name);
  const lost = found.filter((name) => !moments.has(name ?? ""));
  if (lost.length > 0) throw new Error(`No line of the script has the ${id} ${lost.join(", ")}.`);
  const known = new Set(found);
  const stray = [...moments.keys()].filter((name) => !known.has(name));
  if (stray.length > 0) throw new Error(`quiz.json has no ${id} ${stray.join(", ")}.`);
  return quiz.replace(
    new RegExp(`("${id}": "([^"]+)"[\\s\\S]*?"${time}": )[\\d.]+`, "g"),
    (_, before, name) => `${before}${moments.get(name)}`,
  );
}

/** Writes the chapters of the finished media into module.json and leaves the rest as it is. */
export function withChapters(module: string, { chapters }: Timeline): string {
  const rows = chapters.map(
    ({ startSeconds, title, kind }) =>
      `    { "startSeconds": ${Math.floor(startSeconds)}, "title": ${JSON.stringify(title)}, "kind": "${kind}" }`,
  );
  return module.replace(/"chapters": \[[\s\S]*?\]/, `"chapters": [\n${rows.join(",\n")}\n  ]`);
}

/** Writes when each picture is to be seen, and what it shows, into module.json. */
export function withPictures(module: string, script: Script, cues: Cue[]): string {
  const { beforeChapter, beforeScene } = recipe.seconds;
  const rows = script.chapters.flatMap(({ scenes }) =>
    scenes.map(({ sceneId, alt, lines }, at) => {
      const first = cues.find(({ cueId }) => cueId === lines[0]?.lineId)?.startSeconds ?? 0;
      const startSeconds = tenth(Math.max(0, first - (at === 0 ? beforeChapter : beforeScene)));
      return { startSeconds, alt, file: stillFile(sceneId) };
    }),
  );
  const written = JSON.stringify(rows, null, 2).replaceAll("\n", "\n  ");
  return module.replace(/"pictures": \[[\s\S]*?\](?=,\n)/, () => `"pictures": ${written}`);
}

export const stillFile = (sceneId: string) => `media/pictures/${sceneId}.webp`;
