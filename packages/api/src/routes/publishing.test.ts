import { moduleIds, type PersonId } from "@netra/core/kernel/id";
import {
  givenAuthority,
  sampleFiles,
  samplePicture,
  samplePng,
} from "@netra/core/publishing/testing";
import { type FileRole, fileRoles } from "@netra/core/publishing/upload";
import { freshFiles } from "@netra/files/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { testApp } from "../testing.ts";

let store: Awaited<ReturnType<typeof freshFiles>>;
let world: Awaited<ReturnType<typeof testApp>>;
let author: PersonId;
let reviewer: PersonId;
let modulePath: string;

beforeAll(async () => {
  store = await freshFiles();
  world = await testApp(undefined, { files: store.files });
  author = await world.person({ role: "publisher" });
  reviewer = await world.person({ role: "reviewer" });
  const operator = await world.person({ role: "operator" });
  const { authorityId, ...body } = givenAuthority;
  await ask(operator, `PUT /api/publishing/authorities/${authorityId}`, body);
});
afterAll(() => store.stop());
beforeEach(async () => {
  modulePath = `/api/publishing/modules/${moduleIds.mint()}`;
  await ask(author, `PUT ${modulePath}`, { title: "Suka, komentar, bagikan" });
});

// biome-ignore lint/suspicious/noExplicitAny: answers are compared part by part with what is expected
async function ask(who: PersonId, route: string, body?: unknown): Promise<any> {
  const answer = await world.send(who, route, { body });
  return { status: answer.status, ...((await answer.json()) as object) };
}

async function upload(route: string, { bytes, ...file }: { bytes: Uint8Array }, role?: string) {
  const sent = { ...(role && { role }), ...file, byteCount: bytes.byteLength };
  const place = await ask(author, `POST ${route}`, sent);
  expect(place.status).toBe(201);
  const { headers } = place;
  const put = await fetch(place.url, { method: "PUT", headers, body: Buffer.from(bytes) });
  expect(put.status).toBe(200);
  return place.uploadId as string;
}

async function bring(role: FileRole) {
  const uploadId = await upload(`${modulePath}/uploads`, sampleFiles[role], role);
  return await ask(author, `PUT ${modulePath}/files/${role}`, { uploadId });
}

async function finish() {
  for (const role of fileRoles) await bring(role);
  const { version } = await ask(author, `GET ${modulePath}`);
  return await ask(author, `PATCH ${modulePath}`, {
    version,
    summary: "Batas di media sosial.",
    goal: "Membedakan yang boleh dan yang tidak.",
    asOf: "2026-11-22",
    chapters: [{ startSeconds: 0, title: "Isi", kind: "core" }],
  });
}

test("a module is made, handed in, approved and put into a set", async () => {
  const draft = await finish();
  expect(draft.checklist.filter(({ state }: { state: string }) => state === "missing")).toEqual([]);
  expect(draft.video).toMatchObject({ contentType: "video/mp4", durationSeconds: 12.06 });
  expect(draft.questions[0]).toHaveProperty("correct");
  expect(await ask(author, `POST ${modulePath}/submissions`)).toMatchObject({ stage: "review" });

  const approve = { decision: "approve" };
  const released = await ask(reviewer, `POST ${modulePath}/reviews`, approve);
  expect(released).toMatchObject({ status: 200, stage: "released", latestRelease: 1 });
  const { modules } = await ask(reviewer, "GET /api/publishing/modules");
  expect(modules[0]).toMatchObject({ moduleId: released.moduleId, latestRelease: 1 });

  const set = {
    title: "Netralitas 2026",
    moduleIds: [released.moduleId],
    audience: { grades: "all", kinds: ["pns"], agencyIds: ["agn_9208"] },
    startsOn: "2026-11-01",
    deadlineOn: "2099-12-31",
  };
  expect(await ask(author, "PUT /api/publishing/sets/1", set)).toMatchObject({
    status: 200,
    set: 1,
  });
  expect(await ask(author, "PUT /api/publishing/sets/1", set)).toMatchObject({
    status: 200,
    set: 1,
  });
  const other = { ...set, title: "Lain" };
  expect(await ask(author, "PUT /api/publishing/sets/1", other)).toMatchObject({
    status: 409,
    code: "publishing.set_number_taken",
    values: { next: 2 },
  });
  expect((await ask(reviewer, "GET /api/publishing/sets")).sets).toMatchObject([{ set: 1 }]);
});

test("an author who is also a reviewer cannot approve their own module", async () => {
  await finish();
  const both = await world.person({ role: "publisher" }, { role: "reviewer" });
  await ask(both, `POST ${modulePath}/submissions`);
  const answer = await ask(both, `POST ${modulePath}/reviews`, { decision: "approve" });
  expect(answer).toMatchObject({ status: 403, code: "publishing.own_work" });
});

test("a draft that is not ready is refused with what is missing", async () => {
  expect(await ask(author, `POST ${modulePath}/submissions`)).toMatchObject({
    status: 422,
    code: "publishing.not_ready",
    values: { missing: expect.arrayContaining(["video", "captions", "questions"]) },
  });
});

test("sending back without a reason is refused at the reason", async () => {
  const answer = await ask(reviewer, `POST ${modulePath}/reviews`, { decision: "send_back" });
  expect(answer).toMatchObject({ status: 422, errors: [{ field: "/note" }] });
});

const wrongBodies = [
  { route: "PATCH", body: { version: 1, author: "saya" }, field: "/author" },
  { route: "PATCH", body: { version: 1, asOf: "kemarin" }, field: "/asOf" },
  { route: "PATCH", body: { title: "Tanpa versi" }, field: "/version" },
  {
    route: "PATCH",
    body: { version: 1, passing: { questionCount: 4, correctCount: 5 } },
    field: "/passing",
  },
  { route: "PUT", body: { title: "" }, field: "/title" },
];
test.each(wrongBodies)("$route with $body is refused at $field", async ({ route, body, field }) => {
  const answer = await ask(author, `${route} ${modulePath}`, body);
  expect(answer).toMatchObject({ status: 422, errors: [{ in: "body", field }] });
});

test("captions that talk over one another are refused with the second where they do", async () => {
  const bytes = Buffer.from("WEBVTT\n\n00:01.000 --> 00:03.000\nA\n\n00:02.000 --> 00:04.000\nB\n");
  const sent = { role: "captions", fileName: "a.vtt", contentType: "text/vtt" };
  const upload = await ask(author, `POST ${modulePath}/uploads`, {
    ...sent,
    byteCount: bytes.byteLength,
  });
  await fetch(upload.url, { method: "PUT", headers: upload.headers, body: bytes });
  const { uploadId } = upload;
  expect(await ask(author, `PUT ${modulePath}/files/captions`, { uploadId })).toMatchObject({
    status: 422,
    code: "publishing.captions_faulty",
    values: { faults: [{ code: "overlap", startSeconds: 2 }] },
  });
});

test("a picture is brought, described, taken out and put in again", async () => {
  const uploadId = await upload(`${modulePath}/uploads`, samplePicture(640, 360), "picture");
  const at = `${modulePath}/pictures/${uploadId}`;
  const sent = { startSeconds: 2, alt: "Bilik suara" };
  const shown = { uploadId, ...sent, width: 640, height: 360, contentType: "image/png" };
  expect(await ask(author, `PUT ${at}`, sent)).toMatchObject({ status: 200, pictures: [shown] });
  expect(await ask(author, `DELETE ${at}`)).toMatchObject({ status: 200, pictures: [] });
  expect(await ask(author, `DELETE ${at}`)).toMatchObject({ status: 200, pictures: [] });
  expect(await ask(author, `PUT ${at}`, sent)).toMatchObject({ status: 200, pictures: [shown] });

  const other = await upload(`${modulePath}/uploads`, samplePicture(), "picture");
  expect(await ask(author, `PUT ${modulePath}/pictures/${other}`, sent)).toMatchObject({
    status: 409,
    code: "publishing.picture_time_taken",
    errors: [{ field: "/startSeconds" }],
  });
  for (const [body, field] of [
    [{ startSeconds: -1, alt: "" }, "/startSeconds"],
    [{ startSeconds: 1e9, alt: "" }, "/startSeconds"],
    [{ startSeconds: 3 }, "/alt"],
    [{ startSeconds: 3, alt: "x".repeat(301) }, "/alt"],
  ] as const) {
    expect(await ask(author, `PUT ${at}`, body)).toMatchObject({
      status: 422,
      errors: [{ field }],
    });
  }
  expect(await ask(author, `PUT ${modulePath}/files/picture`, { uploadId })).toMatchObject({
    status: 422,
    errors: [{ in: "path", field: "/role" }],
  });
});

test("how often one may try again is a choice of the author within its limits", async () => {
  const retry = { attemptLimit: 3, momentsFirst: false };
  const edited = await ask(author, `PATCH ${modulePath}`, { version: 1, retry });
  expect(edited).toMatchObject({ status: 200, retry });
  for (const attemptLimit of [0, 21, 1.5]) {
    const body = { version: 2, retry: { ...retry, attemptLimit } };
    expect(await ask(author, `PATCH ${modulePath}`, body)).toMatchObject({
      status: 422,
      errors: [{ field: "/retry/attemptLimit" }],
    });
  }
  const unlimited = { version: 2, retry: { momentsFirst: true } };
  const { retry: now } = await ask(author, `PATCH ${modulePath}`, unlimited);
  expect(now).toEqual({ momentsFirst: true });
});

test("an authority gets its logo and says where violations are reported", async () => {
  const at = `/api/publishing/authorities/${givenAuthority.authorityId}`;
  const operator = await world.person({ role: "operator" });
  const { authorityId, ...body } = givenAuthority;
  const reportingRoutes = [{ name: "Meja aduan", contact: "Lantai dasar" }];
  expect(await ask(operator, `PUT ${at}`, { ...body, reportingRoutes })).toMatchObject({
    status: 200,
    reportingRoutes,
  });
  const logo = { fileName: "a.png", contentType: "image/png", bytes: samplePng(300, 300) };
  const uploadId = await upload(`${at}/uploads`, logo);
  const attached = await ask(author, `PUT ${at}/logo`, { uploadId });
  expect(attached).toMatchObject({ status: 200, logo: { width: 300, contentType: "image/png" } });
  const { authorities } = await ask(reviewer, "GET /api/publishing/authorities");
  expect(authorities).toMatchObject([{ authorityId, logo: attached.logo, reportingRoutes }]);
  expect(JSON.stringify(authorities)).not.toContain(uploadId);
  const wrong = { ...body, reportingRoutes: [{ name: "Entah" }] };
  expect(await ask(operator, `PUT ${at}`, wrong)).toMatchObject({
    status: 422,
    errors: [{ field: "/reportingRoutes/0" }],
  });
});

test("a module nobody began is not found, and an old version is a conflict", async () => {
  const nowhere = `/api/publishing/modules/${moduleIds.mint()}`;
  expect(await ask(author, `GET ${nowhere}`)).toMatchObject({
    status: 404,
    code: "publishing.module_unknown",
  });
  await ask(author, `PATCH ${modulePath}`, { version: 1, goal: "A" });
  expect(await ask(author, `PATCH ${modulePath}`, { version: 1, goal: "B" })).toMatchObject({
    status: 409,
    code: "publishing.draft_changed",
    values: { version: 2 },
  });
});

test("the contract names every door of the studio with its answers", async () => {
  const contract = await ask(author, "GET /api/openapi.json");
  const paths = Object.keys(contract.paths).filter((path) => path.startsWith("/api/publishing/"));
  expect(paths).toHaveLength(13);
  const put = contract.paths["/api/publishing/sets/{set}"].put;
  expect(JSON.stringify(put.requestBody)).toContain("deadlineOn");
  expect(JSON.stringify(put.responses["200"])).toContain("openedAt");
});
