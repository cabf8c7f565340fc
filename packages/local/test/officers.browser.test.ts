import { nameOf, nipOf } from "@netra/core/roster/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../src/world.ts";
import { openBrowser, type Size, startBrowser } from "./browser.ts";
import { givenOperator, kaimana, registerAgencies, salatiga } from "./program.ts";
import { enter } from "./visits.ts";

const clock = { now: () => new Date("2026-11-02T01:00:00Z") };

let browser: Browser;
let world: World;
beforeAll(async () => {
  browser = await startBrowser();
  world = await createWorld({ clock });
  await registerAgencies(world, await givenOperator(world));
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

describe.each<Size>(["phone", "wide"])("the operator on a %s screen", (size) => {
  it("names an HR officer by NIP and ends it again; both hold from the next request on", async () => {
    const officer = await enter(world, "operator");
    const units = `GET /api/roster/agencies/${kaimana}/units`;
    const operator = await openBrowser(browser, world, size);
    const { page, tap, button } = operator;
    await operator.signIn(nameOf(40));
    await page.goto(`/operator/${kaimana}`);
    const card = page.getByRole("region", { name: "Pengelola kepegawaian" });
    const nip = card.getByLabel("NIP");
    await nip.fill(nipOf(99));
    await nip.press("Enter");
    await card.getByText("NIP ini belum ada di daftar pegawai Netra.", { exact: false }).waitFor();
    expect(await nip.inputValue()).toBe(nipOf(99));
    await operator.inspect();

    await nip.fill(nipOf(40));
    await nip.press("Enter");
    await card.getByText("Bekerja di instansi lain").waitFor();
    await tap(button("Beri peran"));
    await card.getByText("Pengelola kepegawaian seluruh instansi").waitFor();
    expect((await officer.ask(units)).status).toBe(200);
    await operator.inspect();

    await tap(button("Cabut peran…"));
    await operator.inspect();
    await tap(button("Cabut peran"));
    await card.getByText("Belum menjadi pengelola kepegawaian instansi ini.").waitFor();
    expect((await officer.ask(units)).status).toBe(403);
    await operator.context.close();
  });

  it("opens a Sekda's term in a way that suits the office, and refuses one that overlaps", async () => {
    const operator = await openBrowser(browser, world, size);
    const { page, tap, fill, button, inspect } = operator;
    await operator.signIn(nameOf(40));
    const agency = size === "phone" ? kaimana : salatiga;
    await page.goto(`/operator/${agency}`);
    const form = page.getByRole("region", { name: "Buka masa jabatan" });
    const kinds = () => form.getByLabel("Cara memangku").locator("option").allTextContents();
    await form.waitFor();
    expect(await kinds()).toContain("Penjabat sementara (Pjs.)");
    await form.getByLabel("Jabatan", { exact: true }).selectOption("sekda");
    expect(await kinds()).not.toContain("Penjabat sementara (Pjs.)");
    const open = async (decree: string) => {
      await form.getByLabel("Jabatan", { exact: true }).selectOption("sekda");
      await fill("Sebutan jabatan", "Sekretaris Daerah");
      await fill("Keputusan yang mendasari", decree);
      await fill("Hari pertama", "2026-01-01");
      await fill("Hari terakhir", "2026-12-31");
      await form.getByLabel("NIP", { exact: true }).fill(nipOf(41));
      await tap(button("Buka masa jabatan"));
    };
    await open("Keputusan contoh 5");
    await page.getByText("Masa jabatan dibuka.").waitFor();
    await page.getByText("Sekretaris daerah · Definitif").waitFor();
    await inspect();
    await open("Keputusan contoh 6");
    await page.getByText("Masa jabatan bertumpang tindih", { exact: false }).waitFor();
    expect(await form.getByLabel("Keputusan yang mendasari").inputValue()).toBe(
      "Keputusan contoh 6",
    );
    await inspect();
    await operator.context.close();
  });
});
