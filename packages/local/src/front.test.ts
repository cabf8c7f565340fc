import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Front, startFront } from "./front.ts";
import { createStaticFiles } from "./static-files.ts";

let dir: string;
let front: Front;
const script = `console.log(${JSON.stringify("netra".repeat(500))})`;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "netra-front-"));
  mkdirSync(join(dir, "assets"));
  writeFileSync(join(dir, "index.html"), "<!doctype html><title>Netra</title>");
  writeFileSync(join(dir, "assets", "main-abc123.js"), script);
  front = await startFront({ port: 0 });
  front.serve({
    "/": createStaticFiles(dir).serve,
    "/api": (_, response) => response.end("api"),
    "/broken": () => {
      throw new Error("planned");
    },
  });
});
afterEach(async () => {
  await front.stop();
  rmSync(dir, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(front.origin + path, { headers });

test("each path is answered by its part, and a page of the app by the app", async () => {
  expect(await (await get("/api/health")).text()).toBe("api");
  expect(await (await get("/")).text()).toContain("<title>Netra");
  expect(await (await get("/pegawai/modul")).text()).toContain("<title>Netra");
  expect(await (await get("/apian")).text()).toContain("<title>Netra");
});

test("a file that does not exist is not the app in disguise", async () => {
  expect((await get("/assets/main-old.js")).status).toBe(404);
  expect((await get("/%E0%A4%A")).status).toBe(404);
  expect((await get("/../package.json")).status).toBe(404);
});

test("named by content means kept for ever; named for ever means asked each time", async () => {
  const asset = await get("/assets/main-abc123.js");
  expect(asset.headers.get("cache-control")).toContain("immutable");
  const first = await get("/");
  expect(first.headers.get("cache-control")).toBe("no-cache");
  const again = await get("/", { "if-none-match": first.headers.get("etag") as string });
  expect(again.status).toBe(304);
});

test.each(["br", "gzip"])("what can be small is sent small: %s", async (encoding) => {
  const answer = await get("/assets/main-abc123.js", { "accept-encoding": encoding });
  expect(answer.headers.get("content-encoding")).toBe(encoding);
  expect(Number(answer.headers.get("content-length"))).toBeLessThan(script.length / 10);
  expect(await answer.text()).toBe(script);
});

test("nothing may run or frame us that is not ours", async () => {
  for (const path of ["/", "/api/x", "/assets/none.js"]) {
    const policy = (await get(path)).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
  }
});

test("a part that breaks answers 500 and the others go on", async () => {
  expect((await get("/broken")).status).toBe(500);
  expect((await get("/api")).status).toBe(200);
});

test("a port that is taken is named, with the way out", async () => {
  const port = Number(new URL(front.origin).port);
  await expect(startFront({ port })).rejects.toThrow(`PORT=${port + 1}`);
});
