import { expect, it } from "vitest";
import { bytesOf, filesOf } from "./saved-module.ts";

const file = (key: string, byteCount: number) => ({ key, contentType: "x", byteCount });
const release = {
  video: file("v", 4000),
  audio: file("a", 600),
  poster: file("p", 30),
  captions: file("c", 2),
  pictures: [{ file: file("p", 30) }, { file: file("q", 40) }],
};

it("a way takes along what it needs and no more, each file once", () => {
  const keys = (way: "video" | "audio" | "text") => filesOf(release, way).map(({ key }) => key);
  expect(keys("video")).toEqual(["v", "c", "p"]);
  expect(keys("audio")).toEqual(["a", "c", "p", "q"]);
  expect(keys("text")).toEqual(["p", "q"]);
  expect(bytesOf(filesOf(release, "audio"))).toBe(672);
});

it("a release from before there were pictures or sound is taken along as it is", () => {
  const plain = { video: release.video, captions: release.captions };
  expect(filesOf(plain, "text")).toEqual([]);
  expect(filesOf(plain, "video").map(({ key }) => key)).toEqual(["v", "c"]);
});
