import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { givenAgencyReport } from "./testing-report.ts";
import { exportReport, type ReportToExport } from "./workbook.ts";

type Cell = { value: string | number | undefined; kind: "text" | "number"; format: string };

const unescaped = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

/** What Excel finds in the file: sheets by name, rows of cells with how they are shown. */
async function open(change: Partial<ReportToExport> = {}) {
  const bytes = await exportReport({
    ...{ report: givenAgencyReport(200), madeAt: "2026-11-22T01:43:00.000Z" },
    ...change,
  });
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const texts = [
    ...part("xl/sharedStrings.xml").matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs),
  ].map(([, text = ""]) => unescaped(text));
  const styles = part("xl/styles.xml");
  const formats = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(
      ([, id = "", code = ""]) => [id, unescaped(code)],
    ),
  );
  const [, xfs = ""] = styles.match(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s) ?? [];
  const looks = [...xfs.matchAll(/<xf (?:[^>]*?numFmtId="(\d+)")?/g)].map(([, id = ""]) =>
    formats.get(id),
  );
  const names = [...part("xl/workbook.xml").matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(
    ([, name = ""]) => unescaped(name),
  );
  const sheets = new Map(
    names.map((name, n) => {
      const xml = part(`xl/worksheets/sheet${n + 1}.xml`);
      const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = ""]) =>
        [...row.matchAll(/<c r="\w+"(?: s="(\d+)")?(?: t="(\w+)")?>(?:<v>(.*?)<\/v>)?/gs)].map(
          ([, look = "", type, value = ""]): Cell =>
            type === "s"
              ? { value: texts[Number(value)], kind: "text", format: looks[Number(look)] ?? "" }
              : { value: Number(value), kind: "number", format: looks[Number(look)] ?? "" },
        ),
      );
      return [name, { xml, rows }];
    }),
  );
  return { names, sheet: (name: string) => sheets.get(name) ?? { xml: "", rows: [] } };
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

describe("the tables of a report in Excel", () => {
  test("have a sheet each, and one that says what they are", async () => {
    const { names, sheet } = await open({ isSample: true });
    expect(names).toEqual([
      "Keterangan",
      "Perangkat daerah",
      "Jenjang jabatan",
      "Jenis kepegawaian",
      "Harian",
      "Jawaban keliru",
    ]);
    const info = new Map(sheet("Keterangan").rows.map(([name, value]) => [name?.value, value]));
    expect(info.get("Instansi")?.value).toBe("Kabupaten Kaimana");
    expect(info.get("Sumber")?.value).toBe("Netra");
    expect(info.get("CONTOH")?.value).toBe("Orang dan angkanya rekaan");
    expect(info.get("Dihitung (WIT)")).toMatchObject({ format: "yyyy-mm-dd hh:mm" });
    const counted = info.get("Dihitung (WIT)")?.value as number;
    expect(counted).toBeCloseTo(dayNumber("2026-11-22") + (10 * 60 + 42) / 1440, 6);
  });

  test("hold every unit with its numbers as numbers and its days as days", async () => {
    const { sheet } = await open();
    const { units } = givenAgencyReport(200);
    const [head, ...rows] = sheet("Perangkat daerah").rows;
    expect(head?.map(({ value }) => value).slice(0, 4)).toEqual([
      "Perangkat daerah",
      "Pegawai",
      "Selesai",
      "Penyelesaian",
    ]);
    expect(rows).toHaveLength(200);
    for (const [n, unit] of units.entries()) {
      const [name, people, done, share, missing] = rows[n] ?? [];
      expect(name?.value).toBe(unit.name);
      expect([people, done, missing]).toMatchObject([
        { value: unit.people, kind: "number", format: "#,##0" },
        { value: unit.done, kind: "number" },
        { value: unit.people - unit.done, kind: "number" },
      ]);
      expect(share).toMatchObject({ kind: "number", format: "0.0%" });
      expect(share?.value).toBeCloseTo(unit.done / unit.people, 9);
    }
    // 16.30 UTC on the 19th is the 20th in Kaimana.
    const reminded = rows.flatMap((row) => row.slice(8)).filter(({ format }) => format);
    expect(reminded.length).toBeGreaterThan(0);
    expect(reminded.every(({ value }) => value === dayNumber("2026-11-20"))).toBe(true);
  });

  test("keep the head in sight and give columns their width", async () => {
    const { names, sheet } = await open();
    for (const name of names.slice(1)) {
      expect(sheet(name).xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(sheet(name).xml).toContain("customWidth");
    }
  });

  test("have a line for every day, beside the province and the nation", async () => {
    const { sheet } = await open();
    const [head, ...rows] = sheet("Harian").rows;
    expect(head?.map(({ value }) => value).slice(4)).toEqual(["Papua Barat", "Nasional"]);
    expect(rows).toHaveLength(22);
    expect(rows[0]?.[0]).toMatchObject({ value: dayNumber("2026-11-01"), format: "yyyy-mm-dd" });
    const { total } = givenAgencyReport(200);
    expect(
      rows
        .at(-1)
        ?.slice(1, 3)
        .map(({ value }) => value),
    ).toEqual([total.people, total.done]);
  });

  test("take a name for a name, whatever it looks like", async () => {
    const report = givenAgencyReport(3);
    const strange = ['=HYPERLINK("http://x")', "<b>Dinas</b> & 'Kantor'", "Baris\u0001satu\ndua"];
    const units = report.units.map((unit, n) => ({ ...unit, name: strange[n] ?? unit.name }));
    const { sheet } = await open({ report: { ...report, units } });
    const { rows, xml } = sheet("Perangkat daerah");
    expect(rows.slice(1).map(([name]) => name)).toMatchObject([
      { value: strange[0], kind: "text" },
      { value: strange[1], kind: "text" },
      { value: "Baris satu dua", kind: "text" },
    ]);
    expect(xml).not.toContain("<f>");
  });
});
