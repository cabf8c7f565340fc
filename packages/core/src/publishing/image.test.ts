import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readLogo, readPicture, readPoster } from "./image.ts";
import { samplePng } from "./testing.ts";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));
const seed = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../../content/modules/${name}`, import.meta.url)));
const code = (wanted: string) => expect.objectContaining({ code: wanted });

test("a poster is known by its bytes, whatever it was called", () => {
  expect(readPoster(fixture("poster.jpg"))).toEqual({
    contentType: "image/jpeg",
    width: 96,
    height: 54,
  });
  expect(() => readPoster(fixture("film.mp4"))).toThrow("publishing.poster_unreadable");
});

test("a picture is measured from its bytes", () => {
  expect(readPicture(samplePng(640, 360))).toEqual({
    contentType: "image/png",
    width: 640,
    height: 360,
  });
  expect(readPicture(seed("suka-komentar-bagikan/media/poster.webp"))).toMatchObject({
    contentType: "image/webp",
    width: expect.toSatisfy((width: number) => width > 300 && width < 2000),
  });
});

// The sizes stand in the first bytes of each of the three ways in which a WebP is written.
const webp = (kind: string, ...rest: number[]) => {
  const bytes = new Uint8Array(40);
  bytes.set(Buffer.from(`RIFF    WEBP${kind}`));
  new DataView(bytes.buffer).setUint32(4, 32, true);
  bytes.set(rest, 20);
  return bytes;
};
test.each([
  ["VP8X", [0, 0, 0, 0, 0x7f, 0x02, 0, 0x67, 0x01, 0]],
  ["VP8L", [0x2f, 0x7f, 0xc2, 0x59, 0]],
  ["VP8 ", [0, 0, 0, 0x9d, 0x01, 0x2a, 0x80, 0x02, 0x68, 0x01]],
])("a WebP of the kind %s is measured", (kind, rest) => {
  expect(readPicture(webp(kind, ...rest))).toEqual({
    contentType: "image/webp",
    width: 640,
    height: 360,
  });
});

test("a picture too small to be seen or larger than any screen is refused with its sides", () => {
  expect(() => readPicture(samplePng(100, 90))).toThrowError(
    expect.objectContaining({
      code: "publishing.picture_dimensions",
      detail: { width: 100, height: 90, least: 160, most: 2000 },
    }),
  );
  expect(() => readPicture(samplePng(2001, 200))).toThrowError(
    code("publishing.picture_dimensions"),
  );
});

test("half a picture is none", () => {
  const whole = samplePng();
  for (const bytes of [
    whole.subarray(0, whole.length - 12),
    fixture("poster.jpg").subarray(0, 200),
  ]) {
    expect(() => readPicture(bytes)).toThrowError(code("publishing.picture_unreadable"));
  }
});

test("a logo is a PNG large enough for paper", () => {
  expect(readLogo(samplePng(400, 400))).toMatchObject({ width: 400 });
  expect(() => readLogo(fixture("poster.jpg"))).toThrowError(code("publishing.logo_unreadable"));
  expect(() => readLogo(samplePng(199, 400))).toThrowError(code("publishing.logo_dimensions"));
});

test("whatever bytes arrive, a picture is measured or refused and nothing else happens", () => {
  const heads = [
    "89504e470d0a1a0a0000000d49484452",
    "ffd8ffe0",
    "52494646200000005745425056503858",
  ];
  const noise = fc
    .tuple(fc.constantFrom("", ...heads), fc.uint8Array({ maxLength: 80 }))
    .map(([head, rest]) => new Uint8Array([...Buffer.from(head, "hex"), ...rest]));
  fc.assert(
    fc.property(noise, (bytes) => {
      try {
        const { width, height } = readPicture(bytes);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(160);
      } catch (error) {
        expect((error as { code?: string }).code).toMatch(
          /^publishing\.picture_(unreadable|dimensions)$/,
        );
      }
    }),
    { numRuns: 500 },
  );
});
