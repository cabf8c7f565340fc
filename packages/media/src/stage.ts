import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { recipe } from "./recipe.ts";
import { missing } from "./tool.ts";

const { width, height } = recipe.picture;
const lookFolder = new URL("../look/", import.meta.url);

export type Picture = { sceneId: string; svg: string };
export type Stage = { page: Page; look: string };

/** A page that holds every picture in the look they share; `style` is laid over that look. */
export async function openStage(pictures: Picture[], style = "", scale = 1): Promise<Stage> {
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  const browser = await chromium
    .launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] })
    .catch((error: Error) => {
      throw /ENOENT|exist/.test(error.message) ? missing("chromium") : error;
    });
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  const look = await readLook();
  const scenes = pictures.map(({ sceneId, svg }) =>
    svg.replace("<svg ", `<svg data-scene="${sceneId}" style="display:none" `),
  );
  await page.setContent(
    `<!doctype html><meta charset="utf-8">${look}<style>${style}</style>${scenes.join("")}`,
  );
  await page.evaluate(() => document.fonts.ready);
  return { page, look };
}

async function readLook(): Promise<string> {
  const css = await readFile(new URL("look.css", lookFolder), "utf8");
  const symbols = await readFile(new URL("symbols.svg", lookFolder), "utf8");
  const font = import.meta.resolve(
    "@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2",
  );
  const letters = await readFile(fileURLToPath(font), "base64");
  const face = `@font-face { font-family: "Plus Jakarta Sans Variable"; font-weight: 200 800;
    src: url(data:font/woff2;base64,${letters}) format("woff2"); }`;
  return `<style>${face}${css}</style>${symbols}`;
}
