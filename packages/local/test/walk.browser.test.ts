import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readModules } from "../src/seed/module-files.ts";
import { createWorld, type World } from "../src/world.ts";
import { startBrowser } from "./browser.ts";
import { openLearner } from "./learner-screen.ts";
import { givenProgram } from "./program.ts";
import { answerRightly, countRequests, fastClock, learn, offer, type Way } from "./walk.ts";

// `npm run walk` goes through all modules; a test run through the one that is for everybody and oldest.
const isWhole = process.env.NETRA_WALK === "all";
const slugs = ["suka-komentar-bagikan"];
const modules = readModules().filter(({ slug }) => isWhole || slugs.includes(slug));

const learners = { video: "Maria Rembulan", audio: "Hasan Baskara", text: "Lukas" } as const;

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await createWorld({ clock: fastClock("2026-11-02T01:00:00Z"), isLive: true });
  const authors = await givenProgram(world);
  for (const [n, file] of modules.entries()) {
    await offer(world, authors, file, n + 2);
  }
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

describe.each(modules)("$slug", (file) => {
  it.concurrent.each(Object.keys(learners) as Way[])(
    "is taken on a phone from its start to the certificate by %s",
    async (way) => {
      const reader = await openLearner(browser, world, learners[way], "phone", way);
      const { page, context } = reader;
      if (way === "text") await page.clock.install();
      await page.waitForLoadState("networkidle");
      const asked = countRequests(page);
      await page.goto("/");
      await page.getByRole("link", { name: file.title }).first().click();
      if (way !== "text") await page.getByRole("button", { name: "Putar" }).first().click();
      await learn(page, way);
      await page.getByRole("button", { name: "Kerjakan kuis", exact: true }).click();
      await answerRightly(page, file);
      await page.getByText("Lulus", { exact: true }).waitFor();
      // At the film's own speed: `npm run bench`.
      expect(asked()).toBeLessThanOrEqual(12);
      await page.getByText("Sertifikat Anda sudah siap.").waitFor();
      await page.goto("/sertifikat");
      await page.getByText(file.title).first().waitFor();
      await reader.inspect();
      await context.close();
    },
  );
});
