import { AxeBuilder } from "@axe-core/playwright";
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from "playwright-core";
import { expect } from "vitest";
import type { World } from "../src/world.ts";

export const sizes = { phone: { width: 360, height: 740 }, wide: { width: 1280, height: 800 } };
export type Size = keyof typeof sizes;

/** What a browser needs to be quiet and to work in a container. */
export const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--autoplay-policy=no-user-gesture-required",
];

/** The browser that `npm test` found or brought in. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: quiet,
  });

/** Signs in at the provider as the person of this name, and comes back to the start page. */
export async function signInAs(page: Page, name: string, home = "/"): Promise<void> {
  await page.goto(home);
  await page.getByRole("link", { name: "Masuk dengan akun ASN" }).click();
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => url.pathname === "/");
}

export type Reader = Awaited<ReturnType<typeof openBrowser>>;

/** Somebody at a screen. Counts what they tap, and fails on anything the page logs as an error. */
export async function openBrowser(
  browser: Browser,
  { origin }: World,
  size: Size,
  options: { colorScheme?: "light" | "dark" } = {},
) {
  const context: BrowserContext = await browser.newContext({
    viewport: sizes[size],
    hasTouch: size === "phone",
    locale: "id-ID",
    timezoneId: "Asia/Jayapura",
    baseURL: origin,
    ...options,
  });
  const page: Page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    // A refused request is told on the page; the browser's own line about it is not a fault of the page.
    const isAnswer = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isAnswer) faults.push(message.text());
  });
  let taps = 0;

  const tap = async (target: Locator) => {
    taps += 1;
    await target.click();
  };

  return {
    page,
    context,
    tap,
    /** Taps since this was last asked. */
    tapsSince() {
      const count = taps;
      taps = 0;
      return count;
    },
    button: (name: string | RegExp) => page.getByRole("button", { name, exact: true }),
    link: (name: string | RegExp) => page.getByRole("link", { name, exact: true }),
    /** Typing into a field is a step as much as a tap is. */
    async fill(label: string | RegExp, text: string) {
      taps += 1;
      await page.getByLabel(label).fill(text);
    },
    /** Picks files in the dialog that a button opens. */
    async choose(name: string, files: { name: string; mimeType: string; buffer: Buffer }[]) {
      const chooser = page.waitForEvent("filechooser");
      await tap(page.getByText(name, { exact: true }).first());
      await (await chooser).setFiles(files);
    },
    async signIn(name: string) {
      await signInAs(page, name);
      taps = 0;
    },
    /** No serious fault for people who cannot see, hear or point; nothing wider than the screen. */
    async inspect() {
      await page.evaluate(() =>
        Promise.all(document.getAnimations().map((each) => each.finished.catch(() => 0))),
      );
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(
        ({ impact }) => impact === "serious" || impact === "critical",
      );
      const told = serious.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" | ")}`);
      expect([page.url(), ...told]).toEqual([page.url()]);
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([page.url(), overhang <= 0]).toEqual([page.url(), true]);
      expect(faults).toEqual([]);
    },
  };
}
