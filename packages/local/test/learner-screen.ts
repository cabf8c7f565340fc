import type { Browser, Page } from "playwright-core";
import type { World } from "../src/world.ts";
import { openBrowser, type Size } from "./browser.ts";
import { onKeyboard } from "./keys.ts";

/** Somebody at a screen who has chosen a way through the material, and what their player says of itself. */
export async function openLearner(
  browser: Browser,
  world: World,
  name: string,
  size: Size,
  way: "video" | "audio" | "text",
) {
  const reader = await openBrowser(browser, world, size);
  await reader.context.addInitScript((chosen) => localStorage.setItem("netra.way", chosen), way);
  await reader.signIn(name);
  const { page } = reader;
  const film = () =>
    page.evaluate(() => {
      const { currentTime, paused, playbackRate } = document.querySelector(
        "video",
      ) as HTMLVideoElement;
      return { currentTime, paused, playbackRate };
    });
  /** The film stands, or runs: what the player says of itself. */
  const until = (isPaused: boolean) =>
    page.waitForFunction((wanted) => document.querySelector("video")?.paused === wanted, isPaused);
  return { ...reader, film, until, keyboard: onKeyboard(page), stop: page.locator(".stop") };
}

/** What somebody sets who cannot read small type. */
export const enlarge = (page: Page, percent = 200) =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, `${percent}%`);
