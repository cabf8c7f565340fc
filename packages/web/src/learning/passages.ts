import type { Stop } from "@netra/core/publishing/question";
import type { Chapter, Cue, Picture, Release } from "@netra/core/publishing/release";

/** A paragraph of the text way: consecutive captions that belong together. */
export type Passage = { startSeconds: number; endSeconds: number; text: string };
export type Section = { title: string; kind: Chapter["kind"]; passages: Passage[] };

/** A paragraph ends with a sentence, once it is this long. */
const wanted = 180;

/** A picture or a stop belongs before a caption that begins this much earlier, too. */
const slack = 0.5;

/** Makes paragraphs; none runs across one of the `breaks`. */
function paragraphs(cues: readonly Cue[], breaks: readonly number[]): Passage[] {
  const passages: Passage[] = [];
  let isOpen = false;
  for (const cue of cues) {
    const last = passages.at(-1);
    const isBroken = breaks.some(
      (at) => last !== undefined && last.startSeconds < at && at <= cue.startSeconds + slack,
    );
    if (last && isOpen && !isBroken) {
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
  breaks: readonly number[] = [],
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
      const passages = paragraphs(own, breaks);
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

/** What stands below each other in the text: a paragraph, a picture before it, a stop after it. */
export type Block =
  | { kind: "passage"; passage: Passage }
  | { kind: "picture"; picture: Picture }
  | { kind: "stop"; stop: Stop };

/** The whole text in order of time, chapter by chapter. Every picture and every stop stands in it once. */
export function textOf(
  release: Pick<Release, "cues" | "chapters" | "durationSeconds" | "pictures" | "stops">,
): { title: string; blocks: Block[] }[] {
  const { cues, chapters, durationSeconds, pictures = [], stops = [] } = release;
  const breaks = [
    ...pictures.map((each) => each.startSeconds),
    ...stops.map((each) => each.atSeconds),
  ];
  const sections = sectionsOf(cues, chapters, durationSeconds, breaks);
  const all = sections.flatMap((section) => section.passages);
  const middle = (passage: Passage) => (passage.startSeconds + passage.endSeconds) / 2;
  // What comes after the last word stands with the last paragraph: nothing is lost.
  const placeOf = (seconds: number) => all.find((each) => seconds <= middle(each)) ?? all.at(-1);
  const endOf = (seconds: number) =>
    all.findLast((each) => each.startSeconds < seconds) ?? all.at(0);
  return sections.map(({ title, passages }) => ({
    title,
    blocks: passages.flatMap((passage): Block[] => [
      ...pictures
        .filter((picture) => placeOf(picture.startSeconds) === passage)
        .map((picture) => ({ kind: "picture" as const, picture })),
      { kind: "passage", passage },
      ...stops
        .filter((stop) => endOf(stop.atSeconds) === passage)
        .map((stop) => ({ kind: "stop" as const, stop })),
    ]),
  }));
}
