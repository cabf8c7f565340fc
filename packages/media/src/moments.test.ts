import { describe, expect, it } from "vitest";
import { cuesOf } from "./captions.ts";
import { momentsOf, withChapters, withMoments, withPictures } from "./moments.ts";
import { parseScript } from "./script.ts";
import { timelineOf } from "./timeline.ts";

const script = parseScript(`# Judul
## Awal (pembuka)
### satu
![Sebuah “gambar”, lalu "teks".](pictures/satu.svg)
Halo. {asks: greeting}
Boleh, atau tidak? (jeda 3) {stop: allowed}
## Isi (inti)
### dua
![Gambar kedua.](pictures/dua.svg)
Tidak boleh. {asks: answer}
### tiga
![Gambar ketiga.](pictures/tiga.svg)
Selesai.
`);
const timeline = timelineOf(script, () => 2);
const moments = momentsOf(script, cuesOf(timeline));

describe("the moments of a module", () => {
  const quiz = `"stopId": "allowed", "atSeconds": 0, { "questionId": "greeting",
    "momentSeconds": 0 }, { "questionId": "answer", "correct": ["a"], "momentSeconds": 7 }`;

  it("are written beside their questions and change nothing else", () => {
    const written = withMoments(quiz, moments);
    expect(written).toContain(
      `"greeting",\n    "momentSeconds": ${moments.questions.get("greeting")}`,
    );
    expect(written).toContain(`["a"], "momentSeconds": ${moments.questions.get("answer")}`);
    expect(moments.questions.get("answer")).toBeGreaterThan(moments.questions.get("greeting") ?? 0);
    expect(withMoments(written, moments)).toBe(written);
  });

  it("open a stop once its question was said and before anybody answers it", () => {
    const [question, answer] = timeline.scenes.flatMap((scene) => scene.lines).slice(1);
    const atSeconds = moments.stops.get("allowed") ?? 0;
    expect(atSeconds).toBeGreaterThan(question?.endSeconds ?? Infinity);
    expect(atSeconds).toBeLessThan((question?.endSeconds ?? 0) + 0.3);
    expect(atSeconds).toBeLessThan(answer?.startSeconds ?? 0);
    expect(withMoments(quiz, moments)).toContain(`"atSeconds": ${atSeconds}`);
  });

  it("are refused when a question or stop is found nowhere, or has no words", () => {
    expect(() => withMoments(`${quiz}, "questionId": "lost"`, moments)).toThrow("lost");
    expect(() => withMoments(`"questionId": "greeting"`, moments)).toThrow("answer");
    expect(() => withMoments(`${quiz}, "stopId": "astray"`, moments)).toThrow("astray");
  });

  it("begin each chapter where its first picture appears", () => {
    const about = withChapters('{ "chapters": [] }', timeline);
    expect(JSON.parse(about).chapters).toEqual([
      { startSeconds: 0, title: "Awal", kind: "intro" },
      {
        startSeconds: Math.floor(timeline.chapters[1]?.startSeconds ?? 0),
        title: "Isi",
        kind: "core",
      },
    ]);
  });

  it("show each picture from the second its scene begins", () => {
    const about = withPictures('{ "pictures": [],\n "chapters": [] }', script, cuesOf(timeline));
    const { pictures } = JSON.parse(about);
    expect(pictures.map(({ alt }: { alt: string }) => alt)).toEqual([
      'Sebuah “gambar”, lalu "teks".',
      "Gambar kedua.",
      "Gambar ketiga.",
    ]);
    for (const [at, { startSeconds }] of pictures.entries()) {
      expect(startSeconds).toBeCloseTo(timeline.scenes[at]?.startSeconds ?? -1, 1);
    }
    expect(withPictures(about, script, cuesOf(timeline))).toBe(about);
  });
});
