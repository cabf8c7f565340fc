import type { Stretch } from "@netra/core/learning/progress";
import type { Passage } from "./passages.ts";
import { countable, without } from "./stretches.ts";

/** Reading is credited at most at twice the speed of speech, the same as watching. */
const readingSpeed = 2;

/**
 * Follows somebody through paragraphs: time spent on the text is spent on the first paragraph they have
 * had on screen and not read yet, so that a quick scroll ahead loses nobody the time they give.
 * Answers what was newly read as seconds of the material. `followed` need not be read again.
 */
export function createReading(passages: readonly Passage[], followed: readonly Stretch[] = []) {
  const openIn = ({ startSeconds, endSeconds }: Passage) =>
    countable(without([{ from: startSeconds, to: endSeconds }], followed));
  const open = new Map(passages.map((passage) => [passage, openIn(passage)]));

  const isRead = (passage: Passage) => open.get(passage)?.length === 0;

  function spend(seconds: number, seen: ReadonlySet<Passage>): Stretch[] {
    let budget = seconds * readingSpeed;
    const read: Stretch[] = [];
    for (const passage of passages) {
      if (budget <= 0) break;
      if (!seen.has(passage)) continue;
      for (const gap of open.get(passage) ?? []) {
        if (budget <= 0) break;
        const to = Math.min(gap.from + budget, gap.to);
        budget -= to - gap.from;
        read.push({ from: gap.from, to });
      }
      // The last fraction of a second is no paragraph of its own.
      open.set(passage, countable(without(open.get(passage) ?? [], read)));
    }
    return read;
  }

  return { spend, isRead };
}
