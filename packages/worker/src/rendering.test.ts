import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAudio, readVideo } from "@netra/core/publishing/media";
import { filmRendered } from "@netra/core/publishing/publishing.facts";
import {
  attachFile,
  givenAuthority,
  givenFinishedDraft,
  givenPublishing,
  sampleFiles,
} from "@netra/core/publishing/testing";
import { renderFilm } from "@netra/media/rendition";
import { run } from "@netra/media/tool";
import type { SQSRecord } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createRender } from "./rendering.ts";

const hasFfmpeg = await run("ffmpeg", ["-version"]).then(
  () => true,
  () => false,
);
const order = (body: object) =>
  ({ messageId: "1", body: JSON.stringify(body) }) as Pick<SQSRecord, "messageId" | "body">;

let home: string;
let film: Uint8Array;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "netra-film-"));
  if (!hasFfmpeg) return;
  const path = join(home, "film.mp4");
  await run("ffmpeg", [
    ...["-y", "-loglevel", "error", "-f", "lavfi", "-i", "testsrc2=size=848x480:rate=12"],
    ...["-f", "lavfi", "-i", "sine=frequency=440", "-t", "12", "-c:v", "libx264", "-crf", "18"],
    ...["-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac"],
    ...["-metadata", "location=-3.66+133.77/", "-movflags", "+faststart", path],
  ]);
  film = readFileSync(path);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

let world: Awaited<ReturnType<typeof givenPublishing>>;
beforeEach(async () => {
  world = await givenPublishing();
  await world.publishing.registerAuthority(world.operator, givenAuthority);
  return world.stop;
});

async function broughtFilm() {
  const { publishing, author } = world;
  const moduleId = await givenFinishedDraft(publishing, author);
  const file = { fileName: "film.mp4", contentType: "video/mp4", bytes: film };
  await attachFile(publishing, author, moduleId, "video", file);
  return moduleId;
}
const render = () => createRender({ ...world.publishing, renderFilm });
const sizeOf = async (bytes: Uint8Array) => {
  const path = join(home, "look.mp4");
  writeFileSync(path, bytes);
  const entries = "stream=height:format_tags=location";
  const asked = ["-v", "error", "-show_entries", entries, "-of", "csv=p=0", path];
  return String((await run("ffprobe", asked)).stdout).trim();
};

describe.skipIf(!hasFfmpeg)("a film that somebody brought", () => {
  test("is made small with its sound beside it, and goes out so in the release", async () => {
    const { publishing, author, reviewer, readMedia, factsAbout } = world;
    const moduleId = await broughtFilm();
    expect(await render()({ Records: [order({ moduleId })] as SQSRecord[] })).toEqual({
      batchItemFailures: [],
    });

    await publishing.submitForReview(author, moduleId);
    const release = await publishing.approve(reviewer, moduleId);
    expect(release.durationSeconds).toBeCloseTo(12, 0);
    expect(release.video.byteCount).toBeLessThan(film.byteLength / 2);
    const small = (await readMedia(release.video.key)).bytes;
    expect(small.byteLength).toBe(release.video.byteCount);
    expect(await readVideo(small)).toMatchObject({
      isH264: true,
      hasSound: true,
      startsFast: true,
    });
    // Lower than it was, and without the place where it was filmed.
    expect((await sizeOf(small)).replace(/\s|,/g, "")).toBe("360");
    const sound = (await readMedia(release.audio?.key ?? "")).bytes;
    expect((await readAudio(sound)).durationSeconds).toBeCloseTo(12, 0);
    const facts = (await factsAbout(`MODULE#${moduleId}`)).filter(filmRendered.is);
    expect(facts.map((fact) => filmRendered.read(fact).fromByteCount)).toEqual([film.byteLength]);
  });

  test("is made small once, however often it is asked for", async () => {
    const moduleId = await broughtFilm();
    const Records = [order({ moduleId }), order({ moduleId })] as SQSRecord[];
    await render()({ Records });
    await render()({ Records });
    const facts = await world.factsAbout(`MODULE#${moduleId}`);
    expect(facts.filter(filmRendered.is)).toHaveLength(1);
  });

  test("that is replaced meanwhile keeps nothing of the one before", async () => {
    const { publishing, author, reviewer } = world;
    const moduleId = await broughtFilm();
    await render()({ Records: [order({ moduleId })] as SQSRecord[] });
    await attachFile(publishing, author, moduleId, "video");
    await publishing.submitForReview(author, moduleId);
    const release = await publishing.approve(reviewer, moduleId);
    expect(release.video.byteCount).toBe(sampleFiles.video.bytes.byteLength);
    expect(release.audio).toBeUndefined();
  });

  test("cannot be replaced by something that lasts otherwise", async () => {
    const { publishing } = world;
    const moduleId = await broughtFilm();
    const original = await publishing.findOriginal(moduleId);
    await run("ffmpeg", [
      ...["-y", "-loglevel", "error", "-i", join(home, "film.mp4"), "-t", "5", "-c", "copy"],
      ...["-movflags", "+faststart", join(home, "cut.mp4")],
    ]);
    const made = { video: new Uint8Array(readFileSync(join(home, "cut.mp4"))) };
    await expect(publishing.addRendition(moduleId, original!, made)).rejects.toMatchObject({
      code: "publishing.media_duration",
    });
  });
});

test("an order for a film that is gone, or was released, is passed over; one that is no order stays", async () => {
  const { publishing, author, reviewer } = world;
  const moduleId = await givenFinishedDraft(publishing, author);
  await publishing.submitForReview(author, moduleId);
  await publishing.approve(reviewer, moduleId);
  const never = async () => {
    throw new Error("nothing is to be made");
  };
  const passing = createRender({ ...publishing, renderFilm: never });
  const gone = { moduleId: "mod_01jd9g6c8te5qvk2f3w4x5y6z7" };
  const Records = [order({ moduleId }), order(gone)] as SQSRecord[];
  expect(await passing({ Records })).toEqual({ batchItemFailures: [] });
  const nonsense = [order({ hello: "there" })] as SQSRecord[];
  expect(await passing({ Records: nonsense })).toEqual({
    batchItemFailures: [{ itemIdentifier: "1" }],
  });
});
