import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readAudio, readVideo } from "./media.ts";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));
const film = fixture("film.mp4");
const voice = fixture("voice.m4a");
const unreadable = { code: "publishing.video_unreadable" };

test("a film is measured from its bytes", async () => {
  const facts = await readVideo(film);
  expect(facts).toMatchObject({ isH264: true, hasSound: true, startsFast: true });
  expect(facts.durationSeconds).toBeCloseTo(12, 0);
});

test("a film whose index stands at its end is named as slow to start", async () => {
  const view = new DataView(film.buffer, film.byteOffset);
  const boxes: { name: string; bytes: Uint8Array }[] = [];
  for (let at = 0; at < film.length; at += view.getUint32(at)) {
    const bytes = film.subarray(at, at + view.getUint32(at));
    boxes.push({ name: String.fromCharCode(...bytes.subarray(4, 8)), bytes });
  }
  const moved = boxes.toSorted((a, b) => Number(a.name === "moov") - Number(b.name === "moov"));
  const slow = new Uint8Array(Buffer.concat(moved.map(({ bytes }) => bytes)));
  expect(slow.length).toBe(film.length);
  expect(await readVideo(slow)).toMatchObject({ startsFast: false, hasSound: true });
});

test("half a film, a sound file and a picture are not films", async () => {
  for (const bytes of [film.subarray(0, 9000), voice, fixture("poster.jpg"), new Uint8Array()]) {
    await expect(readVideo(bytes)).rejects.toMatchObject(unreadable);
  }
});

test("a sound file is measured, and a film is not taken for one", async () => {
  expect((await readAudio(voice)).durationSeconds).toBeCloseTo(12, 0);
  await expect(readAudio(film)).rejects.toMatchObject({ code: "publishing.audio_unreadable" });
});

test("a film damaged anywhere is measured or refused, and nothing else happens", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(film.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 16 }),
      async (at, noise) => {
        const damaged = film.slice();
        damaged.set(noise.subarray(0, damaged.length - at), at);
        await readVideo(damaged).catch((error: { code?: string }) => {
          expect(error.code).toMatch(/^publishing\.(video_unreadable|media_duration)$/);
        });
      },
    ),
    { numRuns: 150 },
  );
});
