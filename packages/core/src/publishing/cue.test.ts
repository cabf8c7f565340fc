import fc from "fast-check";
import { expect, test } from "vitest";
import { readCaptions } from "./captions.ts";
import { cueFaults, toWebVtt } from "./cue.ts";
import type { Cue } from "./release.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const words = fc
  .string({ unit: fc.constantFrom(..."abc<>&->.,:0é ") })
  .map((text) => text.trim().replaceAll(/ +/g, " "))
  .filter((text) => text !== "");

/** Captions in order, none over another, on whole milliseconds. */
const orderly = fc
  .array(fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 9000 }), words), {
    minLength: 1,
    maxLength: 40,
  })
  .map((parts) => {
    let at = 0;
    return parts.map(([pause, length, text]): Cue => {
      const start = at + pause;
      at = start + length;
      return { startSeconds: start / 1000, endSeconds: at / 1000, text };
    });
  });

test("captions written for players read back as the same captions", async () => {
  await fc.assert(
    fc.asyncProperty(orderly, async (cues) => {
      expect(await readCaptions(bytes(toWebVtt(cues)))).toEqual(cues);
    }),
    { numRuns: 60 },
  );
});

test("captions in order that stay inside the film have no fault", () => {
  fc.assert(
    fc.property(orderly, (cues) => {
      expect(cueFaults(cues, cues.at(-1)?.endSeconds)).toEqual([]);
    }),
  );
});

test("a SubRip file reads like the WebVTT file it would be", async () => {
  const srt =
    "\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>Netral</i> itu\r\nmelindungi\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nA & B\r\n";
  expect(await readCaptions(bytes(srt))).toEqual([
    { startSeconds: 1, endSeconds: 2.5, text: "Netral itu\nmelindungi" },
    { startSeconds: 3, endSeconds: 4, text: "A & B" },
  ]);
});

const vtt = (body: string) => bytes(`WEBVTT\n\n${body}`);
const faulty = [
  {
    name: "a caption over another",
    file: vtt("00:01.000 --> 00:03.000\nA\n\n00:02.000 --> 00:04.000\nB\n"),
    fault: { code: "overlap", startSeconds: 2 },
  },
  {
    name: "a caption before the one above it",
    file: vtt("00:05.000 --> 00:06.000\nA\n\n00:02.000 --> 00:03.000\nB\n"),
    fault: { code: "order", startSeconds: 2 },
  },
  {
    name: "a caption that ends before it begins, which players drop in silence",
    file: vtt("00:01.000 --> 00:02.000\nA\n\n00:04.000 --> 00:03.000\nB\n"),
    fault: { code: "reversed", line: 6, startSeconds: 4 },
  },
  {
    name: "an arrow with a dash missing, which players drop in silence",
    file: vtt("00:01.000 --> 00:02.000\nA\n\n00:03.000 -> 00:04.000\nB\n"),
    fault: { code: "unreadable", line: 6 },
  },
  {
    name: "a caption without words",
    file: vtt("00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\nB\n"),
    fault: { code: "empty", startSeconds: 1 },
  },
];

test.each(faulty)("$name is refused with its place", async ({ file, fault }) => {
  await expect(readCaptions(file)).rejects.toMatchObject({
    code: "publishing.captions_faulty",
    detail: { faults: [fault] },
  });
});

test("a caption beyond the end of the film is named", () => {
  const cues = [{ startSeconds: 9, endSeconds: 13, text: "A" }];
  expect(cueFaults(cues, 12)).toEqual([{ code: "outside", startSeconds: 9 }]);
  expect(cueFaults(cues, 12.6)).toEqual([]);
});

test("what is neither WebVTT nor SubRip, or not UTF-8, is refused", async () => {
  await expect(readCaptions(bytes("Halo dunia"))).rejects.toMatchObject({
    code: "publishing.captions_unreadable",
  });
  await expect(readCaptions(new Uint8Array([0xff, 0xfe, 0x57, 0x00]))).rejects.toMatchObject({
    code: "publishing.captions_not_utf8",
  });
});

test("whatever bytes arrive, captions are read or refused and nothing else happens", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (noise, asVtt) => {
      const file = asVtt ? new Uint8Array([...bytes("WEBVTT\n\n"), ...noise]) : noise;
      await readCaptions(file).catch((error: { code?: string }) => {
        expect(error.code).toMatch(/^publishing\.captions_/);
      });
    }),
  );
});
