import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorld, type World } from "../src/world.ts";
import { openBrowser, startBrowser } from "./browser.ts";
import { givenProgram } from "./program.ts";

const began = Date.now();
const clock = { now: () => new Date(Date.parse("2026-11-02T01:00:00Z") + Date.now() - began) };

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await createWorld({ clock, isLive: false });
  await givenProgram(world);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

it("a learner's first visit costs at most 100 KB and six requests for its page, styles, code and type", async () => {
  const earlier = await openBrowser(browser, world, "phone");
  await earlier.signIn("Maria Rembulan");
  const cookies = await earlier.context.cookies();
  await earlier.context.close();

  // Signed in, but with nothing in the cache: as on the phone of somebody sent here by a colleague.
  const { context, page } = await openBrowser(browser, world, "phone");
  await context.addCookies(cookies);
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  const counted = new Set(["Document", "Stylesheet", "Script", "Font"]);
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  let requests = 0;
  wire.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "";
    if (!counted.has(kind)) return;
    requests += 1;
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  await page.goto("/");
  await page.getByRole("heading", { name: "Program Netralitas ASN 2026" }).waitFor();
  await page.waitForLoadState("networkidle");
  expect([...bytes.keys()].toSorted()).toEqual(["Document", "Font", "Script", "Stylesheet"]);
  const total = [...bytes.values()].reduce((sum, each) => sum + each, 0);
  expect(total).toBeLessThanOrEqual(100 * 1024);
  expect(requests).toBeLessThanOrEqual(6);
  await context.close();
});
