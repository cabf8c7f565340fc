import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorld, type World } from "../src/world.ts";
import { openBrowser, type Reader, startBrowser } from "./browser.ts";
import { givenProgram } from "./program.ts";

const began = Date.now();
const clock = { now: () => new Date(Date.parse("2026-11-02T01:00:00Z") + Date.now() - began) };
const dir = mkdtempSync(join(tmpdir(), "netra-newer-"));
const builtIn = join(dir, "web");

let world: World;
let browser: Browser;
let reader: Reader;
let port = 0;
let moduleId: string;

async function serverUp() {
  world = await createWorld({ dir, port, clock, isLive: false, web: { builtIn } });
  port = Number(new URL(world.origin).port);
}

/** A newer Netra is brought out: its worker differs, as it does whenever anything of the app does. */
async function bringOutNewer() {
  await world.stop();
  appendFileSync(join(builtIn, "sw.js"), "\n// newer\n");
  await serverUp();
}

/** What the page does by itself at its start and every hour. */
const look = () =>
  reader.page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });

const waiting = () =>
  reader.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.waiting != null;
  });

beforeAll(async () => {
  // This world goes and comes back, so its engine is its own.
  delete process.env.DYNAMODB_ENDPOINT;
  cpSync(fileURLToPath(new URL("../../web/dist", import.meta.url)), builtIn, { recursive: true });
  await serverUp();
  ({ moduleId } = await givenProgram(world));
  browser = await startBrowser();
  reader = await openBrowser(browser, world, "phone");
  await reader.signIn("Maria Rembulan");
  await reader.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
  rmSync(dir, { recursive: true, force: true });
});

it("a newer version that comes during a visit is offered, and taken at the person's word", async () => {
  const { page, button } = reader;
  await page.goto("/akun");
  // In the first five seconds it would be taken without a word.
  await page.waitForFunction(() => performance.now() > 5000);
  await bringOutNewer();
  await look();
  await page.getByText("Versi baru Netra tersedia").waitFor();
  expect(await waiting()).toBe(true);
  await reader.inspect();
  await Promise.all([page.waitForEvent("load"), button("Muat ulang").click()]);
  expect(await waiting()).toBe(false);
});

it("a newer version never comes between somebody and a module, and is there at the next start", async () => {
  const { page } = reader;
  await page.goto(`/modul/${moduleId}`);
  await page.getByRole("heading", { name: "Suka, komentar, bagikan" }).waitFor();
  await bringOutNewer();
  await look();
  await expect.poll(waiting, { timeout: 20_000 }).toBe(true);
  expect(await page.getByText("Versi baru Netra tersedia").count()).toBe(0);
  // A start that drags on for more than five seconds leaves it for the next one.
  const startAgain = async () => {
    await page.goto("/");
    await page.getByRole("heading", { name: "Maria Rembulan" }).waitFor();
    return waiting();
  };
  await expect.poll(startAgain, { timeout: 60_000, interval: 2000 }).toBe(false);
  await page.getByRole("heading", { name: "Maria Rembulan" }).waitFor();
});
