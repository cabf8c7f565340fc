import type { Stretch } from "@netra/core/learning/progress";
import type { Passage } from "./passages.ts";

/** Reading is credited at most at twice the speed of speech, the same as watching. */
const readingSpeed = 2;

/**
 * Follows somebody through paragraphs: time spent with a paragraph on screen is spent on the first one
 * there that is not read yet. Answers what was newly read as seconds of the material.
 */
export function createReading(passages: readonly Passage[]) {
  const readUntil = new Map(passages.map((passage) => [passage, passage.startSeconds]));

  const isRead = (passage: Passage) => (readUntil.get(passage) ?? 0) >= passage.endSeconds;

  function spend(seconds: number, inView: ReadonlySet<Passage>): Stretch[] {
    let budget = seconds * readingSpeed;
    const read: Stretch[] = [];
    for (const passage of passages) {
      if (budget <= 0) break;
      if (!inView.has(passage) || isRead(passage)) continue;
      const from = readUntil.get(passage) ?? passage.startSeconds;
      const to = Math.min(from + budget, passage.endSeconds);
      budget -= to - from;
      readUntil.set(passage, to);
      read.push({ from, to });
    }
    return read;
  }

  return { spend, isRead };
}
