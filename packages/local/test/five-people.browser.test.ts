import { sampleFiles } from "@netra/core/publishing/testing";
import { givenRow, nameOf, rosterFile } from "@netra/core/roster/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../src/world.ts";
import { openBrowser, type Reader, type Size, startBrowser } from "./browser.ts";
import { givenAuthors, givenOperator, openTerms, people, registerAgencies } from "./program.ts";

/** Runs like the real one, but from a day on which the demo's terms are all in force. */
const began = Date.now();
const clock = { now: () => new Date(Date.parse("2026-11-02T01:00:00Z") + Date.now() - began) };
// Who these are is decided where the program is given: the authority's people have numbers for names.
const named = { author: nameOf(41), reviewer: nameOf(42) };
const title = "Suka, komentar, bagikan";

const sent = (role: keyof typeof sampleFiles) => {
  const { fileName, contentType, bytes } = sampleFiles[role];
  return { name: fileName, mimeType: contentType, buffer: Buffer.from(bytes) };
};

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

describe.each<Size>(["phone", "wide"])("five people on a %s screen", (size) => {
  let world: World;
  const open = async (name: string): Promise<Reader> => {
    const reader = await openBrowser(browser, world, size);
    await reader.signIn(name);
    return reader;
  };

  beforeAll(async () => {
    world = await createWorld({ clock });
    const operator = await givenOperator(world);
    await registerAgencies(world, operator);
    await givenAuthors(world, operator);
    await openTerms(operator);
  });
  afterAll(() => world?.stop());

  it("the author brings a film and hands it in within ten steps", async () => {
    const author = await open(named.author);
    const { page, tap, fill, button, link } = author;
    await tap(link("Modul"));
    await author.inspect();
    await tap(button("Modul baru"));
    await fill("Judul", title);
    await tap(button("Buat modul"));
    await author.choose("Pilih berkas", [sent("video"), sent("captions"), sent("questions")]);
    await fill("Ringkasan", "Batas ASN di media sosial.");
    await fill("Tujuan", "Membedakan yang boleh dan yang tidak.");
    await fill("Hukum per tanggal", "2026-11-01");
    await page.getByText("6 soal", { exact: true }).waitFor();
    await tap(button("Ajukan telaah"));
    await page.getByText("Menunggu telaah.").waitFor();
    expect(author.tapsSince()).toBeLessThanOrEqual(10);
    await author.inspect();
    await author.context.close();
  });

  it("the reviewer, somebody else, releases it; the author puts it into a set", async () => {
    const reviewer = await open(named.reviewer);
    await reviewer.tap(reviewer.link("Modul"));
    await reviewer.tap(reviewer.link(new RegExp(title)).first());
    await reviewer.tap(reviewer.button("Setujui dan terbitkan"));
    await reviewer.inspect();
    await reviewer.tap(reviewer.button("Terbitkan").last());
    await reviewer.page.getByText("Modul terbit.").waitFor();
    await reviewer.context.close();

    const author = await open(named.author);
    await author.page.goto("/studio/set/baru");
    await author.tap(author.page.getByLabel(title));
    await author.fill("Nama set", "Program Netralitas ASN 2026");
    await author.fill("Mulai", "2026-11-02");
    await author.fill("Tenggat", "2026-12-31");
    await author.tap(author.button("Buka set"));
    await author.inspect();
    await author.tap(author.button("Buka set").last());
    await author.page.getByText("Set 1").first().waitFor();
    await author.context.close();
  });

  it("HR sees what a roster file would do within three clicks, and carries it out", async () => {
    const hr = await open("Dewi Arunika");
    const damaged = givenRow(7, { nipBaru: "6.02E+17" });
    const file = Buffer.from(rosterFile([...Object.values(people), damaged]));
    await hr.tap(hr.link("Pegawai"));
    await hr.tap(hr.link("Impor data").first());
    await hr.choose("Pilih berkas", [
      { name: "data-utama.csv", mimeType: "text/csv", buffer: file },
    ]);
    await hr.page.getByText("NIP rusak karena dibulatkan Excel").first().waitFor();
    expect(hr.tapsSince()).toBeLessThanOrEqual(3);
    await hr.inspect();
    await hr.tap(hr.button(/^Terapkan/));
    await hr.page.getByText("Impor selesai").waitFor();
    await world.settle();
    await hr.tap(hr.link("Lihat pegawai"));
    await hr.page.getByText("Maria Rembulan").first().waitFor();
    await hr.inspect();
    await hr.context.close();
  });

  it("a civil servant plays what is owed after two taps, is asked, and passes", async () => {
    const learner = await open("Maria Rembulan");
    const { page, tap, button } = learner;
    await page.getByRole("heading", { name: "Program Netralitas ASN 2026" }).waitFor();
    await learner.inspect();
    await tap(learner.link(new RegExp(title)).first());
    await page.waitForFunction(() => {
      const film = document.querySelector("video");
      return film !== null && !film.paused && film.currentTime > 0.5;
    });
    expect(learner.tapsSince()).toBeLessThanOrEqual(2);
    await learner.inspect();
    await tap(button("Kerjakan kuis"));
    for (let n = 1; n <= 5; n += 1) {
      await page.getByRole("heading", { name: `Soal ${n} dari 5` }).waitFor();
      const choice = n === 1 ? "Membaca program calon" : "Membagikan ajakan memilih";
      await tap(page.getByText(choice));
      if (n === 2) await learner.inspect();
      await tap(button("Berikutnya"));
    }
    await learner.inspect();
    await tap(button("Kirim jawaban"));
    await page.getByRole("heading", { name: "4 dari 5 jawaban tepat" }).waitFor();
    expect(await page.getByText("SKB lima lembaga 22 September 2022").count()).toBeGreaterThan(0);
    await learner.inspect();
    await page.goto("/");
    await page.getByText("Semua modul selesai").waitFor();
    await learner.inspect();
    await learner.context.close();
  });

  it("HR sees who has finished, and the acting regent the figure of the region", async () => {
    await world.settle();
    const hr = await open("Dewi Arunika");
    await hr.page.goto("/pegawai?status=done");
    await hr.page.getByText("Maria Rembulan").first().waitFor();
    expect(await hr.page.getByText("Hasan Baskara").count()).toBe(0);
    await hr.context.close();

    const head = await open("Yosef Bentala");
    await head.tap(head.link("Laporan"));
    await head.page.getByText("16,7%").first().waitFor();
    expect(await head.page.getByText("Dinas Pendidikan").count()).toBeGreaterThan(0);
    await head.inspect();
    await head.context.close();
  });
});
