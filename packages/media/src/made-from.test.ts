import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isFresh, writeMadeFrom } from "./made-from.ts";

let folder = "";
const film = ["video.mp4"];
const pictures = ["pictures/one.webp"];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "netra-made-"));
  await mkdir(join(folder, "media/pictures"), { recursive: true });
  await writeFile(join(folder, "media/video.mp4"), "film");
  await writeFile(join(folder, "media/pictures/one.webp"), "picture");
  await writeMadeFrom(folder, "film", "script 1", film);
  await writeMadeFrom(folder, "pictures", "drawing 1", pictures);
});
afterEach(() => rm(folder, { recursive: true }));

describe("what a module's media were made from", () => {
  it("is remembered for film and pictures apart", async () => {
    expect(await isFresh(folder, "film", "script 1", film)).toBe(true);
    expect(await isFresh(folder, "pictures", "drawing 1", pictures)).toBe(true);
  });

  it("makes one part anew and leaves the other when only its source changed", async () => {
    expect(await isFresh(folder, "pictures", "drawing 2", pictures)).toBe(false);
    expect(await isFresh(folder, "film", "script 1", film)).toBe(true);
  });

  it("does not trust a file that was changed by hand or is gone", async () => {
    await writeFile(join(folder, "media/video.mp4"), "another film");
    expect(await isFresh(folder, "film", "script 1", film)).toBe(false);
    await rm(join(folder, "media/pictures/one.webp"));
    expect(await isFresh(folder, "pictures", "drawing 1", pictures)).toBe(false);
  });

  it("asks for a picture of every scene, also of one that is new", async () => {
    expect(await isFresh(folder, "pictures", "drawing 1", [...pictures, "pictures/two.webp"])).toBe(
      false,
    );
  });
});
