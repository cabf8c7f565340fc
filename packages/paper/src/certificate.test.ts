import { readFileSync } from "node:fs";
import { moduleIds } from "@netra/core/kernel/id";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { type CertificateToPrint, printCertificate } from "./certificate.ts";
import faces from "./faces.json" with { type: "json" };

type Printed = CertificateToPrint["certificate"];

const title = "Suka, komentar, bagikan: batas netralitas di media sosial";
const certificate: Printed = {
  code: "K7QF2M9T4XWB",
  displayName: "Maria Rembulan, S.Pd.",
  agencyName: "Kabupaten Kaimana",
  unitName: "Dinas Pendidikan",
  what: { kind: "module", moduleId: moduleIds.mint(), release: 1, title, asOf: "2026-11-22" },
  completedAt: "2026-11-22T05:05:00.000Z",
  issuedAt: "2026-11-22T05:05:02.000Z",
  zone: "Asia/Jayapura",
  authority: { name: "Komisi Aparatur Sipil Negara", shortName: "KASN", legalBasis: "UU 5/2014" },
};
const address = "https://netra.example.go.id/v/K7QF-2M9T-4XWB#MjAyNg.c2lnbmF0dXJl";
const logo = new Uint8Array(
  readFileSync(new URL("../../core/fixtures/poster.jpg", import.meta.url)),
);

type Node = { role: string; alt?: string; children?: Node[] };

async function print(change: Partial<Printed> = {}, more: Partial<CertificateToPrint> = {}) {
  const bytes = await printCertificate({
    certificate: { ...certificate, ...change },
    address,
    ...more,
  });
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const page = await file.getPage(1);
  const { text } = await extractText(file, { mergePages: true });
  return { bytes, file, page, text: text.replaceAll(/\s+/g, " ") };
}

const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];

test("a certificate says who finished what, when, under which law, and where it is checked", async () => {
  const { text } = await print();
  for (const said of [
    "Sertifikat Penyelesaian",
    "Komisi Aparatur Sipil Negara",
    "Maria Rembulan, S.Pd.",
    "Dinas Pendidikan, Kabupaten Kaimana",
    title,
    "22 November 2026 pukul 14.05 WIT",
    "Ketentuan per 22 November 2026",
    "UU 5/2014",
    "K7QF-2M9T-4XWB",
    "netra.example.go.id/v",
  ]) {
    expect(text).toContain(said);
  }
});

test("the time is that of the agency, whichever zone it is in", async () => {
  const { text } = await print({ zone: "Asia/Makassar", completedAt: "2026-11-22T16:05:00Z" });
  expect(text).toContain("23 November 2026 pukul 00.05 WITA");
});

test("it is one page of A4 that a screen reader can read in order, in Indonesian", async () => {
  const { bytes, file, page } = await print({}, { logo });
  expect(file.numPages).toBe(1);
  const [, , width = 0, height = 0] = page.view;
  expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
  expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
  const { info, metadata } = await file.getMetadata();
  expect(info).toMatchObject({
    Title: expect.stringContaining("K7QF-2M9T-4XWB"),
    Language: "id-ID",
  });
  expect(metadata?.getRaw()).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(Buffer.from(bytes).toString("latin1")).toContain("/DisplayDocTitle true");

  const nodes = flat((await page.getStructTree()) as Node);
  const read = nodes.map(({ role }) => role).filter((role) => /^(H\d|Figure|P)$/.test(role));
  expect(read.slice(0, 4)).toEqual(["Figure", "P", "P", "H1"]);
  expect(nodes.filter(({ role }) => role === "Figure").map(({ alt }) => alt)).toEqual([
    "Logo Komisi Aparatur Sipil Negara",
    "Kode QR alamat pemeriksaan sertifikat K7QF-2M9T-4XWB",
  ]);
});

test("every face is embedded, so that it looks the same everywhere", async () => {
  const { bytes } = await print();
  const text = Buffer.from(bytes).toString("latin1");
  expect(text.match(/\/BaseFont \/[A-Z]{6}\+PlusJakartaSans/g)?.length).toBeGreaterThan(2);
  expect(text).toContain("/FontFile2");
  expect(text).not.toMatch(/Helvetica|Times-Roman/);
});

test("long names, titles and places all fit on the page, whole", async () => {
  const displayName =
    "Prof. Dr. Ir. Raden Ajeng Bhanuwati Kusumaningtyas Purnamasari Wijayakusuma, S.Sos., M.Si.";
  const unitName =
    "Bidang Pemberdayaan Masyarakat dan Kampung pada Distrik Teluk Arguni Bawah dan Atas";
  const long =
    "Netralitas aparatur sipil negara sebelum, selama, dan setelah penetapan pasangan calon 2026";
  expect([displayName.length, long.length].every((length) => length >= 90)).toBe(true);
  const { file, text } = await print({
    displayName,
    unitName,
    what: {
      kind: "module",
      moduleId: moduleIds.mint(),
      release: 1,
      title: long,
      asOf: "2026-11-22",
    },
  });
  expect(file.numPages).toBe(1);
  expect(text).toContain(displayName);
  expect(text).toContain(unitName);
  expect(text).toContain(long);
});

test("a set names its modules and the days of the law they follow", async () => {
  const modules = Array.from({ length: 9 }, (_, n) => ({
    title: `Modul ke-${n + 1}`,
    asOf: n === 0 ? "2026-01-05" : "2026-11-22",
  }));
  const { file, text } = await print({
    what: { kind: "set", set: 1, title: "Program Netralitas ASN 2026", modules },
  });
  expect(file.numPages).toBe(1);
  expect(text).toContain("yang telah menyelesaikan program pembelajaran");
  expect(text).toContain("9 modul: Modul ke-1; ");
  expect(text).toContain("Modul ke-6; dan 3 modul lain.");
  expect(text).toContain("5 Januari 2026 s.d. 22 November 2026");
});

test("a paper about made-up people says that it is none", async () => {
  const { text } = await print({}, { isSample: true });
  expect(text).toContain("CONTOH, bukan sertifikat");
});

test("a mark the faces do not have is left off its letter, and nothing becomes an empty box", async () => {
  const { text } = await print({ displayName: "Đỗ Şükrü Renée Müller ★" });
  expect(text).toContain("?o Sükrü Renée Müller ?");
});

test("the same certificate prints the same bytes, whenever it is asked for", async () => {
  const [first, second] = [await print(), await print()];
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
});

test("the faces are those of the package they come from", () => {
  const files: Record<string, string> = faces;
  for (const [weight, number] of Object.entries({ regular: 400, semibold: 600, bold: 700 })) {
    const name = `@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-${number}-normal.woff`;
    const published = readFileSync(new URL(import.meta.resolve(name)));
    expect(files[weight]).toBe(published.toString("base64"));
  }
});
