import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { createWorld } from "../src/world.ts";
import { quiet, signInAs, sizes } from "../test/browser.ts";
import { givenProgram } from "../test/program.ts";
import { type Line, milliseconds } from "./promises.ts";
import { median } from "./timing.ts";

const runs = 5;
const debugPort = 9351;

/** The learner's start page as somebody on a slow phone meets it, and as they meet it the second time. */
export async function measureLearner(): Promise<Line[]> {
  const began = Date.now();
  const now = () => new Date(Date.parse("2026-11-02T01:00:00Z") + Date.now() - began);
  const world = await createWorld({ clock: { now }, isLive: false });
  const profile = mkdtempSync(join(tmpdir(), "netra-lighthouse-"));
  let context: BrowserContext | undefined;
  try {
    await givenProgram(world);
    context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [...quiet, `--remote-debugging-port=${debugPort}`],
      viewport: sizes.phone,
      baseURL: world.origin,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await signInAs(page, "Maria Rembulan");
    return [...(await firstVisits(world.origin)), ...(await secondVisits(context, page))];
  } finally {
    await context?.close();
    await world.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Lighthouse's simulated slow 4G phone with a quarter of this processor. It keeps who is signed in. */
async function firstVisits(origin: string): Promise<Line[]> {
  const seen: Record<"performance" | "accessibility" | "best-practices" | "interactive", number[]> =
    { performance: [], accessibility: [], "best-practices": [], interactive: [] };
  for (let run = 0; run < runs; run += 1) {
    const result = await lighthouse(`${origin}/`, {
      port: debugPort,
      logLevel: "error",
      onlyCategories: ["performance", "accessibility", "best-practices"],
    });
    if (!result) throw new Error("Lighthouse answered nothing");
    const { categories, audits } = result.lhr;
    for (const name of ["performance", "accessibility", "best-practices"] as const) {
      seen[name].push((categories[name]?.score ?? 0) * 100);
    }
    seen.interactive.push(audits.interactive?.numericValue ?? Number.POSITIVE_INFINITY);
  }
  const points = (name: keyof typeof seen, least: number): Line => {
    const score = median(seen[name]);
    return {
      what: `start page, Lighthouse mobile: ${name}`,
      value: `${Math.round(score)}`,
      ratio: score,
      to: "points",
      least,
    };
  };
  const interactive = median(seen.interactive);
  return [
    points("performance", 95),
    points("accessibility", 100),
    points("best-practices", 95),
    {
      what: "start page interactive, slow 4G and 4x slower processor",
      value: milliseconds(interactive),
      ratio: interactive / 1000,
      to: "a second",
      most: 2.5,
    },
  ];
}

const firstPaint = (page: Page) =>
  page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  );

/** The network is off: whatever is painted comes from what the first visit kept. */
async function secondVisits(context: BrowserContext, page: Page): Promise<Line[]> {
  await page.goto("/");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  const paints: number[] = [];
  const contents: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await page.goto("/");
    await page.getByRole("heading", { name: "Program Netralitas ASN 2026" }).waitFor();
    contents.push(performance.now() - from);
    paints.push(await firstPaint(page));
  }
  await context.setOffline(false);
  const line = (what: string, times: number[]): Line => ({
    what,
    value: milliseconds(median(times)),
    ratio: median(times) / 1000,
    to: "a second",
    most: 1,
  });
  return [
    line("second visit, network off: first paint", paints),
    line("second visit, network off: what is owed stands there", contents),
  ];
}
