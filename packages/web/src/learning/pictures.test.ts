import { describe, expect, it } from "vitest";
import { pictureAt, sizesOf } from "./pictures.ts";

const file = (byteCount: number) => ({ key: "k", contentType: "image/webp", byteCount });
const picture = (startSeconds: number) => ({
  startSeconds,
  alt: `${startSeconds}`,
  file: file(3000),
});

describe("the pictures of a module", () => {
  it("show what began last, and the first one before that", () => {
    const pictures = [picture(2), picture(10), picture(20)];
    expect(pictureAt(pictures, 0)?.startSeconds).toBe(2);
    expect(pictureAt(pictures, 10)?.startSeconds).toBe(10);
    expect(pictureAt(pictures, 19.9)?.startSeconds).toBe(10);
    expect(pictureAt(pictures, 500)?.startSeconds).toBe(20);
  });

  it("are missing in a release from before there were any", () => {
    expect(pictureAt(undefined, 5)).toBeUndefined();
  });

  it("are paid for by whoever reads or listens, not by whoever watches", () => {
    const cues = [{ startSeconds: 0, endSeconds: 2, text: "Satu suka" }];
    const sizes = { video: file(2_000_000), audio: file(800_000), cues };
    const with2 = { ...sizes, pictures: [picture(0), picture(5)] };
    expect(sizesOf(sizes)).toEqual({ videoBytes: 2_000_000, audioBytes: 800_000, textBytes: 9 });
    expect(sizesOf(with2)).toMatchObject({ audioBytes: 806_000, textBytes: 6009 });
  });

  it("a module without sound alone has no size for it", () => {
    expect(sizesOf({ video: file(1), cues: [] }).audioBytes).toBeUndefined();
  });
});
