import { expect, test } from "vitest";
import { faultLines } from "./file-faults.ts";

test("what is wrong in a question file is told with its place and in words", () => {
  const faults = [
    { path: "/questions/1/correct", code: "publishing.correct_unknown" },
    { row: 3, column: "benar", code: "publishing.one_correct" },
  ];
  expect(faultLines({ faults })).toEqual([
    "/questions/1/correct: jawaban benar tidak ada di antara pilihan",
    "Baris 3, kolom benar: jenis soal ini hanya punya satu jawaban benar",
  ]);
});

test("what is wrong in captions is told with its second or its line", () => {
  const faults = [
    { code: "overlap", startSeconds: 65 },
    { code: "unreadable", line: 4 },
  ];
  expect(faultLines({ faults })).toEqual([
    "1.05: bertumpuk dengan takarir sebelumnya",
    "Baris 4: tidak terbaca",
  ]);
});

test("columns that need another kind of file are named", () => {
  expect(faultLines({ columns: ["bobot", "henti"] })).toEqual(["Kolom: bobot, henti"]);
});
