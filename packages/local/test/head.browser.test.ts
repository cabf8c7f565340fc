import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Size } from "./browser.ts";
import { givenHeads, head, sekda } from "./head-world.ts";

let given: Awaited<ReturnType<typeof givenHeads>>;
beforeAll(async () => {
  given = await givenHeads();
});
afterAll(() => given?.stop());

const open = (...about: Parameters<typeof given.open>) => given.open(...about);

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

describe.each<Size>(["phone", "wide"])("the report on a %s screen", (size) => {
  // What is done on one screen must not fall into the same instant as on the other.
  beforeAll(() => given.clock.set(new Date(given.clock.now().getTime() + 60_000)));

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

    await page.goto("/laporan/surat/baru");
    await tap(button("Simpan draf"));
    await tap(button("Buang draf"));
    await page.waitForURL((url) => url.pathname === "/laporan/langkah");
    await page.getByRole("heading", { name: "Surat instruksi" }).waitFor();
    expect(await page.getByText("Draf", { exact: true }).count()).toBe(0);
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
});
