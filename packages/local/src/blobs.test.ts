import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { createFiles } from "@netra/files/files";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buckets, createBlobs } from "./blobs.ts";
import { connection, localKeys } from "./connection.ts";

let dir: string;
let server: Server;
let origin: string;
let s3: S3Client;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "netra-blobs-"));
  const blobs = await createBlobs(dir);
  server = createServer((request, response) =>
    request.url?.startsWith("/media/")
      ? blobs.serveMedia(request, response)
      : blobs.serve(request, response),
  );
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  s3 = client();
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(dir, { recursive: true, force: true });
});

const client = (secretAccessKey = localKeys.secretAccessKey) =>
  new S3Client({
    ...connection(origin),
    credentials: { ...localKeys, secretAccessKey },
    forcePathStyle: true,
    requestChecksumCalculation: "WHEN_REQUIRED",
  });
const put = (Key: string, Body: string, more = {}) =>
  s3.send(new PutObjectCommand({ Bucket: buckets.media, Key, Body, ...more }));
const text = "0123456789";

test("an upload address takes exactly what it was made for, and the file can be made public", async () => {
  const files = createFiles(s3, buckets);
  const { url, headers } = await files.presignUpload({
    key: "up/lessons one.mp4",
    contentType: "video/mp4",
    byteCount: text.length,
  });
  const tooLong = await fetch(url, { method: "PUT", body: `${text}more`, headers });
  expect(tooLong.status).toBe(403);
  const otherKind = { "content-type": "text/html" };
  expect((await fetch(url, { method: "PUT", body: text, headers: otherKind })).status).toBe(403);
  expect((await fetch(url, { method: "PUT", body: text, headers })).status).toBe(200);

  const stored = await files.readUpload("up/lessons one.mp4", 100);
  expect(Buffer.from(stored ?? []).toString()).toBe(text);
  await files.publish("up/lessons one.mp4", "lesson/one.mp4", "video/mp4");
  const shown = await fetch(`${origin}/media/lesson/one.mp4`);
  expect(await shown.text()).toBe(text);
  expect(shown.headers.get("content-type")).toBe("video/mp4");
});

test("nobody reads or lists uploads without a signature of ours", async () => {
  await s3.send(new PutObjectCommand({ Bucket: buckets.uploads, Key: "secret", Body: text }));
  const at = `${origin}/${buckets.uploads}/secret`;
  expect((await fetch(at)).status).toBe(403);
  expect((await fetch(`${origin}/${buckets.uploads}`)).status).toBe(403);
  expect((await fetch(at, { method: "PUT", body: "mine" })).status).toBe(403);
  expect((await fetch(`${origin}/media/../${buckets.uploads}/secret`)).status).toBe(403);
  expect((await fetch(`${origin}/media/..%2f${buckets.uploads}%2fsecret`)).status).toBe(404);

  const command = new GetObjectCommand({ Bucket: buckets.uploads, Key: "secret" });
  const forged = await getSignedUrl(client("guess"), command, { expiresIn: 60 });
  expect((await fetch(forged)).status).toBe(403);
  const good = await getSignedUrl(s3, command, { expiresIn: 60 });
  expect(await (await fetch(good)).text()).toBe(text);
  expect((await fetch(good.replace("/secret", "/other"))).status).toBe(403);
});

test("an upload address is over when its time is over", async () => {
  const command = new GetObjectCommand({ Bucket: buckets.uploads, Key: "secret" });
  const signingDate = new Date(Date.now() - 61_000);
  const url = await getSignedUrl(s3, command, { expiresIn: 60, signingDate });
  expect((await fetch(url)).status).toBe(403);
});

test("what is released is never written over", async () => {
  await put("lesson.mp4", text, { IfNoneMatch: "*" });
  await expect(put("lesson.mp4", "other", { IfNoneMatch: "*" })).rejects.toThrow(
    expect.objectContaining({ $metadata: expect.objectContaining({ httpStatusCode: 412 }) }),
  );
  expect(await (await fetch(`${origin}/media/lesson.mp4`)).text()).toBe(text);
});

test.each([
  ["bytes=2-4", 206, "234", "bytes 2-4/10"],
  ["bytes=7-", 206, "789", "bytes 7-9/10"],
  ["bytes=-2", 206, "89", "bytes 8-9/10"],
  ["bytes=8-99", 206, "89", "bytes 8-9/10"],
  ["bytes=10-", 416, "", "bytes */10"],
  ["lines=1-2", 200, text, null],
])("a player that asks for %s is answered %i", async (range, status, body, contentRange) => {
  await put("lesson.vtt", text, { ContentType: "text/vtt" });
  const answer = await fetch(`${origin}/media/lesson.vtt`, { headers: { range } });
  expect(answer.status).toBe(status);
  expect(await answer.text()).toBe(body);
  expect(answer.headers.get("content-range")).toBe(contentRange);
});

test("public media is kept by every cache for ever, and asked for again costs nothing", async () => {
  await put("lesson.vtt", text, { ContentType: "text/vtt" });
  const first = await fetch(`${origin}/media/lesson.vtt`);
  expect(first.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(first.headers.get("accept-ranges")).toBe("bytes");
  const headers = { "if-none-match": first.headers.get("etag") as string };
  expect((await fetch(`${origin}/media/lesson.vtt`, { headers })).status).toBe(304);
  expect((await fetch(`${origin}/media/none.vtt`)).status).toBe(404);
});
