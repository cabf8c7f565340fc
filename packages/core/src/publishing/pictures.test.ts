import { put, replace } from "@netra/table/write";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ModuleId, moduleIds, uploadIds } from "../kernel/id.ts";
import { type DraftQuestions, draftItem, draftQuestionsItem } from "./draft.item.ts";
import type { Draft } from "./draft.ts";
import { modulePartition } from "./module.item.ts";
import { maxPictures } from "./picture.ts";
import {
  attachFile,
  fullQuestions,
  givenActor,
  givenAuthority,
  givenFinishedDraft,
  givenPublishing,
  samplePicture,
  uploadFile,
} from "./testing.ts";

let world: Awaited<ReturnType<typeof givenPublishing>>;
let moduleId: ModuleId;
beforeEach(async () => {
  world = await givenPublishing();
  moduleId = moduleIds.mint();
  await world.publishing.createDraft(world.author, { moduleId, title: "Suka" });
});
afterEach(() => world.stop());

const bring = (width = 320, of = moduleId) =>
  uploadFile(world.publishing, world.author, of, "picture", samplePicture(width));
const show = (uploadId: Awaited<ReturnType<typeof bring>>, startSeconds: number, alt = "Bilik") =>
  world.publishing.putPicture(world.author, moduleId, uploadId, { startSeconds, alt });
const facts = async () =>
  (await world.factsAbout(modulePartition(moduleId))).map(({ type, data }) => [type, data]);

test("pictures brought in any order stand in the order of time, with what is in their bytes", async () => {
  const [late, early] = [await bring(640), await bring(320)];
  await show(late, 60);
  const { pictures } = await show(early, 0, "Pembuka");
  expect(pictures).toMatchObject([
    { uploadId: early, startSeconds: 0, alt: "Pembuka", width: 320, height: 180 },
    { uploadId: late, startSeconds: 60, contentType: "image/png" },
  ]);
  const key = pictures[0]?.url.slice("/media/".length) ?? "";
  expect(key).toMatch(new RegExp(`^${moduleId}/[0-9a-f]{12}\\.png$`));
  expect((await world.readMedia(key)).bytes.length).toBe(pictures[0]?.byteCount);
});

test("the same picture put twice counts once; its words and its time can change", async () => {
  const uploadId = await bring();
  const once = await show(uploadId, 5);
  expect(await show(uploadId, 5)).toEqual(once);
  const moved = await show(uploadId, 7, "Bilik suara");
  expect(moved.pictures).toMatchObject([{ startSeconds: 7, alt: "Bilik suara" }]);
  expect((await facts()).slice(1)).toMatchObject([
    ["publishing.file.attached.v1", { role: "picture" }],
    ["publishing.draft.edited.v1", { fields: ["pictures"] }],
  ]);
});

test("a picture taken out can be put in again, and taking it out twice is taking it out once", async () => {
  const uploadId = await bring();
  const before = await show(uploadId, 5);
  const { publishing, author } = world;
  expect((await publishing.removePicture(author, moduleId, uploadId)).pictures).toEqual([]);
  const version = (await publishing.removePicture(author, moduleId, uploadId)).version;
  expect((await publishing.getDraft(author, moduleId)).version).toBe(version);
  expect((await show(uploadId, 5)).pictures).toEqual(before.pictures);
});

test("pictures put at the same moment are all kept", async () => {
  const uploads = [await bring(), await bring(), await bring()];
  await Promise.all(uploads.map((uploadId, n) => show(uploadId, n)));
  const { pictures } = await world.publishing.getDraft(world.author, moduleId);
  expect(pictures.map(({ uploadId }) => uploadId)).toEqual(uploads);
});

test("of two pictures from the same second on only one would be seen: the second is refused", async () => {
  await show(await bring(), 5);
  const other = await bring();
  await expect(show(other, 5)).rejects.toMatchObject({
    kind: "conflict",
    code: "publishing.picture_time_taken",
    detail: { field: "/startSeconds" },
  });
  expect((await show(other, 5.5)).pictures).toHaveLength(2);
});

test("more pictures than a module can hold are refused", async () => {
  const uploadId = await bring();
  const { author, publishing } = world;
  for (let n = 0; n < maxPictures; n += 1) await show(n === 0 ? uploadId : await bring(), n);
  await expect(show(await bring(), 999)).rejects.toMatchObject({
    code: "publishing.pictures_too_many",
  });
  expect((await publishing.getDraft(author, moduleId)).pictures).toHaveLength(maxPictures);
});

test("what is no picture, too small, too heavy or never arrived is refused, and nothing changes", async () => {
  const { publishing, author } = world;
  const sent = { role: "picture", fileName: "a.webp", contentType: "image/webp" } as const;
  const refusals = [
    [
      () => publishing.startUpload(author, moduleId, { ...sent, byteCount: 60_001 }),
      "file_too_large",
    ],
    [
      () => publishing.startUpload(author, moduleId, { ...sent, fileName: "a.svg", byteCount: 9 }),
      "file_kind",
    ],
    [async () => show(await bring(100), 0), "picture_dimensions"],
    [async () => show(uploadIds.mint(), 0), "upload_missing"],
  ] as const;
  for (const [ask, code] of refusals) {
    await expect(ask()).rejects.toMatchObject({ code: `publishing.${code}` });
  }
  const noise = { ...samplePicture(), bytes: new Uint8Array(500) };
  const uploadId = await uploadFile(publishing, author, moduleId, "picture", noise);
  await expect(show(uploadId, 0)).rejects.toMatchObject({ code: "publishing.picture_unreadable" });
  expect((await publishing.getDraft(author, moduleId)).pictures).toEqual([]);
});

test("pictures belong to authors, and not while somebody reviews", async () => {
  const { publishing, author, reviewer } = world;
  const uploadId = await bring();
  const sent = { startSeconds: 0, alt: "" };
  await expect(publishing.putPicture(reviewer, moduleId, uploadId, sent)).rejects.toMatchObject({
    code: "identity.role_missing",
  });
  await expect(publishing.removePicture(givenActor(), moduleId, uploadId)).rejects.toMatchObject({
    code: "identity.role_missing",
  });

  const finished = await givenFinishedDraft(publishing, author);
  const late = await bring(320, finished);
  await publishing.putPicture(author, finished, late, { startSeconds: 0, alt: "Bilik" });
  await publishing.submitForReview(author, finished);
  const inReview = { code: "publishing.in_review" };
  await expect(
    publishing.putPicture(author, finished, late, { startSeconds: 1, alt: "Bilik" }),
  ).rejects.toMatchObject(inReview);
  await expect(publishing.removePicture(author, finished, late)).rejects.toMatchObject(inReview);
});

test("a release carries pictures, stops and its rule for trying again; weights stay with the key", async () => {
  const { publishing, author, reviewer, operator } = world;
  await publishing.registerAuthority(operator, givenAuthority);
  const finished = await givenFinishedDraft(publishing, author);
  const uploadId = await bring(320, finished);
  await publishing.putPicture(author, finished, uploadId, { startSeconds: 0, alt: "Bilik suara" });
  const { version } = await attachFile(publishing, author, finished, "questions", fullQuestions);
  const retry = { attemptLimit: 3, momentsFirst: false };
  const edited = await publishing.editDraft(author, finished, { version, retry });
  expect(edited).toMatchObject({ retry, stops: { length: 2 }, weights: { "KE-04": 3 } });
  await publishing.submitForReview(author, finished);
  const release = await publishing.approve(reviewer, finished);

  expect(release).toMatchObject({
    pictures: [
      { startSeconds: 0, alt: "Bilik suara", width: 320, file: { byteCount: expect.any(Number) } },
    ],
    stops: [{ stopId: "henti-1" }, { stopId: "henti-2" }],
    retry,
  });
  expect(JSON.stringify(release)).not.toContain("uploadId");
  expect(JSON.stringify(release)).not.toContain("weights");
  const key = await publishing.findKey(release);
  expect(key).toMatchObject({ weights: { "KE-04": 3, "PD-06": 1 }, questions: { length: 6 } });

  // Taking everything out again touches the next release only.
  await publishing.removePicture(author, finished, uploadId);
  expect(await publishing.findRelease(release)).toEqual(release);
  expect(await publishing.getDraft(author, finished)).toMatchObject({ release: 2, pictures: [] });
});

test("a draft stored before there were pictures, stops and a choice of retry is released all the same", async () => {
  const { publishing, table, author, reviewer, operator } = world;
  await publishing.registerAuthority(operator, givenAuthority);
  const finished = await givenFinishedDraft(publishing, author);
  const stored = await table.find(draftItem, { moduleId: finished });
  const pool = await table.find(draftQuestionsItem, { moduleId: finished });
  const { retry, pictures, ...older } = stored as Draft;
  const { moduleId, questions } = pool as DraftQuestions;
  await table.write([
    replace(draftItem, older, older),
    put(draftQuestionsItem, { moduleId, questions }),
  ]);
  expect(await publishing.getDraft(author, finished)).toMatchObject({
    ...{ pictures: [], stops: [], weights: {}, retry: { momentsFirst: true } },
  });
  await publishing.submitForReview(author, finished);
  const release = await publishing.approve(reviewer, finished);
  expect(release).toMatchObject({ pictures: [], stops: [], retry: { momentsFirst: true } });
  expect(await publishing.findKey(release)).not.toHaveProperty("weights");
});
