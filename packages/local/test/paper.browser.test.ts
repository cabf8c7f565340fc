import { clockAt } from "@netra/core/kernel/clock";
import { printIds } from "@netra/core/kernel/id";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../src/world.ts";
import { openBrowser, type Size, startBrowser } from "./browser.ts";
import { givenProgram, kaimana } from "./program.ts";
import { enter, must } from "./visits.ts";

const clock = clockAt("2026-11-02T01:00:00Z");
const base = `/api/reporting/agencies/${kaimana}`;

let world: World;
let browser: Browser;
let code: string;

beforeAll(async () => {
  world = await createWorld({ clock, isLive: false });
  await givenProgram(world);
  await world.settle();
  const hr = await enter(world, "dewi");
  ({ code } = await must(hr.ask(`PUT ${base}/prints/${printIds.mint()}`, {})));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

describe.each<Size>(["phone", "wide"])("whoever was handed a report reads on a %s", (size) => {
  it.each(["light", "dark"] as const)("what must stand on it, %s", async (colorScheme) => {
    const reader = await openBrowser(browser, world, size, { colorScheme });
    const asked: string[] = [];
    reader.page.on("request", (request) => asked.push(request.url()));
    await reader.page.goto(`/v/${code}`);
    const { page } = reader;
    await page.getByRole("heading", { name: "Laporan ini tercatat di Netra" }).waitFor();
    const text = await page.locator("main").textContent();
    for (const each of [code, "Kabupaten Kaimana", "2 November 2026 pukul 10.00 WIT", "pegawai"]) {
      expect(text).toContain(each);
    }
    // Nobody is asked who they are, and no name of anybody is told.
    expect(asked.filter((url) => url.includes("/api/session"))).toEqual([]);
    expect(text).not.toMatch(/Yosef|Maria|Hasan/);
    await reader.inspect();
    await reader.context.close();
  });
});

it("a code that nobody gave is not known, whichever paper it was read from", async () => {
  const reader = await openBrowser(browser, world, "phone");
  await reader.page.goto("/v/0000-0000-0000");
  await reader.page.getByRole("heading", { name: "Kode tidak dikenal" }).waitFor();
  await reader.page.getByText("Tidak ada sertifikat atau dokumen dengan kode ini.").waitFor();
  await reader.inspect();
  await reader.context.close();
});
