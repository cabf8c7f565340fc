import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, chromium, type Page } from "playwright-core";
import { quiet, sizes } from "./browser.ts";

/**
 * A phone with a browser that keeps its data: switched off without warning, it is the same phone when it is
 * switched on again.
 */
export function createDevice() {
  const home = mkdtempSync(join(tmpdir(), "netra-device-"));
  let running: { child: ChildProcess; browser: Browser } | undefined;

  async function switchOn(): Promise<Page> {
    const child = spawn(
      process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      [
        ...quiet,
        "--headless=new",
        "--remote-debugging-port=0",
        "--hide-crash-restore-bubble",
        "--lang=id-ID",
        `--user-data-dir=${home}`,
        "about:blank",
      ],
      { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, TZ: "Asia/Jayapura" } },
    );
    const browser = await chromium.connectOverCDP(await addressOf(child));
    running = { child, browser };
    const page = await browser.contexts()[0]?.newPage();
    if (!page) throw new Error("the browser has no window");
    await page.setViewportSize(sizes.phone);
    page.setDefaultTimeout(20_000);
    return page;
  }

  /** The battery is empty: nothing is said to the page, nothing is written any more. */
  async function kill(): Promise<void> {
    if (!running) return;
    const { child, browser } = running;
    running = undefined;
    const isGone = once(child, "exit");
    child.kill("SIGKILL");
    await isGone;
    await browser.close().catch(() => undefined);
  }

  return {
    switchOn,
    kill,
    async throwAway() {
      await kill();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error("a browser that says nothing");
  for await (const line of createInterface({ input: child.stderr })) {
    const address = line.match(/DevTools listening on (ws:\S+)/)?.[1];
    if (address) {
      child.stderr.resume();
      return address;
    }
  }
  throw new Error("the browser did not start");
}
