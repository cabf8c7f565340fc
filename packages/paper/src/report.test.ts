import type { AgencyReport } from "@netra/core/reporting/report";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareOf, writtenNumber, writtenShare } from "./numbers.ts";
import { printReport } from "./report.ts";
import { readPdf } from "./testing-pdf.ts";
import { givenReport } from "./testing-report.ts";
import { say } from "./words.ts";

const address = "https://netra.example.go.id/v/K7QF-2M9T-4XWB";
const madeAt = "2026-11-22T01:43:00.000Z";

const bytesOf = (unitCount: number, change: Partial<AgencyReport> = {}, isSample = false) => {
  const report = givenReport(unitCount, change);
  return printReport({ print: { code: "K7QF2M9T4XWB", report, madeAt }, address, isSample });
};
const print = async (...of: Parameters<typeof bytesOf>) => readPdf(await bytesOf(...of));

describe("a report on paper", () => {
  test.each([0, 1, 4, 60, 200])("of %i units is two tagged pages that can be read", async (n) => {
    const pdf = await print(n);
    expect(pdf).toMatchObject({ pageCount: 2, isTagged: true, isUniversal: true });
    expect(pdf.language).toBe("id-ID");
    expect(pdf.title).toContain("Kabupaten Kaimana, keadaan 22 November 2026 pukul 10.42 WIT");
    expect(pdf.text).toContain("Halaman 1 dari 2");
    expect(pdf.text).toContain("Halaman 2 dari 2");
    expect(pdf.roles("H1")).toHaveLength(1);
    // QR and line.
    expect(pdf.roles("Figure").every(({ alt }) => alt && alt.length > 10)).toBe(true);
    expect(pdf.roles("Figure")).toHaveLength(2);
  });

  test("says where its figures come from, of when, and where it is checked", async () => {
    const { text } = await print(4);
    expect(text).toContain("Keadaan 22 November 2026 pukul 10.42 WIT");
    expect(text).toContain("Sumber: Netra, dihitung 22 November 2026 pukul 10.42 WIT");
    expect(text).toContain("K7QF-2M9T-4XWB");
    expect(text).toContain("netra.example.go.id/v");
  });

  test("has every figure of the report", async () => {
    const report = givenReport(60);
    const { text } = await print(60);
    const { total, set, pace } = report;
    expect(text).toContain(
      `${writtenNumber(total.done)} dari ${writtenNumber(total.people)} pegawai`,
    );
    expect(text).toContain(writtenShare(shareOf(total)));
    expect(text).toContain(writtenNumber(total.never));
    expect(text).toContain(`Kurang ${writtenNumber(pace.missingCount)} pegawai`);
    expect(text).toContain(`Target ${writtenShare(set.target)}`);
    const lines = [...report.grades, ...report.kinds, ...report.units];
    for (const line of lines) {
      const { people, done } = line;
      expect(text).toContain(`${writtenShare(shareOf(line))} ${writtenNumber(people - done)}`);
    }
    for (const { wrongShare, people } of report.wrong.slice(0, 5)) {
      expect(text).toContain(`${writtenShare(wrongShare)} ${writtenNumber(people)}`);
    }
  });

  test("lists sixty units by name, and adds up those that do not fit", async () => {
    const sixty = await print(60);
    const first = givenReport(60).units;
    const shown = first.filter(({ name }) => sixty.text.includes(name.slice(0, 30)));
    expect(shown).toHaveLength(60);
    expect(sixty.text).not.toContain("semuanya ada dalam berkas Excel");
    const { more } = givenReport(200);
    const missing = writtenNumber((more?.people ?? 0) - (more?.done ?? 0));
    expect((await print(200)).text).toContain(
      `dan 140 lainnya dengan ${missing} pegawai yang belum selesai`,
    );
  });

  test("is made of tables with heads, which a screen reader can walk", async () => {
    const pdf = await print(4);
    // Leaders, units, grades, kinds, wrong answers.
    expect(pdf.roles("Table")).toHaveLength(5);
    const rowCount = pdf.roles("TR").length;
    const heads = pdf.roles("TH").length;
    expect(heads).toBeGreaterThan(rowCount);
    expect(pdf.raw).toContain("/Scope /Row");
    expect(pdf.raw).toContain("/Scope /Column");
  });

  test("draws its line as vectors and holds no picture", async () => {
    const { raw } = await print(4);
    expect(raw).not.toContain("/Subtype /Image");
  });

  test("of a day that is past says so, and names no leader", async () => {
    const { leaders: _, ...past } = givenReport(4);
    const report = { ...past, on: "2026-11-12" };
    const pdf = await readPdf(
      await printReport({ print: { code: "K7QF2M9T4XWB", report, madeAt }, address }),
    );
    expect(pdf.text).toContain("Keadaan akhir 12 November 2026");
    expect(pdf.text).not.toContain(say("head.leaders.title_others"));
    expect(pdf.pageCount).toBe(2);
  });

  test("taken while facts were waiting says so, and otherwise does not", async () => {
    const told = "Saat angka ini diambil, sebagian kejadian masih dihitung.";
    expect((await print(4, { isCounting: true })).text).toContain(told);
    expect((await print(4)).text).not.toContain(told);
  });

  test("of a subtree names it, and puts nobody beside it", async () => {
    const { leaders: _, beside: __, ...own } = givenReport(3);
    const report = { ...own, unitName: "Dinas Pendidikan" };
    const pdf = await readPdf(
      await printReport({ print: { code: "K7QF2M9T4XWB", report, madeAt }, address }),
    );
    expect(pdf.text).toContain("Dinas Pendidikan, Kabupaten Kaimana");
    expect(pdf.text).not.toContain("Papua Barat");
  });

  test("about made-up people says so", async () => {
    expect((await print(4, {}, true)).text).toContain("CONTOH: orang dan angkanya rekaan");
    expect((await print(4)).text).not.toContain("CONTOH");
  });

  test("the same print gives the same bytes, whenever it is asked for", async () => {
    const [one, two] = [await bytesOf(12), await bytesOf(12)];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  test("stays on two pages whatever the names and the number of units", async () => {
    const names = fc.array(
      fc.record({ name: fc.string({ minLength: 1, maxLength: 200, unit: "grapheme" }) }),
      { maxLength: 70 },
    );
    await fc.assert(
      fc.asyncProperty(names, fc.string({ maxLength: 120 }), async (units, agencyName) => {
        const { units: all, agency, ...rest } = givenReport(70);
        const report = {
          ...rest,
          agency: { ...agency, name: agencyName },
          units: all.map((unit, n) => ({ ...unit, ...units[n] })),
        };
        const bytes = await printReport({
          ...{ print: { code: "K7QF2M9T4XWB", report, madeAt }, address },
        });
        expect((await readPdf(bytes)).pageCount).toBe(2);
      }),
      { numRuns: 12 },
    );
  });
});
