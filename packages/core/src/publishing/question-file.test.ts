import fc from "fast-check";
import { expect, test } from "vitest";
import { readQuestions } from "./question-file.ts";
import { fullQuestions, givenQuestion, givenStop } from "./testing.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const json = (value: unknown) => bytes(JSON.stringify(value));

test("a question file reads as its questions", () => {
  const questions = [givenQuestion("q1"), givenQuestion("q2")];
  expect(readQuestions(json({ questions }))).toEqual({ questions, weights: {}, stops: [] });
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
  expect(readQuestions(bytes(`\uFEFF${sheet}\r\n`)).questions).toEqual([
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
  expect(readQuestions(bytes(sheet)).questions[0]).toMatchObject({
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

const refusal = (code: string, detail: object) =>
  expect.objectContaining({ code, detail: expect.objectContaining(detail) });
const faulty = (...faults: object[]) => refusal("publishing.questions_faulty", { faults });

test("a question file may say how it is drawn and where the material stops to ask", () => {
  const { weights, stops, questions } = readQuestions(fullQuestions.bytes);
  expect(weights).toEqual({ "KE-04": 3, "PD-06": 1 });
  // In the order in which they come, however they were written.
  expect(stops.map(({ stopId, atSeconds }) => [stopId, atSeconds])).toEqual([
    ["henti-1", 4],
    ["henti-2", 8],
  ]);
  expect(questions.map(({ kind }) => kind).slice(-2)).toEqual(["order", "match"]);
});

const stop = givenStop("henti", 4);
test.each([
  [[stop, { ...stop, atSeconds: 9 }], "/stops", "publishing.stop_repeated"],
  [[stop, givenStop("lain", 4)], "/stops", "publishing.stops_at_once"],
  [[givenStop("q1", 4)], "/stops", "publishing.stop_id_taken"],
  [[{ ...stop, correct: "z" }], "/stops/0/correct", "publishing.correct_unknown"],
  [
    [{ ...stop, options: [stop.options[0], stop.options[0]], correct: "boleh" }],
    "/stops/0/options",
    "publishing.option_repeated",
  ],
  [[{ ...stop, atSeconds: -1 }], "/stops/0/atSeconds", "publishing.field_wrong"],
])("a stop that contradicts itself or a question is named: %j", (stops, path, code) => {
  const file = json({ stops, questions: [givenQuestion("q1")] });
  expect(() => readQuestions(file)).toThrowError(faulty({ path, code }));
});

test("a weight for a violation that does not exist, or below nothing, is refused", () => {
  const questions = [givenQuestion("q1")];
  for (const weights of [{ "KE-99": 1 }, { "KE-04": -1 }]) {
    const [type] = Object.keys(weights);
    expect(() => readQuestions(json({ weights, questions }))).toThrowError(
      faulty({ path: `/weights/${type}`, code: "publishing.field_wrong" }),
    );
  }
});

const pairs = "pasangan_a,pasangan_b,pasangan_c,peran";
const common = "Sebab,PP 94/2021,12";

test("choices and their partners stand side by side in a sheet", () => {
  const row = `s1,pasangkan,PD-06,Pasangkan,Sebelum,Sesudah,Membagikan,,${common}`;
  const sheet = `${header},${pairs}\n${row},Moral,Berat,Berat,Guru; Camat/Lurah`;
  expect(readQuestions(bytes(sheet)).questions[0]).toMatchObject({
    kind: "match",
    targets: [
      { targetId: "a", text: "Moral" },
      { targetId: "b", text: "Berat" },
    ],
    correct: ["a", "b", "b"],
    roles: ["guru", "camat_lurah"],
  });
});

test("the letters of a sheet put choices in their right order", () => {
  const sheet = `${header}\ns1,urutkan,PD-06,Urutkan,Tiga,Satu,Dua,b;c;a,${common}`;
  expect(readQuestions(bytes(sheet)).questions[0]).toMatchObject({
    kind: "order",
    correct: ["b", "c", "a"],
  });
});

test.each([
  ["pasangkan,PD-06,Soal,A,B,C,,x,Moral,Berat,,", "pasangan_a", "publishing.targets_wrong"],
  ["pasangkan,PD-06,Soal,A,B,C,a,x,Moral,Berat,Berat,", "pasangan_a", "publishing.targets_wrong"],
  ["satu,PD-06,Soal,A,B,C,a,x,Moral,Berat,,", "pasangan_a", "publishing.targets_wrong"],
  ["urutkan,PD-06,Soal,A,B,C,a;b,x,,,,", "benar", "publishing.order_incomplete"],
  ["satu,PD-06,Soal,A,B,C,a,x,,,,astronaut", "peran", "publishing.field_wrong"],
])("what does not fit the kind is named by its column: %s", (row, column, code) => {
  const sheet = `${header},${pairs}\ns1,${row.replace(",x,", `,${common},`)}`;
  expect(() => readQuestions(bytes(sheet))).toThrowError(faulty({ row: 2, column, code }));
});

test("a cell that is too long is named by its own letter, also after an empty one", () => {
  const long = "x".repeat(301);
  const sheet = `${header}\ns1,satu,KE-04,Soal,Ya,,${long},a,${common}`;
  expect(() => readQuestions(bytes(sheet))).toThrowError(
    faulty({ row: 2, column: "pilihan_c", code: "publishing.field_wrong" }),
  );
});

test("a sheet that tries to hold weights or stops is told that these need JSON", () => {
  const sheet = `${header},bobot,henti_detik\ns1,satu,KE-04,Soal,Ya,Tidak,,a,${common},3,9`;
  expect(() => readQuestions(bytes(sheet))).toThrowError(
    refusal("publishing.questions_need_json", { columns: ["bobot", "henti_detik"] }),
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
