import { readFileSync } from "node:fs";
import { clockAt } from "@netra/core/kernel/clock";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../src/world.ts";
import { openBrowser, type Reader, startBrowser } from "./browser.ts";
import { givenProgram } from "./program.ts";
import { answerQuiz, enter, must, watch } from "./visits.ts";

const clock = clockAt("2026-11-02T01:00:00Z");

let world: World;
let browser: Browser;
let moduleId: string;
let own: { code: string; link: string; displayName: string };

beforeAll(async () => {
  world = await createWorld({ clock, isLive: false });
  ({ moduleId } = await givenProgram(world));
  await world.settle();
  const maria = await enter(world, "maria");
  await watch(maria, moduleId, clock);
  await answerQuiz(maria, moduleId, "a");
  await world.settle();
  [, own] = (await must(maria.ask("GET /api/certifying/my"))).items;
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const said = (reader: Reader, name: string | RegExp) => reader.page.getByRole("heading", { name });

/** A page that keeps what it asked for. */
async function withRequests(reader: Reader) {
  const asked: string[] = [];
  reader.page.on("request", (request) => asked.push(request.url()));
  return asked;
}

/** An address whose signature vouches for somebody else. */
function forged(link: string): string {
  const [path = "", fragment = ""] = link.split("#");
  const [text = "", signature] = fragment.split(".");
  const lines = Buffer.from(text, "base64url").toString().replace("Maria", "Mario");
  return `${path}#${Buffer.from(lines).toString("base64url")}.${signature}`;
}

describe("anybody, without an account", () => {
  it("scans a genuine certificate and reads who finished what and when", async () => {
    const reader = await openBrowser(browser, world, "phone");
    const asked = await withRequests(reader);
    await reader.page.goto(own.link);
    await said(reader, "Sertifikat asli dan berlaku").waitFor();
    const text = await reader.page.locator("main").textContent();
    for (const each of ["Maria Rembulan", "Suka, komentar, bagikan", "WIT", own.code]) {
      expect(text).toContain(each);
    }
    expect(text).toContain("Tanda tangan pada alamat ini juga asli.");
    await reader.inspect();
    // Nobody is asked who they are, and what stands after the # never leaves the device.
    expect(asked.filter((url) => url.includes("/api/session"))).toEqual([]);
    const fragment = own.link.split("#")[1] as string;
    expect(asked.filter((url) => url.replace(/#.*/, "").includes(fragment))).toEqual([]);
    expect(await reader.page.locator('meta[name="robots"]').getAttribute("content")).toBe(
      "noindex",
    );
    await reader.context.close();
  });

  it("types a code as it comes, and is told kindly when it is none", async () => {
    const reader = await openBrowser(browser, world, "phone");
    await reader.page.goto("/v");
    await reader.fill("Kode sertifikat", "K7QF-2M9T");
    await reader.tap(reader.button("Periksa"));
    await reader.page.getByText("Ini belum berbentuk kode.").waitFor();
    await reader.inspect();
    await reader.fill("Kode sertifikat", ` ${own.code.toLowerCase().replaceAll("-", " ")}`);
    await reader.tap(reader.button("Periksa"));
    await said(reader, "Sertifikat asli dan berlaku").waitFor();
    await reader.fill("Kode sertifikat", "K7QF-2M9T-4XWB");
    await reader.tap(reader.button("Periksa"));
    await said(reader, "Kode tidak dikenal").waitFor();
    await reader.inspect();
    await reader.context.close();
  });

  it("needs no mouse and no small print: keyboard only, text at 200 %", async () => {
    const reader = await openBrowser(browser, world, "phone");
    const { page } = reader;
    await page.goto("/v");
    await reader.button("Periksa").waitFor();
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    const field = page.getByLabel("Kode sertifikat");
    const isThere = () => field.evaluate((input) => input === document.activeElement);
    for (let n = 0; n < 6 && !(await isThere()); n += 1) await page.keyboard.press("Tab");
    await page.keyboard.type(own.code);
    await page.keyboard.press("Enter");
    await said(reader, "Sertifikat asli dan berlaku").waitFor();
    await reader.inspect();
    await reader.context.close();
  });

  it("is warned of an address that was changed, whether or not the server answers", async () => {
    const reader = await openBrowser(browser, world, "phone");
    await reader.page.goto(forged(own.link));
    await said(reader, "Kode ada, tetapi tanda tangannya tidak cocok").waitFor();
    expect(await reader.page.locator("main").textContent()).toContain("Maria Rembulan");
    await reader.inspect();
    await reader.page.route("**/api/certifying/**", (route) => route.abort());
    await reader.page.reload();
    await said(reader, "Tanda tangan tidak asli").waitFor();
    expect(await reader.page.locator("main").textContent()).not.toContain("Mario");
    await reader.context.close();
  });

  it("knows a genuine certificate while the server cannot be reached, and asks again when it can", async () => {
    const reader = await openBrowser(browser, world, "wide");
    await reader.page.route("**/api/certifying/**", (route) => route.abort());
    await reader.page.goto(own.link);
    await said(reader, "Tanda tangan asli").waitFor();
    const text = await reader.page.locator("main").textContent();
    expect(text).toContain("Maria Rembulan");
    expect(text).toContain("2 November 2026");
    await reader.inspect();
    await reader.page.unroute("**/api/certifying/**");
    await reader.tap(reader.button("Coba lagi"));
    await said(reader, "Sertifikat asli dan berlaku").waitFor();
    await reader.context.close();
  });

  it("is served by the small library where the browser knows no Ed25519", async () => {
    const reader = await openBrowser(browser, world, "phone");
    await reader.page.addInitScript(() => {
      const known = crypto.subtle.importKey.bind(crypto.subtle);
      crypto.subtle.importKey = ((...all: Parameters<typeof known>) =>
        JSON.stringify(all[2]).includes("Ed25519")
          ? Promise.reject(new DOMException("", "NotSupportedError"))
          : known(...all)) as typeof known;
    });
    await reader.page.route("**/api/certifying/**", (route) => route.abort());
    const asked = await withRequests(reader);
    await reader.page.goto(own.link);
    await said(reader, "Tanda tangan asli").waitFor();
    expect(asked.filter((url) => url.includes("ed25519"))).toHaveLength(1);
    await reader.page.goto(forged(own.link));
    await reader.page.reload();
    await said(reader, "Tanda tangan tidak asli").waitFor();
    await reader.context.close();
  });
});

describe("whoever finished", () => {
  it("finds the certificates, keeps one as PDF and passes its address on", async () => {
    const reader = await openBrowser(browser, world, "phone");
    await reader.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await reader.signIn("Maria Rembulan");
    await reader.page.goto("/sertifikat");
    const card = reader.page.getByRole("region", { name: "Suka, komentar, bagikan" });
    await card.waitFor();
    await reader.inspect();
    const download = reader.page.waitForEvent("download");
    await reader.tap(card.getByRole("button", { name: "Unduh PDF" }));
    const file = await download;
    expect(file.suggestedFilename()).toBe(`sertifikat-${own.code}.pdf`);
    expect(
      readFileSync(await file.path())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    await reader.tap(card.getByRole("button", { name: "Salin tautan" }));
    await reader.page.getByText("Tautan disalin.").waitFor();
    const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${world.origin}${own.link}`);
    await reader.context.close();
  });

  it("sees it being prepared right after passing, and ready a moment later, without doing anything", async () => {
    const yustina = await enter(world, "yustina");
    await watch(yustina, moduleId, clock);
    const passed = await answerQuiz(yustina, moduleId, "a");
    const reader = await openBrowser(browser, world, "phone");
    await reader.signIn("Yustina Embun");
    await reader.page.goto("/sertifikat");
    await reader.page.getByText("Sedang disiapkan").waitFor();
    await reader.inspect();
    await reader.page.goto(`/hasil/${passed.at.split("/").at(-1)}`);
    await reader.page.getByText("Sertifikat Anda sedang disiapkan…").waitFor();
    await world.settle();
    await reader.page.getByText("Sertifikat Anda sudah siap.").waitFor();
    await reader.inspect();
    const download = reader.page.waitForEvent("download");
    await reader.tap(reader.button("Unduh PDF"));
    expect((await download).suggestedFilename()).toMatch(/^sertifikat-.{14}\.pdf$/);
    await reader.context.close();
  });

  it("without any is told how one comes about", async () => {
    const reader = await openBrowser(browser, world, "phone");
    await reader.signIn("Hasan Baskara");
    await reader.page.goto("/sertifikat");
    await said(reader, "Belum ada sertifikat").waitFor();
    await reader.inspect();
    await reader.context.close();
  });
});

describe("an operator", () => {
  it("revokes a certificate, which everybody then sees, and restores it", async () => {
    const reader = await openBrowser(browser, world, "wide");
    await reader.signIn((await enter(world, "operator")).session.displayName);
    await reader.page.goto("/sertifikat/kelola");
    await reader.fill("Kode sertifikat", own.code);
    await reader.tap(reader.button("Cari"));
    await reader.tap(reader.button("Cabut…"));
    await reader.page.getByLabel("Alasan yang ditampilkan").selectOption("wrong_person");
    await reader.fill("Dasar keputusan", "Nota dinas contoh 12/2026");
    await reader.inspect();
    await reader.tap(reader.button("Cabut sertifikat"));
    await reader.page.getByText("data orang yang tercantum keliru").first().waitFor();
    await reader.inspect();

    const visitor = await openBrowser(browser, world, "phone");
    await visitor.page.goto(own.link);
    await said(visitor, "Sertifikat ini sudah dicabut").waitFor();
    const told = await visitor.page.locator("main").textContent();
    expect(told).toContain("Dicabut sejak 2 November 2026: data orang yang tercantum keliru.");
    expect(told).not.toContain("Nota dinas");
    await visitor.inspect();

    await reader.tap(reader.button("Pulihkan…"));
    await reader.fill("Dasar keputusan", "Nota dinas contoh 14/2026");
    await reader.tap(reader.button("Pulihkan"));
    await reader.button("Cabut…").waitFor();
    await visitor.page.reload();
    await said(visitor, "Sertifikat asli dan berlaku").waitFor();
    await visitor.context.close();
    await reader.context.close();
  });
});
