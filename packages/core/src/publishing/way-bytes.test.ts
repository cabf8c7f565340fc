import { expect, test } from "vitest";
import { givenStop } from "./testing.ts";
import { wayBytesOf } from "./way-bytes.ts";

const cues = [
  { startSeconds: 0, endSeconds: 2, text: "Satu suka" },
  { startSeconds: 2, endSeconds: 4, text: "“berpihak”" },
];
const film = { video: { byteCount: 1_800_000 }, audio: { byteCount: 800_000 }, cues };
const pictures = [{ file: { byteCount: 3_000 } }, { file: { byteCount: 4_000 } }];

test("a release from before there were pictures and stops weighs what its parts weigh", () => {
  // Nine letters, a line's end, eight letters, and two quotation marks of three bytes each.
  expect(wayBytesOf(film)).toEqual({ videoBytes: 1_800_000, audioBytes: 800_000, textBytes: 24 });
});

test("whoever listens or reads loads the pictures, whoever watches does not", () => {
  expect(wayBytesOf({ ...film, pictures })).toEqual({
    videoBytes: 1_800_000,
    audioBytes: 807_000,
    textBytes: 7_024,
  });
});

test("stops weigh on the text, and no sound weighs nothing", () => {
  const stops = [givenStop("henti", 3)];
  const { textBytes, audioBytes } = wayBytesOf({ cues, stops, audio: undefined });
  expect(textBytes).toBeGreaterThan(24 + stops[0]!.prompt.length + stops[0]!.reason.length);
  expect(audioBytes).toBeUndefined();
});
