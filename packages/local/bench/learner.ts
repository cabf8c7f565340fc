import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import lighthouse from "lighthouse";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { createWorld } from "../src/world.ts";
import { quiet, signInAs, sizes } from "../test/browser.ts";
import { givenProgram } from "../test/program.ts";
import { type Line, milliseconds } from "./promises.ts";
import { median } from "./timing.ts";

const runs = 5;
const debugPort = 9351;
const debugAt = `http://127.0.0.1:${debugPort}`;

/** A browser of its own process: while Lighthouse measures, nobody else listens to its pages. */
async function openChromium(profile: string) {
  const path = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  const own = [`--remote-debugging-port=${debugPort}`, `--user-data-dir=${profile}`];
  const child = spawn(path, [...quiet, ...own, "--headless=new", "about:blank"], {
    stdio: "ignore",
  });
  const isThere = () =>
    fetch(`${debugAt}/json/version`).then(
      () => true,
      () => false,
    );
  for (let look = 0; look < 100 && !(await isThere()); look += 1) await setTimeout(100);
  return async () => {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
}

/** Does something in that browser by hand, and lets go of it. */
async function atTheScreen<T>(work: (page: Page, context: BrowserContext) => Promise<T>) {
  const browser = await chromium.connectOverCDP(debugAt);
  try {
    const context = browser.contexts()[0] as BrowserContext;
    const page = await context.newPage();
    await page.setViewportSize(sizes.phone);
    return await work(page, context);
  } finally {
    await browser.close();
  }
}

/** The learner's start page as somebody on a slow phone meets it, and as they meet it the second time. */
export async function measureLearner(): Promise<Line[]> {
  const began = Date.now();
  const now = () => new Date(Date.parse("2026-11-02T01:00:00Z") + Date.now() - began);
  const world = await createWorld({ clock: { now }, isLive: false });
  const profile = mkdtempSync(join(tmpdir(), "netra-lighthouse-"));
  const close = await openChromium(profile);
  try {
    await givenProgram(world);
    const home = `${world.origin}/`;
    await atTheScreen((page) => signInAs(page, "Maria Rembulan", home));
    const first = await firstVisits(home);
    return [...first, ...(await atTheScreen((page, context) => secondVisits(page, context, home)))];
  } finally {
    await close();
    await world.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Lighthouse's simulated slow 4G phone with a quarter of this processor. It keeps who is signed in. */
async function firstVisits(home: string): Promise<Line[]> {
  const seen: Record<"performance" | "accessibility" | "best-practices" | "interactive", number[]> =
    { performance: [], accessibility: [], "best-practices": [], interactive: [] };
  for (let run = 0; run < runs; run += 1) {
    const result = await lighthouse(home, {
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
async function secondVisits(page: Page, context: BrowserContext, home: string): Promise<Line[]> {
  await page.goto(home);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  const paints: number[] = [];
  const contents: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await page.goto(home);
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
