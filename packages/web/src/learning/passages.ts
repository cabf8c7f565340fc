import type { Chapter, Cue } from "@netra/core/publishing/release";

/** A paragraph of the text way: consecutive captions that belong together. */
export type Passage = { startSeconds: number; endSeconds: number; text: string };
export type Section = { title: string; kind: Chapter["kind"]; passages: Passage[] };

/** A paragraph ends with a sentence, once it is this long. */
const wanted = 180;

function paragraphs(cues: readonly Cue[]): Passage[] {
  const passages: Passage[] = [];
  let isOpen = false;
  for (const cue of cues) {
    const last = passages.at(-1);
    if (last && isOpen) {
      last.text = `${last.text} ${cue.text}`;
      last.endSeconds = cue.endSeconds;
    } else {
      passages.push({ ...cue });
    }
    const text = passages.at(-1)?.text ?? "";
    isOpen = text.length < wanted || !/[.?!”"]$/.test(text);
  }
  return passages;
}

/** The material to be read: chapters with their paragraphs, made from the captions. */
export function sectionsOf(
  cues: readonly Cue[],
  chapters: readonly Chapter[],
  durationSeconds: number,
): Section[] {
  const starts: Chapter[] =
    chapters.length > 0 ? [...chapters] : [{ startSeconds: 0, title: "", kind: "core" }];
  return starts
    .toSorted((a, b) => a.startSeconds - b.startSeconds)
    .map((chapter, n, all) => {
      const end = all[n + 1]?.startSeconds ?? durationSeconds;
      const own = cues.filter(
        (cue) => cue.startSeconds >= chapter.startSeconds && cue.startSeconds < end,
      );
      const passages = paragraphs(own);
      const [first, last] = [passages.at(0), passages.at(-1)];
      // Reading all of a chapter is following all of it, the silence at its ends included.
      if (first) first.startSeconds = chapter.startSeconds;
      if (last) last.endSeconds = end;
      return { title: chapter.title, kind: chapter.kind, passages: closeGaps(passages) };
    })
    .filter((section) => section.passages.length > 0);
}

const closeGaps = (passages: Passage[]): Passage[] =>
  passages.map((passage, n) => ({
    ...passage,
    endSeconds: passages[n + 1]?.startSeconds ?? passage.endSeconds,
  }));
