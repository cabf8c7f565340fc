import { readFileSync } from "node:fs";
import type { Actor } from "@netra/core/kernel/actor";
import { type Question, quizFileSchema } from "@netra/core/publishing/question";
import type { Locator, Page } from "playwright-core";
import * as v from "valibot";
import type { ModuleFile } from "../src/seed/module-files.ts";
import { publishModule } from "../src/seed/publish.ts";
import type { World } from "../src/world.ts";
import { setOf } from "./program.ts";
import { must, type Visit } from "./visits.ts";

export type Way = "video" | "audio" | "text";

/** Chromium plays no faster; the walk's world lets its time pass as much faster. */
export const walkSpeed = 16;

/** Time that runs as much faster as the film is played: to the server it is played at its own speed. */
export function fastClock(from: string, speed = walkSpeed) {
  const began = performance.now();
  const start = Date.parse(from);
  return { now: () => new Date(start + (performance.now() - began) * speed) };
}

type Authors = { publisher: Visit; reviewer: Visit };

const acting = ({ personId }: Visit, role: "publisher" | "reviewer"): Actor => ({
  personId: personId as Actor["personId"],
  grants: [{ role }],
});

/** Publishes a module of this repository by the world's authors and opens a set of it alone. */
export async function offer(
  world: World,
  { publisher, reviewer }: Authors,
  file: ModuleFile,
  set: number,
) {
  const authors = {
    author: acting(publisher, "publisher"),
    reviewer: acting(reviewer, "reviewer"),
  };
  const moduleId = await publishModule(world.services, authors, file);
  await must(publisher.ask(`PUT /api/publishing/sets/${set}`, setOf(moduleId)));
  await world.settle();
  return moduleId;
}

/** Counts what the page asks of the API from here on. */
export function countRequests(page: Page): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.startsWith("/api/")) count += 1;
  });
  return () => count;
}

/** Goes through the material by one way, answering its stops as they come, until the quiz is open. */
export async function learn(
  page: Page,
  way: Way,
  { speed = walkSpeed, looks = 600 } = {},
): Promise<void> {
  const start = page.getByRole("button", { name: "Kerjakan kuis", exact: true });
  if (way !== "text") await page.locator("video").waitFor({ state: "attached" });
  for (let look = 0; look < looks && !(await start.isVisible()); look += 1) {
    if (way === "text") await readOn(page, look, speed);
    else await playOn(page, speed);
    await page.waitForTimeout(150);
  }
  await start.waitFor({ timeout: 5_000 });
}

async function playOn(page: Page, speed: number): Promise<void> {
  const stop = page.locator(".stop");
  if (await stop.isVisible()) {
    await stop.locator(".stop-option").first().click();
    await stop.getByRole("button", { name: "Lanjutkan", exact: true }).click();
    return;
  }
  await page.evaluate((rate) => {
    const film = document.querySelector("video");
    if (film && film.readyState > 0) film.playbackRate = rate;
  }, speed);
}

/** A reader's screen goes from paragraph to paragraph while the page's own time passes. */
async function readOn(page: Page, look: number, speed: number): Promise<void> {
  const passages = page.locator(".passage");
  const count = await passages.count();
  if (count === 0) return;
  await passages.nth(Math.min(look, count - 1)).scrollIntoViewIfNeeded();
  await page.clock.runFor(speed * 150);
  const open = page.locator(".stop-option:not([aria-disabled='true'])");
  if (look >= count && (await open.count()) > 0) await open.first().click();
}

const questionsOf = ({ folder }: ModuleFile) =>
  v.parse(quizFileSchema, JSON.parse(readFileSync(new URL("quiz.json", folder), "utf8"))).questions;

/** Answers the whole quiz rightly, by what its file says, and hands it in. */
export async function answerRightly(page: Page, file: ModuleFile): Promise<void> {
  const questions = questionsOf(file);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const review = page.getByRole("heading", { name: "Periksa jawaban" });
  await page.getByRole("heading", { name: /^Soal 1 dari/ }).waitFor();
  while (!(await review.isVisible())) {
    const prompt = (await page.locator(".question-prompt").textContent())?.trim();
    const question = questions.find((each) => each.prompt === prompt);
    if (!question) throw new Error(`the quiz asks what its file does not hold: ${prompt}`);
    const title = await page.locator(".quiz-title").textContent();
    await answer(page, question);
    await button("Berikutnya").click();
    await page.locator(".quiz-title", { hasNotText: title ?? "" }).waitFor();
  }
  await button("Kirim jawaban").click();
}

async function answer(page: Page, question: Question): Promise<void> {
  const textOf = (optionId: string) =>
    question.options.find((option) => option.optionId === optionId)?.text ?? "";
  if (question.kind === "match") {
    const rows = page.locator(".match-row");
    for (const [n, option] of question.options.entries()) {
      const target = question.targets?.find((each) => each.targetId === question.correct[n]);
      const row = rows.filter({ has: page.getByText(option.text, { exact: true }) });
      await row.locator("select").selectOption({ label: target?.text ?? "" });
    }
    return;
  }
  if (question.kind === "order") return putInOrder(page, question.correct.map(textOf));
  for (const optionId of question.correct) {
    await page.getByLabel(textOf(optionId), { exact: true }).check();
  }
}

async function putInOrder(page: Page, wanted: readonly string[]): Promise<void> {
  const rows: Locator = page.locator(".order-row");
  for (const [place, text] of wanted.entries()) {
    const at = async () => (await rows.allInnerTexts()).findIndex((row) => row.includes(text));
    for (let now = await at(); now > place; now = await at()) {
      await page.getByRole("button", { name: `Naikkan: ${text}`, exact: true }).click();
    }
  }
}
