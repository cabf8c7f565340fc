import { describe, expect, it } from "vitest";
import { cuesOf, readCaptions, rowsOf, writeCaptions } from "./captions.ts";
import { parseScript } from "./script.ts";
import { timelineOf } from "./timeline.ts";

const script = parseScript(`# Judul
## Awal (pembuka)
### satu
Halo. {asks: greeting}
Boleh, atau tidak? (jeda 3)
## Isi (inti)
### dua
Tidak boleh. {asks: answer}
`);
const timeline = timelineOf(script, () => 2);

describe("captions", () => {
  it("stay on the screen while the viewer is given time to think", () => {
    const [, question] = cuesOf(timeline);
    expect(question?.endSeconds).toBeGreaterThanOrEqual((question?.startSeconds ?? 0) + 5);
  });

  it("never overlap the next caption", () => {
    const cues = cuesOf(timeline);
    for (const [index, cue] of cues.entries()) {
      expect(cue.endSeconds).toBeLessThanOrEqual(cues[index + 1]?.startSeconds ?? Infinity);
    }
  });

  it("come back from their file as they were written", () => {
    const cues = cuesOf(timeline);
    const read = readCaptions(writeCaptions(cues));
    expect(read.map(({ cueId, text }) => [cueId, text])).toEqual(
      cues.map(({ cueId, text }) => [cueId, text]),
    );
    expect(read[0]?.startSeconds).toBeCloseTo(cues[0]?.startSeconds ?? 0, 3);
  });

  it("break a long line into two rows of nearly one length", () => {
    expect(rowsOf("Akibatnya sanksi moral, yang dinyatakan tertutup atau terbuka.")).toEqual([
      "Akibatnya sanksi moral, yang",
      "dinyatakan tertutup atau terbuka.",
    ]);
  });

  it("refuse a cue whose time cannot be read", () => {
    expect(() => readCaptions("WEBVTT\n\nsatu-1\n00:01 --> 00:02\nHalo.")).toThrow("satu-1");
  });
});
