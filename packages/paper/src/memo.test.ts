import type { MemoView } from "@netra/core/acts/memo";
import type { AgencyId, LetterId, TermId } from "@netra/core/kernel/id";
import { expect, test } from "vitest";
import { printMemo } from "./memo.ts";
import { readPdf } from "./testing-pdf.ts";
import { givenAgencyReport } from "./testing-report.ts";

const proof = {
  code: "K7QF2M9T4XWB",
  address: "https://netra.example.go.id/v/K7QF-2M9T-4XWB",
};
const sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

function givenMemo(unitCount: number): MemoView {
  const { total, units } = givenAgencyReport(unitCount);
  const setTitle = "Program Netralitas ASN 2026";
  const days = { startsOn: "2026-11-01", deadlineOn: "2026-11-30" };
  return {
    sha256,
    content: {
      agencyId: "agn_9208" as AgencyId,
      agencyName: "Kabupaten Kaimana",
      zone: "Asia/Jayapura",
      termId: "trm_01m80vxaapfk08t2m2z746v937" as TermId,
      ...{ officeName: "Pj. Bupati Kaimana", termKind: "pj", holderName: "Yosef Bentala" },
      ...{ decree: "Keputusan contoh 12/2026", startsOn: "2025-11-22", endsOn: "2026-11-21" },
      figures: [
        { set: 1, title: setTitle, ...days, target: 0.9, targetOn: "2026-11-30", total, units },
      ],
      letters: [
        {
          letterId: "let_01m80vxaapfk08t2m2z746v937" as LetterId,
          ...{ number: "800/17/2026", subject: "Penyelesaian", unitName: "Dinas Pendidikan" },
          ...{ issuedOn: "2026-11-12", deadlineOn: "2026-11-30" },
          ...{ people: 640, doneThen: 238, doneNow: 402 },
        },
      ],
      targets: [{ set: 1, setTitle, share: 0.95, untilOn: "2026-11-28" }],
      sealedAt: "2026-11-21T15:12:00.000Z",
    },
  };
}

test("a memo says who leaves what, as of which day, and under which seal", async () => {
  const { text, ...pdf } = await readPdf(await printMemo({ memo: givenMemo(4), proof }));
  for (const said of [
    "Memori serah terima jabatan",
    "Pj. Bupati Kaimana: Yosef Bentala",
    "22 November 2025 s.d. 21 November 2026",
    "24,6% selesai pada akhir 21 November 2026: 673 dari 2.734 pegawai",
    "800/17/2026: Penyelesaian",
    "238, 402 dari 640",
    "95% pada 28 November 2026",
    "Disegel oleh Netra pada 22 November 2026 pukul 00.12 WIT",
    sha256,
    "K7QF-2M9T-4XWB",
  ]) {
    expect(text).toContain(said);
  }
  expect(pdf).toMatchObject({ isTagged: true, isUniversal: true, pageCount: 1 });
});

test("however many units it has, all are in it, with the head of the table on each page", async () => {
  const memo = givenMemo(200);
  const pdf = await readPdf(await printMemo({ memo, proof }));
  expect(pdf.pageCount).toBeGreaterThan(3);
  const rows = memo.content.figures[0]?.units?.length ?? 0;
  const tables = pdf.roles("Table").length;
  expect(tables).toBeGreaterThan(4);
  expect(pdf.roles("TR")).toHaveLength(rows + 1 + tables);
});
