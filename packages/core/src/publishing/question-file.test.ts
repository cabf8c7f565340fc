import fc from "fast-check";
import { expect, test } from "vitest";
import { readQuestions } from "./question-file.ts";
import { givenQuestion } from "./testing.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const json = (value: unknown) => bytes(JSON.stringify(value));

test("a question file reads as its questions", () => {
  const questions = [givenQuestion("q1"), givenQuestion("q2")];
  expect(readQuestions(json({ questions }))).toEqual(questions);
});

test("a wrong field of a question file is named with its path", () => {
  const questions = [givenQuestion("q1"), { ...givenQuestion("q2"), correct: ["z"] }];
  expect(() => readQuestions(json({ questions }))).toThrowError(
    expect.objectContaining({
      code: "publishing.questions_faulty",
      detail: { faults: [{ path: "/questions/1/correct", code: "publishing.correct_unknown" }] },
    }),
  );
});

test("an unknown field and a question told twice are refused", () => {
  const stray = { ...givenQuestion("q1"), hint: "a" };
  expect(() => readQuestions(json({ questions: [stray] }))).toThrowError(
    expect.objectContaining({
      detail: { faults: [{ path: "/questions/0/hint", code: "publishing.field_wrong" }] },
    }),
  );
  const twice = [givenQuestion("q1"), givenQuestion("q1")];
  expect(() => readQuestions(json({ questions: twice }))).toThrowError(
    expect.objectContaining({
      detail: { faults: [{ path: "/questions", code: "publishing.question_repeated" }] },
    }),
  );
});

const header =
  "id,jenis,pelanggaran,soal,pilihan_a,pilihan_b,pilihan_c,benar,alasan,dasar_hukum,detik";

test.each([",", ";", "\t"])("a sheet parted by %j reads as questions", (mark) => {
  const row = ["s1", "beberapa", "KE-04", "Mana yang benar?", "Ya", "Tidak", "Mungkin"];
  const rest = [mark === ";" ? '"a;c"' : "a;c", "Karena begitu", "PP 94/2021 | PP 42/2004", "1:35"];
  const sheet = [header.split(",").join(mark), [...row, ...rest].join(mark)].join("\r\n");
  expect(readQuestions(bytes(`\uFEFF${sheet}\r\n`))).toEqual([
    {
      questionId: "s1",
      kind: "several",
      violationType: "KE-04",
      prompt: "Mana yang benar?",
      options: [
        { optionId: "a", text: "Ya" },
        { optionId: "b", text: "Tidak" },
        { optionId: "c", text: "Mungkin" },
      ],
      correct: ["a", "c"],
      reason: "Karena begitu",
      legalBasis: ["PP 94/2021", "PP 42/2004"],
      momentSeconds: 95,
    },
  ]);
});

test("a scene in a sheet makes a question of what is allowed", () => {
  const scene = "adegan_jenis,adegan_judul,adegan_tahap,adegan_isi";
  const sheet = `${header},${scene}\ns1,boleh,KE-04,Boleh?,Boleh,Tidak boleh,,b,Sebab,PP 94/2021,12,percakapan,Grup kantor,sebelum,Ayo dukung`;
  expect(readQuestions(bytes(sheet))[0]).toMatchObject({
    kind: "allowed",
    scene: { kind: "chat", title: "Grup kantor", phase: "before", body: "Ayo dukung" },
  });
});

test("a wrong cell of a sheet is named by its row and column", () => {
  const sheet = `${header}\ns1,satu,KE-99,Soal,Ya,Tidak,,a,Sebab,PP 94/2021,soon\ns2,satu,KE-01,Soal,Ya,Tidak,,a;b,Sebab,,3`;
  expect(() => readQuestions(bytes(sheet))).toThrowError(
    expect.objectContaining({
      detail: {
        faults: [
          { row: 2, column: "pelanggaran", code: "publishing.field_wrong" },
          { row: 2, column: "detik", code: "publishing.field_wrong" },
          { row: 3, column: "dasar_hukum", code: "publishing.field_wrong" },
          { row: 3, column: "benar", code: "publishing.one_correct" },
        ],
      },
    }),
  );
});

test("a sheet with a broken header names the columns", () => {
  expect(() => readQuestions(bytes("id,jenis,apa\n1,2,3"))).toThrowError(
    expect.objectContaining({
      code: "publishing.questions_header",
      detail: expect.objectContaining({ unknown: ["apa"] }),
    }),
  );
});

test("whatever bytes arrive, questions are read or refused and nothing else happens", () => {
  const noise = fc.oneof(fc.json().map(bytes), fc.string().map(bytes), fc.uint8Array());
  fc.assert(
    fc.property(noise, (file) => {
      try {
        readQuestions(file);
      } catch (error) {
        expect((error as { code?: string }).code).toMatch(/^publishing\.questions_/);
      }
    }),
    { numRuns: 300 },
  );
});
