import { describe, expect, test } from "vitest";
import { type LetterToPrint, printLetter } from "./letter.ts";
import { readPdf } from "./testing-pdf.ts";

const letter: LetterToPrint["letter"] = {
  agencyName: "Kabupaten Kaimana",
  unitName: "Dinas Pendidikan",
  subject: "Penyelesaian pembelajaran netralitas",
  text: "Dari 640 pegawai baru 238 orang yang menyelesaikan.\n\nMohon tindak lanjut Saudara.",
  deadlineOn: "2026-11-30",
  draftedAt: "2026-11-22T01:00:00.000Z",
  issuance: {
    number: "800/17/2026",
    issuedAt: "2026-11-22T02:00:00.000Z",
    issuedOn: "2026-11-22",
    signer: { name: "Yosef Bentala, S.STP.", officeName: "Pj. Bupati Kaimana", termKind: "pj" },
  },
};
const proof = {
  code: "K7QF2M9T4XWB",
  address: "https://netra.example.go.id/v/K7QF-2M9T-4XWB",
};
const { issuance: _, ...draft } = letter;

const print = async (about: LetterToPrint) => readPdf(await printLetter(about));

describe("a letter of instruction on paper", () => {
  test("stands under the head's block, with number, date, addressee, text and place to sign", async () => {
    const pdf = await print({ letter, proof });
    for (const said of [
      "PJ. BUPATI KAIMANA",
      "800/17/2026",
      "22 November 2026",
      "Yth. Kepala Dinas Pendidikan",
      "Dari 640 pegawai baru 238 orang yang menyelesaikan.",
      "Mohon tindak lanjut Saudara.",
      "30 November 2026",
      "Pj. Bupati Kaimana, Yosef Bentala, S.STP.",
      "K7QF-2M9T-4XWB",
      "Halaman 1 dari 1",
    ]) {
      expect(pdf.text).toContain(said);
    }
    expect(pdf).toMatchObject({
      pageCount: 1,
      isTagged: true,
      isUniversal: true,
      language: "id-ID",
    });
    expect(pdf.title).toBe("Surat 800/17/2026: Penyelesaian pembelajaran netralitas");
  });

  test("that nobody issued says so, carries no code and no name to sign", async () => {
    const { text } = await print({ letter: draft });
    expect(text).toContain("KONSEP: surat ini belum diterbitkan");
    expect(text).not.toMatch(/Periksa:|Kode|Yosef|800\/17/);
  });

  test("that was withdrawn says so and why", async () => {
    const withdrawal = { withdrawnAt: "2026-11-23T00:00:00.000Z", reason: "Keliru alamat" };
    const { text } = await print({ letter: { ...letter, withdrawal }, proof });
    expect(text).toContain("Surat ini telah DICABUT: Keliru alamat");
  });

  test("about made-up people says so", async () => {
    expect((await print({ letter, proof, isSample: true })).text).toContain("CONTOH, bukan surat");
  });

  test.each([
    ["one long paragraph", `${"kata ".repeat(1100)}akhir`],
    ["many short ones", `${"satu\n\n".repeat(200)}akhir`],
    ["a word longer than a line", `${"x".repeat(5000)} akhir`],
  ])("of %s goes on on the next page and loses nothing", async (_, text) => {
    const pdf = await print({ letter: { ...letter, text }, proof });
    expect(pdf.pageCount).toBeGreaterThan(1);
    const count = (all: string, one: string) => all.split(one).length - 1;
    for (const one of ["kata", "satu", "akhir"])
      expect(count(pdf.text, one)).toBe(count(text, one));
    expect(pdf.text.replaceAll(/[^x]/g, "").length).toBeGreaterThanOrEqual(count(text, "x"));
  });
});
