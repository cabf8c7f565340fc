import { expect, test } from "vitest";
import wording from "../../../../content/letters/id.json" with { type: "json" };
import { fill, proposedLetter, reminderText, shareText } from "./wording.ts";

const spoken = {
  agencyName: "Kabupaten Kaimana",
  unitName: "Dinas Pendidikan",
  setTitle: "Program Netralitas ASN 2026",
  today: "2026-11-22",
  deadlineOn: "2026-11-30",
  target: 0.9,
  people: 1240,
  done: 838,
};

test("the instruction we propose names the unit, its figures, the target and the deadline", () => {
  const { subject, text } = proposedLetter(wording, spoken);
  expect(subject).toBe("Penyelesaian pembelajaran netralitas ASN pada Dinas Pendidikan");
  for (const part of ["22 November 2026", "838 dari 1.240 pegawai", "67,5%", "402 pegawai"]) {
    expect(text).toContain(part);
  }
  expect(text).toContain(
    "Target Kabupaten Kaimana adalah 90% pegawai paling lambat 30 November 2026",
  );
  expect(text).not.toMatch(/[{}]/);
});

test("what is passed on by hand says how many are missing, and nobody's name", () => {
  const text = reminderText(wording, spoken);
  expect(text).toContain("402 dari 1.240 pegawai pada Dinas Pendidikan belum");
  expect(text).toContain("30 November 2026");
});

test("a share is never rounded up to the whole", () => {
  expect(shareText(0.99999)).toBe("99,9%");
  expect(shareText(1)).toBe("100%");
  expect(shareText(0.675)).toBe("67,5%");
});

test("a name that is asked for and not given stops the letter", () => {
  expect(() => fill("{{unit}} {{apa}}", { unit: "x" })).toThrow("asks for apa");
});
