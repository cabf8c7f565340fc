import type { Stretch } from "@netra/core/learning/progress";
import type { Passage } from "./passages.ts";
import { countable, without } from "./stretches.ts";

/** Reading is credited at most at twice the speed of speech, the same as watching. */
const readingSpeed = 2;

/**
 * Follows somebody through paragraphs: time spent on the text is spent on the first paragraph they have
 * had on screen and not read yet, so that a quick scroll ahead loses nobody the time they give.
 * Answers what was newly read as seconds of the material.
 */
export function createReading(passages: readonly Passage[], covered: readonly Stretch[] = []) {
  const openFrom = ({ startSeconds, endSeconds }: Passage) =>
    countable(without([{ from: startSeconds, to: endSeconds }], covered))[0]?.from ?? endSeconds;
  const readUntil = new Map(passages.map((passage) => [passage, openFrom(passage)]));

  const isRead = (passage: Passage) => (readUntil.get(passage) ?? 0) >= passage.endSeconds;

  function spend(seconds: number, seen: ReadonlySet<Passage>): Stretch[] {
    let budget = seconds * readingSpeed;
    const read: Stretch[] = [];
    for (const passage of passages) {
      if (budget <= 0) break;
      if (!seen.has(passage) || isRead(passage)) continue;
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
