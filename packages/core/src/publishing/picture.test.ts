import fc from "fast-check";
import { expect, test } from "vitest";
import { uploadIds } from "../kernel/id.ts";
import { type DraftPicture, freeSeconds, withoutPicture, withPicture } from "./picture.ts";

const picture = (startSeconds: number): DraftPicture => ({
  startSeconds,
  alt: "",
  file: { key: "m/0.webp", contentType: "image/webp", byteCount: 1, uploadId: uploadIds.mint() },
});

test("pictures stand in the order in which they are shown, whichever came first", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(7200)), (seconds) => {
      const all = seconds.map(picture).reduce(withPicture, [] as DraftPicture[]);
      expect(all.map((each) => each.startSeconds)).toEqual(seconds.toSorted((a, b) => a - b));
    }),
  );
});

test("a picture moved is not there twice, and one taken out leaves the others", () => {
  const [first, second] = [picture(0), picture(5)];
  const moved = withPicture([first, second], { ...first, startSeconds: 9 });
  expect(moved.map((each) => each.startSeconds)).toEqual([5, 9]);
  expect(withoutPicture(moved, first.file.uploadId)).toEqual([second]);
});

test("a new picture begins where a chapter begins that has none, and later after the last", () => {
  const chapters = [{ startSeconds: 0 }, { startSeconds: 14 }];
  const firsts = [0, 14, 24, 34];
  const taken: { startSeconds: number }[] = [];
  for (const startSeconds of firsts) {
    expect(freeSeconds(taken, chapters)).toBe(startSeconds);
    taken.push({ startSeconds });
  }
  expect(freeSeconds([], [])).toBe(0);
});
