import { afterEach, beforeEach, expect, test } from "vitest";
import { moduleIds } from "../kernel/id.ts";
import { modulePartition } from "./module.item.ts";
import {
  attachFile,
  givenActor,
  givenAuthority,
  givenFinishedDraft,
  givenPublishing,
  givenReleasedModule,
  sampleFiles,
} from "./testing.ts";

let world: Awaited<ReturnType<typeof givenPublishing>>;
beforeEach(async () => {
  world = await givenPublishing();
  await world.publishing.registerAuthority(world.operator, givenAuthority);
});
afterEach(() => world.stop());

const typesAbout = async (moduleId: Parameters<typeof modulePartition>[0]) =>
  (await world.factsAbout(modulePartition(moduleId))).map((fact) => fact.type);

test("a module goes from draft through four eyes to a release that names the authority", async () => {
  const { publishing, author, reviewer } = world;
  const moduleId = await givenFinishedDraft(publishing, author);
  const handedIn = await publishing.submitForReview(author, moduleId);
  expect(handedIn).toMatchObject({ stage: "review", isOwnWork: true, latestRelease: 0 });

  const release = await publishing.approve(reviewer, moduleId);
  const { name, shortName, legalBasis } = givenAuthority;
  expect(release).toMatchObject({
    release: 1,
    authority: { name, shortName, legalBasis },
    retry: { momentsFirst: true },
    pictures: [],
    stops: [],
    video: { contentType: "video/mp4", byteCount: sampleFiles.video.bytes.byteLength },
  });
  expect(JSON.stringify(release)).not.toContain('correct":');
  expect(await publishing.findRelease({ moduleId, release: 1 })).toEqual(release);
  expect(await publishing.latestRelease(moduleId)).toEqual(release);
  expect((await publishing.findKey({ moduleId, release: 1 }))?.questions).toHaveLength(6);
  expect(await typesAbout(moduleId)).toEqual([
    "publishing.draft.created.v1",
    "publishing.draft.edited.v1",
    "publishing.file.attached.v1",
    "publishing.file.attached.v1",
    "publishing.file.attached.v1",
    "publishing.module.submitted.v1",
    "publishing.module.released.v1",
  ]);
});

test("nobody who had a hand in a module may judge it", async () => {
  const { publishing, author } = world;
  const both = givenActor("publisher", "reviewer");
  const moduleId = await givenFinishedDraft(publishing, author);
  await attachFile(publishing, both, moduleId, "poster");
  await publishing.submitForReview(author, moduleId);
  const own = { kind: "refused", code: "publishing.own_work" };
  await expect(publishing.approve(both, moduleId)).rejects.toMatchObject(own);
  await expect(publishing.sendBack(both, moduleId, "Ulangi")).rejects.toMatchObject(own);
  expect((await publishing.getDraft(author, moduleId)).stage).toBe("review");
});

test("handing a draft in is a hand in it", async () => {
  const { publishing, author } = world;
  const both = givenActor("publisher", "reviewer");
  const moduleId = await givenFinishedDraft(publishing, author);
  await publishing.submitForReview(both, moduleId);
  await expect(publishing.approve(both, moduleId)).rejects.toMatchObject({
    code: "publishing.own_work",
  });
});

test("a draft sent back carries the reason and can be handed in again", async () => {
  const { publishing, author, reviewer } = world;
  const moduleId = await givenFinishedDraft(publishing, author);
  await publishing.submitForReview(author, moduleId);
  await publishing.sendBack(reviewer, moduleId, "Takarir menit kedua kurang.");
  const back = await publishing.getDraft(author, moduleId);
  expect(back).toMatchObject({ stage: "draft", note: { text: "Takarir menit kedua kurang." } });
  expect((await publishing.submitForReview(author, moduleId)).note).toBeUndefined();
});

test("while in review nothing can be changed; its author may take it back", async () => {
  const { publishing, author } = world;
  const moduleId = await givenFinishedDraft(publishing, author);
  const { version } = await publishing.submitForReview(author, moduleId);
  const inReview = { code: "publishing.in_review" };
  const edit = { version, title: "Lain" };
  await expect(publishing.editDraft(author, moduleId, edit)).rejects.toMatchObject(inReview);
  await expect(attachFile(publishing, author, moduleId, "poster")).rejects.toMatchObject(inReview);
  await expect(publishing.withdraw(givenActor("publisher"), moduleId)).rejects.toMatchObject({
    code: "publishing.not_author",
  });
  expect((await publishing.withdraw(author, moduleId)).stage).toBe("draft");
});

test("a draft with something missing is not handed in, and what is missing is named", async () => {
  const { publishing, author } = world;
  const moduleId = moduleIds.mint();
  await publishing.createDraft(author, { moduleId, title: "Kosong" });
  await expect(publishing.submitForReview(author, moduleId)).rejects.toMatchObject({
    code: "publishing.not_ready",
    detail: { missing: ["text", "as_of", "video", "captions", "questions"] },
  });
});

test("a module begun twice is begun once, and its id cannot be taken over", async () => {
  const { publishing, author } = world;
  const moduleId = moduleIds.mint();
  const sent = { moduleId, title: "Suka" };
  const first = await publishing.createDraft(author, sent);
  expect(await publishing.createDraft(author, sent)).toEqual(first);
  expect(await typesAbout(moduleId)).toEqual(["publishing.draft.created.v1"]);
  await expect(publishing.createDraft(givenActor("publisher"), sent)).rejects.toMatchObject({
    code: "publishing.module_id_taken",
  });
});

test("two authors who change the same draft at once do not overwrite each other", async () => {
  const { publishing, author } = world;
  const moduleId = moduleIds.mint();
  const { version } = await publishing.createDraft(author, { moduleId, title: "Suka" });
  const results = await Promise.allSettled(
    ["A", "B"].map((goal) =>
      publishing.editDraft(givenActor("publisher"), moduleId, { version, goal }),
    ),
  );
  expect(results.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(results.find((each) => each.status === "rejected")?.reason).toMatchObject({
    kind: "conflict",
    code: "publishing.draft_changed",
  });
});

test("files attached at the same moment are all kept, and one sent twice counts once", async () => {
  const { publishing, author } = world;
  const moduleId = moduleIds.mint();
  await publishing.createDraft(author, { moduleId, title: "Suka" });
  const roles = ["video", "poster", "questions"] as const;
  await Promise.all(roles.map((role) => attachFile(publishing, author, moduleId, role)));
  const draft = await publishing.getDraft(author, moduleId);
  expect(draft).toMatchObject({ video: {}, poster: {}, questions: { length: 6 } });

  const { bytes, ...sent } = sampleFiles.captions;
  const upload = { ...sent, role: "captions" as const, byteCount: bytes.byteLength };
  const { uploadId, url, headers } = await publishing.startUpload(author, moduleId, upload);
  await fetch(url, { method: "PUT", headers, body: Buffer.from(bytes) });
  const once = await publishing.attach(author, moduleId, { role: "captions", uploadId });
  const twice = await publishing.attach(author, moduleId, { role: "captions", uploadId });
  expect(twice).toEqual(once);
  const facts = await typesAbout(moduleId);
  expect(facts.filter((type) => type === "publishing.file.attached.v1")).toHaveLength(4);
});

test("SubRip captions become WebVTT under a name that never changes", async () => {
  const { publishing, author, readMedia } = world;
  const moduleId = moduleIds.mint();
  await publishing.createDraft(author, { moduleId, title: "Suka" });
  const { captions, cues } = await attachFile(publishing, author, moduleId, "captions");
  expect(captions?.url).toMatch(new RegExp(`^/media/${moduleId}/[0-9a-f]{12}\\.vtt$`));
  const { bytes, contentType } = await readMedia(captions?.url.slice("/media/".length) ?? "");
  expect(contentType).toBe("text/vtt");
  expect(Buffer.from(bytes).toString()).toContain(
    "WEBVTT\n\n00:00:00.500 --> 00:00:05.000\nSatu suka",
  );
  expect(cues).toHaveLength(2);
});

test("a file of the wrong kind or size, or that never arrived, is refused", async () => {
  const { publishing, author } = world;
  const moduleId = moduleIds.mint();
  await publishing.createDraft(author, { moduleId, title: "Suka" });
  const video = { role: "video", fileName: "a.mp4", contentType: "video/mp4" } as const;
  const huge = { ...video, byteCount: 200_000_001 };
  await expect(publishing.startUpload(author, moduleId, huge)).rejects.toMatchObject({
    code: "publishing.file_too_large",
    detail: { maxBytes: 200_000_000 },
  });
  const quicktime = { ...video, fileName: "a.mov", byteCount: 10 };
  await expect(publishing.startUpload(author, moduleId, quicktime)).rejects.toMatchObject({
    code: "publishing.file_kind",
  });
  const { uploadId } = await publishing.startUpload(author, moduleId, { ...video, byteCount: 10 });
  await expect(
    publishing.attach(author, moduleId, { role: "video", uploadId }),
  ).rejects.toMatchObject({ kind: "missing", code: "publishing.upload_missing" });
  const notFilm = { ...sampleFiles.video, bytes: sampleFiles.poster.bytes };
  await expect(attachFile(publishing, author, moduleId, "video", notFilm)).rejects.toMatchObject({
    code: "publishing.video_unreadable",
  });
  expect((await publishing.getDraft(author, moduleId)).video).toBeUndefined();
});

test("correcting a released module makes the next release and leaves the first as it was", async () => {
  const { publishing, author, reviewer } = world;
  const moduleId = await givenReleasedModule(publishing, author, reviewer);
  const first = await publishing.findRelease({ moduleId, release: 1 });
  const { version } = await publishing.getDraft(author, moduleId);
  const edit = { version, title: "Suka, komentar, bagikan" };
  const next = await publishing.editDraft(author, moduleId, edit);
  expect(next).toMatchObject({ stage: "draft", release: 2, latestRelease: 1 });
  expect((await publishing.latestRelease(moduleId))?.release).toBe(1);

  await publishing.submitForReview(author, moduleId);
  await publishing.approve(reviewer, moduleId);
  expect((await publishing.latestRelease(moduleId))?.release).toBe(2);
  expect(await publishing.findRelease({ moduleId, release: 1 })).toEqual(first);
  expect((await publishing.listModules(author)).items).toMatchObject([
    { moduleId, title: "Suka, komentar, bagikan", stage: "released", latestRelease: 2 },
  ]);
});

test("of two reviewers who approve at once, one releases", async () => {
  const { publishing, author, reviewer } = world;
  const moduleId = await givenFinishedDraft(publishing, author);
  await publishing.submitForReview(author, moduleId);
  const results = await Promise.allSettled(
    [reviewer, givenActor("reviewer")].map((each) => publishing.approve(each, moduleId)),
  );
  expect(results.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const released = (await typesAbout(moduleId)).filter((type) => type.includes("released"));
  expect(released).toHaveLength(1);
});

test("a learner and an operator have no business in the studio", async () => {
  const { publishing, author, operator } = world;
  const moduleId = await givenFinishedDraft(publishing, author);
  const missingRole = { kind: "refused", code: "identity.role_missing" };
  for (const actor of [givenActor(), operator]) {
    const asked = [
      publishing.createDraft(actor, { moduleId, title: "A" }),
      publishing.editDraft(actor, moduleId, { version: 1 }),
      publishing.submitForReview(actor, moduleId),
      publishing.withdraw(actor, moduleId),
      publishing.approve(actor, moduleId),
      publishing.sendBack(actor, moduleId, "x"),
      publishing.getDraft(actor, moduleId),
      publishing.listModules(actor),
    ];
    for (const each of asked) await expect(each).rejects.toMatchObject(missingRole);
  }
});
