import { clockAt } from "@netra/core/kernel/clock";
import { termIds } from "@netra/core/kernel/id";
import { givenRow, nameOf, nipOf } from "@netra/core/roster/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../src/world.ts";
import { openBrowser, type Size, startBrowser } from "./browser.ts";
import { givenProgram, kaimana, salatiga } from "./program.ts";
import { answerQuiz, bringRoster, enter, must, watch } from "./visits.ts";

const clock = clockAt("2026-11-02T01:00:00Z");
const head = "Yosef Bentala";
const sekda = "Ruth Kencana";
const governor = "Dominggus Lazuardi";
const operator = nameOf(40);

/** Sixty units of one person each, with names as long as they come. */
const manyUnits = Array.from({ length: 60 }, (_, n) =>
  givenRow(100 + n, {
    unorId: `unit${n}`,
    unorNama: `Dinas Pemberdayaan Masyarakat, Perempuan, Perlindungan Anak, dan Kelurahan ${n + 1}`,
  }),
);

let browser: Browser;
let world: World;

/** Kaimana with a Sekda, its province with a governor, and one of six people done on the second day. */
beforeAll(async () => {
  browser = await startBrowser();
  world = await createWorld({ clock, isLive: false });
  const program = await givenProgram(world);
  world.introduce([{ sub: "governor", name: governor, role: "-", agency: "-" }]);
  const put = (body: object) =>
    must(program.operator.ask(`PUT /api/roster/terms/${termIds.mint()}`, body));
  const days = { startsOn: "2026-01-01", endsOn: "2027-12-31" };
  await put({
    ...{ agencyId: kaimana, office: "sekda", kind: "definitif", ...days },
    ...{ officeName: "Sekretaris Daerah", decree: "Keputusan contoh 3" },
    holder: { by: "nip", nip: nipOf(2) },
  });
  await put({
    ...{ agencyId: "agn_92", office: "head", kind: "definitif", ...days },
    ...{ officeName: "Gubernur Papua Barat", decree: "Keputusan contoh 4" },
    holder: { by: "account", sub: "governor", name: governor },
  });
  await bringRoster(world, program.nurul, salatiga, manyUnits);
  clock.set("2026-11-03T01:00:00Z");
  const maria = await enter(world, "maria");
  await watch(maria, program.moduleId, clock);
  await answerQuiz(maria, program.moduleId, "a");
  await world.settle();
  clock.set("2026-11-05T01:00:00Z");
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

/** A phone's share sheet, which this browser has none of: asks for a fresh tap once, notes what it was handed. */
function shareSheet() {
  let isFresh = false;
  Object.assign(navigator, {
    canShare: () => true,
    share: async ({ files: [file] }: { files: File[] }) => {
      if (!isFresh) {
        isFresh = true;
        throw new DOMException("", "NotAllowedError");
      }
      const start = (await file?.text())?.slice(0, 5);
      document.documentElement.setAttribute("data-shared", `${file?.name} ${start}`);
    },
  });
}

const open = async (size: Size, name: string, options = {}) => {
  const reader = await openBrowser(browser, world, size, options);
  await reader.signIn(name);
  return reader;
};

describe.each<Size>(["phone", "wide"])("the report on a %s screen", (size) => {
  // What is done on one screen must not fall into the same instant as on the other.
  beforeAll(() => clock.set(new Date(clock.now().getTime() + 60_000)));

  it("leads from the figure to an issued letter within four steps, and shows its effect", async () => {
    const { page, tap, fill, button, link, inspect, ...reader } = await open(size, head);
    await page.goto("/laporan");
    await page.getByText("16,7%").first().waitFor();
    await page.getByText("Anda (Pj. Bupati Kaimana)").waitFor();
    await page.getByText(sekda).waitFor();
    await inspect();

    await tap(link("Buat surat instruksi"));
    await page.getByRole("heading", { name: "Pratinjau" }).waitFor();
    await inspect();
    await page.getByRole("button", { name: "Terbitkan surat…" }).click();
    await page.getByText("Surat tidak dapat terbit tanpa nomor").waitFor();
    await fill("Nomor surat", `800/1/${size}`);
    await tap(button("Terbitkan surat…"));
    await inspect();
    await tap(button("Terbitkan"));
    await page.getByText("Surat terbit dan tercatat.").waitFor();
    expect(reader.tapsSince()).toBeLessThanOrEqual(4);
    await inspect();

    await page.goto("/laporan/langkah");
    await page.getByRole("link", { name: `800/1/${size} kepada` }).waitFor();
    await inspect();
    await tap(page.getByRole("link", { name: `800/1/${size} kepada` }));
    await tap(button("Tarik kembali surat…"));
    await fill("Alasan", "Keliru unit");
    await tap(button("Tarik kembali"));
    await page.getByText("Ditarik kembali: Keliru unit").waitFor();
    await inspect();
    await reader.context.close();
  });

  it("is shared as PDF within three steps on a phone and downloaded elsewhere, and goes into Excel", async () => {
    const { page, tap, button, context, ...reader } = await open(size, head);
    if (size === "phone") await context.addInitScript(shareSheet);
    await page.goto("/laporan");
    await page.getByText("16,7%").first().waitFor();
    const download = page.waitForEvent("download");
    if (size === "phone") {
      download.catch(() => undefined);
      await tap(button("Bagikan PDF"));
      await page.getByText("Berkas siap dibagikan.").waitFor();
      await tap(button("Bagikan"));
      const shared = page.locator("html[data-shared]");
      await shared.waitFor();
      const [name, start] = (await shared.getAttribute("data-shared"))?.split(" ") ?? [];
      expect([name?.endsWith(".pdf"), start]).toEqual([true, "%PDF-"]);
    } else {
      await tap(button("Unduh PDF"));
      expect((await download).suggestedFilename()).toMatch(/^laporan-.*\.pdf$/);
    }
    expect(reader.tapsSince()).toBeLessThanOrEqual(3);
    if (size === "wide") {
      const workbook = page.waitForEvent("download");
      await tap(button("Excel"));
      expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/);
    }
    await context.close();
  });

  it("shows the figures of any day, and leads back to today", async () => {
    const { page, tap, fill, button, inspect, context } = await open(size, head);
    await page.goto("/laporan");
    await tap(button("Hari lain…"));
    await fill("Tampilkan angka pada akhir hari", "2026-11-02");
    await inspect();
    await tap(button("Tampilkan"));
    await page.getByText("Keadaan akhir 2 November 2026").waitFor();
    await page.getByText("0%", { exact: true }).first().waitFor();
    expect(await page.getByText("Anda (Pj. Bupati Kaimana)").count()).toBe(0);
    await inspect();
    await tap(button("Sehari sesudahnya"));
    await page.getByText("Keadaan akhir 3 November 2026").waitFor();
    await page.getByText("16,7%").first().waitFor();
    await tap(button("Kembali ke hari ini"));
    await page.getByText("Anda (Pj. Bupati Kaimana)").waitFor();

    await page.goto("/laporan?per=2026-10-01");
    await page.getByText("Pada tanggal itu belum ada yang dihitung").waitFor();
    await inspect();
    await tap(button("Kembali ke hari ini"));
    await page.getByText("16,7%").first().waitFor();
    await context.close();
  });

  it("reminds a unit once a day, and takes no target that cannot be", async () => {
    const { page, tap, fill, button, inspect, context } = await open(size, head);
    await page.goto("/laporan");
    await tap(button("Ingatkan Dinas Pendidikan"));
    const whatsapp = page.getByRole("link", { name: "Bagikan ke WhatsApp" });
    expect(await whatsapp.getAttribute("href")).toMatch(
      /^https:\/\/wa\.me\/\?text=.*Dinas%20Pendidikan/,
    );
    await inspect();
    await tap(button("Kirim pengingat"));
    await page.getByText(/^Pengingat dikirim kepada/).waitFor();
    await page
      .getByText(/5 Nov$/)
      .first()
      .waitFor();

    await tap(button("Ubah target…"));
    for (const wrong of ["0", "120"]) {
      await fill("Target penyelesaian (%)", wrong);
      await tap(button("Tetapkan target"));
      await page.getByText("Target harus lebih dari 0% dan paling banyak 100%").waitFor();
    }
    await inspect();
    await fill("Target penyelesaian (%)", "95,5");
    await tap(button("Tetapkan target"));
    await page.getByText("Target 95,5%").first().waitFor();
    await tap(button("Ubah target…"));
    await tap(button("Pakai target set"));
    await page.getByText("Target 90%").first().waitFor();
    await context.close();
  });

  it("can be put into the Sekda's hands, who reads and signs nothing, and be taken back", async () => {
    const { page, tap, button, inspect, context } = await open(size, head);
    await page.goto("/laporan");
    await tap(button("Delegasikan laporan…"));
    await page.getByText("Dapat didelegasikan kepada Ruth Kencana").waitFor();
    await inspect();
    await tap(button("Delegasikan"));
    await page.getByText("Laporan didelegasikan.").waitFor();

    const second = await open(size, sekda);
    await second.page.goto("/laporan");
    await second.page.getByText("16,7%").first().waitFor();
    await second.inspect();
    expect(await second.link("Buat surat instruksi").count()).toBe(0);
    await second.page.goto("/laporan/surat/baru");
    await second.page.getByText("Surat diterbitkan oleh kepala instansi").waitFor();

    await tap(button("Delegasikan laporan…"));
    await tap(button("Tarik delegasi"));
    await page.getByText("Delegasi ditarik.").waitFor();
    await second.page.goto("/laporan");
    await second.page.getByText("Belum ada laporan untuk Anda").waitFor();
    await second.context.close();
    await context.close();
  });

  it("opens for the governor from the province, and for the authority from the nation, and back", async () => {
    const above = await open(size, governor);
    await above.page.goto("/provinsi/92");
    await above.page.getByRole("heading", { name: "Instansi yang belum mulai" }).waitFor();
    await above.inspect();
    await above.tap(above.link("Kabupaten Kaimana"));
    await above.page.getByText("16,7%").first().waitFor();
    expect(await above.link("Buat surat instruksi").count()).toBe(0);
    await above.inspect();
    await above.tap(above.page.getByRole("link", { name: "Kembali ke Papua Barat" }));
    await above.page.getByRole("heading", { name: "Instansi yang belum mulai" }).waitFor();
    await above.context.close();

    const authority = await open(size, operator, { colorScheme: "dark" });
    const { page, button } = authority;
    await page.goto("/nasional");
    await page.getByRole("heading", { name: "Tiga zona waktu" }).waitFor();
    expect(await page.locator(".tile").count()).toBe(38);
    await authority.inspect();
    const tile = page.getByRole("link", { name: /^Papua Barat: 16,7%/ });
    await tile.focus();
    await page.locator(".map-told").getByText("Papua Barat: 16,7%").waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === "/provinsi/92");
    await authority.tap(authority.link("Kabupaten Kaimana"));
    await authority.tap(page.getByRole("link", { name: "Kembali ke Papua Barat" }));
    await authority.tap(page.getByRole("link", { name: "Kembali ke Nasional" }));
    await page.getByRole("heading", { name: "Tiga zona waktu" }).waitFor();
    await page.goto(`/laporan?instansi=${salatiga}`);
    await authority.tap(button("Lihat semua 61"));
    const rows = page.getByRole("table", { name: /^Perangkat daerah/ }).getByRole("row");
    expect(await rows.filter({ visible: true }).count()).toBeGreaterThanOrEqual(61);
    await authority.inspect();
    await page.goto("/laporan?instansi=agn_92&set=1");
    await page.getByText("Belum ada pegawai dalam sasaran").waitFor();
    await authority.inspect();
    await authority.context.close();
  });

  it("can be read in letters twice as large, in the dark, and without a network says so", async () => {
    const { page, inspect, context } = await open(size, head, { colorScheme: "dark" });
    for (const path of ["/laporan", "/laporan/langkah", "/laporan/surat/baru"]) {
      await page.goto(path);
      await page.getByRole("heading", { level: 2 }).first().waitFor();
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      await inspect();
    }
    const authority = await open(size, operator, { colorScheme: "dark" });
    await authority.page.goto("/nasional");
    await authority.page.locator(".tile").first().waitFor();
    await authority.page.evaluate(() =>
      document.documentElement.style.setProperty("font-size", "200%"),
    );
    await authority.inspect();
    await authority.context.close();
    await page.goto("/laporan");
    await page.getByText("16,7%").first().waitFor();
    await context.setOffline(true);
    await page.getByRole("link", { name: "Langkah pembinaan" }).first().click();
    await page.getByRole("button", { name: "Coba lagi" }).waitFor();
    await context.close();
  });
});

describe("when a term is over", () => {
  beforeAll(async () => {
    clock.set("2026-12-01T01:00:00Z");
    await world.keepSchedule();
    await world.settle();
  });

  it.each<Size>(["phone", "wide"])(
    "the report is closed and the memo kept, on a %s screen",
    async (size) => {
      const { page, tap, link, inspect, context } = await open(size, head);
      await page.goto("/laporan");
      await page.getByText("Masa jabatan Anda sudah berakhir").waitFor();
      await inspect();
      await tap(page.getByRole("link", { name: "Memori serah terima" }).last());
      await tap(link("Pj. Bupati Kaimana"));
      await page.getByRole("heading", { name: "Memori serah terima jabatan" }).waitFor();
      await page.getByText("16,7%").first().waitFor();
      await page.getByText(/^SHA-256: [0-9a-f]{64}$/).waitFor();
      await inspect();
      await context.close();
    },
  );
});
