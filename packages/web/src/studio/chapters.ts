import type { Chapter } from "@netra/core/publishing/release";

/** "1.05", "1:05" or "65" as seconds; undefined for anything else. */
export function secondsFrom(text: string): number | undefined {
  const parts = /^(?:(\d{1,3})[.:])?(\d{1,4})$/.exec(text.trim());
  if (!parts) return undefined;
  const [minutes, seconds] = [parts[1], Number(parts[2])];
  if (minutes === undefined) return seconds;
  return seconds < 60 ? Number(minutes) * 60 + seconds : undefined;
}

/** Chapters with one more, in the order in which they begin; one that began there before is replaced. */
export const withChapter = (chapters: readonly Chapter[], added: Chapter): Chapter[] =>
  [...withoutChapter(chapters, added.startSeconds), added].toSorted(
    (a, b) => a.startSeconds - b.startSeconds,
  );

export const withoutChapter = (chapters: readonly Chapter[], startSeconds: number): Chapter[] =>
  chapters.filter((chapter) => chapter.startSeconds !== startSeconds);
