import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Size } from "./browser.ts";
import { givenHeads, governor, head, operator } from "./head-world.ts";
import { salatiga } from "./program.ts";

let given: Awaited<ReturnType<typeof givenHeads>>;
beforeAll(async () => {
  given = await givenHeads();
});
afterAll(() => given?.stop());

const open = (...about: Parameters<typeof given.open>) => given.open(...about);

describe.each<Size>(["phone", "wide"])(
  "reports above and beyond an agency on a %s screen",
  (size) => {
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
  },
);

describe("when a term is over", () => {
  beforeAll(async () => {
    given.clock.set("2026-12-01T01:00:00Z");
    await given.world.keepSchedule();
    await given.world.settle();
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
