import { describe, expect, it } from "vitest";
import { sectionsOf, textOf } from "./passages.ts";

const sentence = "Netralitas berlaku sepanjang masa pemilihan, di kantor maupun di rumah.";
const cues = Array.from({ length: 12 }, (_, n) => ({
  startSeconds: n * 5 + 1,
  endSeconds: n * 5 + 5,
  text: sentence,
}));
const chapters = [
  { startSeconds: 0, title: "Pembuka", kind: "intro" as const },
  { startSeconds: 20, title: "Isi", kind: "core" as const },
];

describe("the material as text", () => {
  const sections = sectionsOf(cues, chapters, 64);

  it("has the chapters in order with every word in them once", () => {
    expect(sections.map((section) => section.title)).toEqual(["Pembuka", "Isi"]);
    const words = sections.flatMap(({ passages }) => passages.map(({ text }) => text)).join(" ");
    expect(words).toBe(cues.map((cue) => cue.text).join(" "));
  });

  it("covers the whole of each chapter without a gap, so that reading all of it is enough", () => {
    const passages = sections.flatMap((section) => section.passages);
    expect(passages.at(0)?.startSeconds).toBe(0);
    expect(passages.at(-1)?.endSeconds).toBe(64);
    passages.slice(1).forEach((passage, n) => {
      expect(passage.startSeconds).toBe(passages[n]?.endSeconds);
    });
  });

  it("breaks paragraphs after a sentence, not within one", () => {
    const halves = [
      { startSeconds: 0, endSeconds: 4, text: `${sentence} ${sentence} ${sentence} Pegawai yang` },
      { startSeconds: 4, endSeconds: 8, text: "bekerja di daerah juga." },
      { startSeconds: 8, endSeconds: 12, text: "Ini paragraf baru." },
    ];
    const [section] = sectionsOf(halves, [], 12);
    expect(section?.passages.map((passage) => passage.text)).toEqual([
      `${halves[0]?.text} ${halves[1]?.text}`,
      "Ini paragraf baru.",
    ]);
  });

  it("leaves out a chapter in which nothing is said", () => {
    const silent = [...chapters, { startSeconds: 62, title: "Kredit", kind: "credits" as const }];
    expect(sectionsOf(cues, silent, 64).map((section) => section.title)).toEqual([
      "Pembuka",
      "Isi",
    ]);
  });
});

describe("the text with its pictures and stops", () => {
  const file = { key: "k", contentType: "image/webp", byteCount: 1 };
  const pictures = [0, 21, 63].map((startSeconds) => ({ startSeconds, alt: "Gambar", file }));
  const stops = [30, 64].map((atSeconds) => ({
    ...{ stopId: `s${atSeconds}`, atSeconds, prompt: "Boleh?", reason: "Karena." },
    ...{ options: [{ optionId: "a", text: "Ya" }], correct: "a" },
  }));
  const text = textOf({ cues, chapters, durationSeconds: 64, pictures, stops });
  const blocks = text.flatMap((section) => section.blocks);

  it("shows every picture and every stop once, in order of time", () => {
    expect(blocks.flatMap((b) => (b.kind === "picture" ? [b.picture] : []))).toEqual(pictures);
    expect(blocks.flatMap((b) => (b.kind === "stop" ? [b.stop] : []))).toEqual(stops);
  });

  it("asks a stop before the words that answer it", () => {
    const n = blocks.findIndex((block) => block.kind === "stop");
    const said = blocks.slice(0, n).flatMap((b) => (b.kind === "passage" ? [b.passage] : []));
    expect(said.at(-1)?.endSeconds).toBeLessThanOrEqual(31);
    expect(blocks[n + 1]).toMatchObject({ kind: "passage", passage: { startSeconds: 31 } });
  });

  it("puts a picture before the paragraph it belongs to", () => {
    const n = blocks.findIndex((b) => b.kind === "picture" && b.picture.startSeconds === 21);
    expect(blocks[n + 1]).toMatchObject({ kind: "passage", passage: { startSeconds: 20 } });
  });

  it("is the plain text where a release has neither", () => {
    const plain = textOf({ cues, chapters, durationSeconds: 64 });
    expect(plain.flatMap((s) => s.blocks).every(({ kind }) => kind === "passage")).toBe(true);
  });
});
