import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../src/world.ts";
import { type Size, startBrowser } from "./browser.ts";
import { handInFullModule, pictureAlts } from "./full-module.ts";
import { enlarge, openLearner } from "./learner-screen.ts";
import { givenProgram } from "./program.ts";
import { answerByKeyboard } from "./quiz-keys.ts";

const began = Date.now();
const clock = { now: () => new Date(Date.parse("2026-11-02T01:00:00Z") + Date.now() - began) };

let world: World;
let browser: Browser;
let moduleAt: string;
beforeAll(async () => {
  world = await createWorld({ clock });
  const { moduleId } = await givenProgram(world, {}, handInFullModule);
  moduleAt = `/modul/${moduleId}`;
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const open = (name: string, size: Size, way: "video" | "audio" | "text") =>
  openLearner(browser, world, name, size, way);

describe("somebody with a keyboard and nothing else", () => {
  it("watches, is stopped and asked, fails, sees the moment again, and passes", async () => {
    const { page, keyboard, button, link, stop, until, film, ...maria } = await open(
      "Maria Rembulan",
      "wide",
      "video",
    );
    await keyboard.press(link(/Suka, komentar, bagikan/).first());
    await stop.waitFor();
    expect(await film()).toMatchObject({ paused: true, currentTime: 4 });
    await maria.inspect();
    await keyboard.press(button("Boleh"));
    await stop.getByText("Belum tepat.").waitFor();
    expect(await stop.getByText("Menyukai berarti menunjukkan keberpihakan.").count()).toBe(1);
    await maria.inspect();
    await keyboard.press(button("Lanjutkan"));
    await until(false);
    await stop.waitFor({ state: "detached" });

    await stop.waitFor();
    expect(await film()).toMatchObject({ paused: true, currentTime: 8 });
    await keyboard.press(button("Lewati dahulu"));
    await keyboard.press(button("Kerjakan kuis"));
    await answerByKeyboard(page, 6, { isWrong: true, inspect: maria.inspect });
    await maria.inspect();
    await keyboard.press(button("Kirim jawaban"));
    await page.getByRole("heading", { name: "5 dari 6 jawaban tepat" }).waitFor();
    await maria.inspect();

    await keyboard.press(link("Lihat 1 bagian yang perlu diulang"));
    await page.getByText("Mulai 0.03").waitFor();
    await maria.inspect();
    await page.getByText("sudah dilihat lagi").waitFor();
    await keyboard.press(button("Kerjakan kuis"));
    await answerByKeyboard(page, 6);
    await keyboard.press(button("Kirim jawaban"));
    await page.getByRole("heading", { name: "6 dari 6 jawaban tepat" }).waitFor();
    await page.getByText("Lulus", { exact: true }).waitFor();
    await enlarge(page);
    await maria.inspect();
    await maria.context.close();
  });

  it("finds the shortcuts, and can switch off those that are single letters", async () => {
    const { page, keyboard, button, link, film, until, ...yustina } = await open(
      "Yustina Embun",
      "wide",
      "audio",
    );
    await keyboard.press(link(/Suka, komentar, bagikan/).first());
    await until(false);
    await keyboard.key("k");
    await until(true);
    await keyboard.key(">");
    expect((await film()).playbackRate).toBe(1.25);
    await keyboard.key("<");
    await keyboard.key("j");
    expect((await film()).currentTime).toBe(0);
    await keyboard.key("ArrowRight");
    expect((await film()).currentTime).toBe(10);
    await page.locator(".caption").getByText("sudah keberpihakan").waitFor();
    await keyboard.key("c");
    await page.locator(".caption").waitFor({ state: "detached" });
    await keyboard.key("m");
    await button("Nyalakan suara").waitFor();
    await keyboard.key("?");
    await page.getByRole("dialog").waitFor();
    await yustina.inspect();
    await keyboard.to(page.getByRole("checkbox"));
    await keyboard.key("Space");
    expect(await page.getByRole("checkbox").isChecked()).toBe(false);
    await keyboard.press(button("Tutup"));
    await keyboard.key("k");
    await keyboard.key(">");
    expect(await film()).toMatchObject({ paused: true, playbackRate: 1 });
    await yustina.context.close();
  });
});

describe("somebody who listens", () => {
  it("sees the film's pictures as they come, told in words to whoever cannot see them", async () => {
    const { page, until, ...hasan } = await open("Hasan Baskara", "phone", "audio");
    await page.goto(`${moduleAt}?t=3&putar`);
    await until(false);
    const picture = page.locator(".screen-picture");
    expect(await picture.getAttribute("alt")).toBe(pictureAlts[0]);
    await page.locator(".stop").waitFor();
    await hasan.inspect();
    await hasan.tap(hasan.button("Lewati dahulu"));
    await page.locator(`.screen-picture[alt="${pictureAlts[1]}"]`).waitFor();
    const shown = await page.evaluate(() => ({
      title: navigator.mediaSession.metadata?.title,
      artwork: navigator.mediaSession.metadata?.artwork.length,
      state: navigator.mediaSession.playbackState,
    }));
    expect(shown).toEqual({ title: "Suka, komentar, bagikan", artwork: 1, state: "playing" });
    await hasan.inspect();
    await hasan.context.close();
  });

  it("is silenced by the film in another tab", async () => {
    const { page, until, ...hasan } = await open("Hasan Baskara", "wide", "audio");
    await page.goto(`${moduleAt}?t=9&putar`);
    await until(false);
    const other = await hasan.context.newPage();
    await other.goto(`${moduleAt}?t=9&putar`);
    await other.waitForFunction(() => document.querySelector("video")?.paused === false);
    await until(true);
    await hasan.context.close();
  });
});

it("whoever leaves with a browser that keeps no request alive loses nothing either", async () => {
  const { page, until, context } = await open("Yustina Embun", "phone", "audio");
  await context.addInitScript(() => {
    Reflect.deleteProperty(Request.prototype, "keepalive");
    const send = navigator.sendBeacon.bind(navigator);
    navigator.sendBeacon = (url, body) => {
      localStorage.setItem("test.beacon", String(url));
      return send(url, body);
    };
  });
  await page.goto(`${moduleAt}?t=9&putar`);
  await until(false);
  await page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) > 10.6);
  await page.goto("/masuk");
  expect(await page.evaluate(() => localStorage.getItem("test.beacon"))).toContain("/progress");
  const learned = () =>
    page.request.get(`${world.origin}/api/learning/my/modules/${moduleAt.slice(7)}`);
  await expect
    .poll(async () => (await (await learned()).json()).progress.covered)
    .toContainEqual({ from: 9, to: expect.any(Number) });
  await context.close();
});

describe("somebody who reads", () => {
  it("reads with the pictures, answers both stops, and may then take the quiz", async () => {
    const { page, stop, ...ruth } = await open("Ruth Kencana", "phone", "text");
    await page.goto(moduleAt);
    await page.getByText("Satu suka").waitFor();
    expect(
      await page
        .locator(".still")
        .evaluateAll((all) => all.map((each) => each.getAttribute("alt"))),
    ).toEqual([...pictureAlts]);
    await ruth.inspect();
    await page.getByText("sudah keberpihakan").scrollIntoViewIfNeeded();
    await page.getByText("2 pertanyaan jeda", { exact: true }).waitFor();
    await ruth.inspect();
    await ruth.tap(stop.first().getByRole("button", { name: "Tidak boleh" }));
    await page.getByText("1 pertanyaan jeda", { exact: true }).waitFor();
    await ruth.tap(stop.last().getByRole("button", { name: "Tidak boleh" }));
    await ruth.button("Kerjakan kuis").waitFor();
    await ruth.inspect();

    await ruth.tap(ruth.button("Kerjakan kuis"));
    const rows = page.locator(".order-row");
    await page.getByRole("heading", { name: "Soal 1 dari 6" }).waitFor();
    while ((await rows.count()) === 0) await ruth.tap(ruth.button("Berikutnya"));
    await enlarge(page);
    await ruth.inspect();
    await enlarge(page, 100);
    const last = await rows.last().textContent();
    const [from, to] = [
      await rows.last().locator(".order-number").boundingBox(),
      await rows.first().boundingBox(),
    ];
    if (!from || !to) throw new Error("the rows are not on screen");
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, to.y + 2, { steps: 12 });
    await page.mouse.up();
    expect((await rows.first().textContent())?.slice(1)).toBe(last?.slice(1));
    await page.getByText("Urutan di atas menjadi jawaban Anda.").waitFor();
    await ruth.context.close();
  });

  it("keeps the place on the way to the film and back", async () => {
    const { page, until, ...ruth } = await open("Ruth Kencana", "wide", "text");
    await page.goto(`${moduleAt}?t=9`);
    await ruth.tap(page.getByText("Video", { exact: true }));
    await ruth.tap(ruth.button("Putar").first());
    await until(false);
    // It runs before its file has come: only what was really played tells where it began.
    await page.waitForFunction(() => (document.querySelector("video")?.played.length ?? 0) > 0);
    const began = await page.evaluate(() => document.querySelector("video")?.played.start(0));
    expect(began).toBeGreaterThanOrEqual(9);
    await ruth.context.close();
  });
});

it("everything a learner meets can be read at twice the size", async () => {
  const { page, ...yustina } = await open("Yustina Embun", "wide", "video");
  await page.setViewportSize({ width: 1280, height: 1024 });
  for (const way of ["Video", "Audio", "Teks"]) {
    await page.goto(moduleAt);
    await enlarge(page);
    await yustina.tap(page.getByText(way, { exact: true }));
    await yustina.inspect();
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await enlarge(page);
  await yustina.inspect();
  await yustina.context.close();
});
