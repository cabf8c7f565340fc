import { recipe } from "./recipe.ts";
import type { Timeline } from "./timeline.ts";

export type Cue = { cueId: string; startSeconds: number; endSeconds: number; text: string };

/** A caption of two rows stays readable on a 360 px phone. */
export const captionLimit = { rowLength: 42, rows: 2 };

export function cuesOf(timeline: Timeline): Cue[] {
  const lines = timeline.scenes.flatMap((scene) => scene.lines);
  return lines.map((line, index) => {
    const next = lines[index + 1]?.startSeconds ?? timeline.totalSeconds;
    const held = line.endSeconds + line.thinkSeconds + recipe.seconds.captionHold;
    return {
      cueId: line.lineId,
      startSeconds: line.startSeconds,
      endSeconds: Math.min(held, next),
      text: rowsOf(line.text).join("\n"),
    };
  });
}

/** Breaks a line where the two rows come out most alike. */
export function rowsOf(text: string): string[] {
  if (text.length <= captionLimit.rowLength) return [text];
  const words = text.split(" ");
  const splits = words.slice(1).map((_, at) => {
    const rows = [words.slice(0, at + 1).join(" "), words.slice(at + 1).join(" ")];
    return { rows, longest: Math.max(...rows.map((row) => row.length)) };
  });
  return splits.reduce((best, split) => (split.longest < best.longest ? split : best)).rows;
}

const clock = (seconds: number) => {
  const milliseconds = Math.round(seconds * 1000);
  const part = (size: number, span: number) =>
    String(Math.floor(milliseconds / size) % span).padStart(2, "0");
  const rest = String(milliseconds % 1000).padStart(3, "0");
  return `${part(3_600_000, 100)}:${part(60_000, 60)}:${part(1000, 60)}.${rest}`;
};

export function writeCaptions(cues: Cue[]): string {
  const blocks = cues.map(
    ({ cueId, startSeconds, endSeconds, text }) =>
      `${cueId}\n${clock(startSeconds)} --> ${clock(endSeconds)}\n${text}\n`,
  );
  return ["WEBVTT\n", ...blocks].join("\n");
}

const timing = /^(\d\d):(\d\d):(\d\d\.\d{3}) --> (\d\d):(\d\d):(\d\d\.\d{3})$/;

/** Reads what writeCaptions wrote; anything else is refused. */
export function readCaptions(file: string): Cue[] {
  const [header, ...blocks] = file.trimEnd().split(/\n{2,}/);
  if (header !== "WEBVTT") throw new Error("A caption file begins with WEBVTT.");
  return blocks.map((block) => {
    const [cueId = "", range = "", ...rows] = block.split("\n");
    const found = range.match(timing)?.slice(1).map(Number);
    if (!found) throw new Error(`The cue "${cueId}" has no valid time: "${range}".`);
    const [h1 = 0, m1 = 0, s1 = 0, h2 = 0, m2 = 0, s2 = 0] = found;
    const startSeconds = h1 * 3600 + m1 * 60 + s1;
    return { cueId, startSeconds, endSeconds: h2 * 3600 + m2 * 60 + s2, text: rows.join("\n") };
  });
}
