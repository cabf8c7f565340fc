import { fullQuestions, sampleFiles, samplePng } from "@netra/core/publishing/testing";
import { nameOf } from "@netra/core/roster/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../src/world.ts";
import { openBrowser, type Reader, type Size, startBrowser } from "./browser.ts";
import { givenAuthors, givenOperator } from "./program.ts";

const title = "Suka, komentar, bagikan";
const png = (name: string, width = 320) => ({
  name,
  mimeType: "image/png",
  buffer: Buffer.from(samplePng(width)),
});
const sent = ({ fileName, contentType, bytes }: typeof fullQuestions) => ({
  name: fileName,
  mimeType: contentType,
  buffer: Buffer.from(bytes),
});

let browser: Browser;
let world: World;
beforeAll(async () => {
  browser = await startBrowser();
  world = await createWorld();
  await givenAuthors(world, await givenOperator(world));
});
afterAll(async () => {
  await world?.stop();
  await browser?.close();
});

describe.each<[Size, "light" | "dark"]>([
  ["phone", "light"],
  ["wide", "dark"],
])("the studio on a %s screen, %s", (size, colorScheme) => {
  let author: Reader;
  const described = (text: string) => author.page.getByRole("img", { name: text });

  beforeAll(async () => {
    author = await openBrowser(browser, world, size, { colorScheme });
    await author.signIn(nameOf(41));
    await author.tap(author.link("Modul"));
    await author.tap(author.button("Modul baru"));
    await author.fill("Judul", title);
    await author.tap(author.button("Buat modul"));
    const files = [sampleFiles.video, sampleFiles.audio, sampleFiles.captions, fullQuestions];
    await author.choose("Pilih berkas", files.map(sent));
    await author.page.getByText("2 pertanyaan jeda").waitFor();
  });
  afterAll(() => author?.context.close());

  it("takes pictures in the order of their names, each from a moment of its own", async () => {
    const { page } = author;
    await author.choose("Tambah gambar", [png("10.png", 200), png("2.png"), png("sketsa.svg")]);
    await page.getByText("Jenis berkas ini tidak dapat dipakai").waitFor();
    await page.getByText("Gambar belum diterangkan: 0.00, 0.10").waitFor();
    const widths = await page
      .locator(".picture-thumb")
      .evaluateAll((all) => all.map((img) => img.getAttribute("width")));
    expect(widths).toEqual(["320", "200"]);
    await author.inspect();
  });

  it("holds the draft back until each is described, and says when two begin at once", async () => {
    const { page } = author;
    const words = page.getByLabel("Yang terlihat pada gambar");
    await words.first().fill("Bilik suara");
    await words.last().fill("Timbangan seimbang");
    await words.last().blur();
    await page.getByText("2 gambar, semuanya diterangkan").waitFor();
    const start = page.getByRole("listitem").filter({ has: described("Timbangan seimbang") });
    await start.getByLabel("Mulai pada").fill("0.00");
    await start.getByLabel("Mulai pada").blur();
    await start.getByText("Sudah ada gambar lain mulai detik itu").waitFor();
    await start.getByLabel("Mulai pada").fill("0.05");
    await start.getByLabel("Mulai pada").blur();
    await page.getByRole("button", { name: "Hapus gambar pada 0.05" }).waitFor();
    expect(await page.getByText("Sudah ada gambar lain").count()).toBe(0);
  });

  it("takes a picture out and puts it back with what was written about it", async () => {
    const { page } = author;
    await author.tap(page.getByRole("button", { name: "Hapus gambar pada 0.05" }));
    await page.getByText("Gambar pada 0.05 dihapus.").waitFor();
    expect(await described("Timbangan seimbang").count()).toBe(0);
    const undo = author.button("Urungkan");
    await expect.poll(() => undo.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await described("Timbangan seimbang").waitFor();
    expect(await undo.count()).toBe(0);
  });

  it("keeps what happens after a failed attempt, and names a limit that is none", async () => {
    const { page } = author;
    await page.getByLabel("Bila tidak lulus").selectOption("at_once");
    await author.fill("Batas kesempatan", "21");
    await page.getByLabel("Batas kesempatan").blur();
    await page.getByText("Tulis angka 1 sampai 20, atau kosongkan.").waitFor();
    await author.fill("Batas kesempatan", "3");
    await page.getByLabel("Batas kesempatan").blur();
    await page.getByText("Pegawai yang kehabisan kesempatan").waitFor();
    await page.reload();
    expect(await page.getByLabel("Batas kesempatan").inputValue()).toBe("3");
    expect(await page.getByLabel("Bila tidak lulus").inputValue()).toBe("at_once");
  });

  it("shows orders, pairs, weights and stops with their answers", async () => {
    const { page } = author;
    await author.tap(page.getByText("Urutkan langkah yang aman.").first());
    expect(await page.locator(".answer-order li").allInnerTexts()).toEqual([
      "Berhenti sejenak",
      "Periksa unggahannya",
      "Jangan sentuh",
    ]);
    await author.tap(page.getByText("Pasangkan perbuatan dengan akibatnya.").first());
    expect(await page.locator(".answer-pairs dd").allInnerTexts()).toEqual([
      "Sanksi moral",
      "Hukuman disiplin berat",
      "Hukuman disiplin berat",
    ]);
    await author.tap(page.getByText("Bobot undian"));
    await page.getByText("bobot 3").waitFor();
    const stops = page.getByRole("region", { name: /Pertanyaan jeda/ });
    expect(await stops.locator("summary .figures").allInnerTexts()).toEqual(["0.04", "0.08"]);
    await author.inspect();
  });

  it("lets the author try the text with its pictures and stops, and every kind of question", async () => {
    const phone = author.page.getByRole("region", { name: "Pratinjau di ponsel kecil" });
    await author.tap(phone.getByText("Teks", { exact: true }));
    expect(await phone.getByRole("img").count()).toBe(2);
    await author.tap(phone.getByRole("button", { name: "Tidak boleh" }).first());
    await phone.getByText("Menyukai berarti menunjukkan keberpihakan.").waitFor();
    await author.inspect();

    await author.tap(phone.getByText("Kuis", { exact: true }));
    await author.tap(phone.getByRole("button", { name: "Soal sebelumnya" }));
    await phone.getByText("Soal 6 dari 6").waitFor();
    await phone.locator("select").first().selectOption("moral");
    await author.inspect();
    await author.tap(phone.getByRole("button", { name: "Soal sebelumnya" }));
    await phone.getByText("Urutkan langkah yang aman.").waitFor();
    await author.inspect();
  });
});
