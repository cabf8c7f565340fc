import { importIds, type PersonId, type UnitPath } from "@netra/core/kernel/id";
import { readRosterFile } from "@netra/core/roster/roster-file";
import { givenContractRow, givenRow, nipOf, rosterFile } from "@netra/core/roster/testing";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kaimana, testLearners } from "../testing-learners.ts";

let world: Awaited<ReturnType<typeof testLearners>>;
let hr: PersonId;

beforeAll(async () => {
  world = await testLearners();
  hr = await world.person({ role: "hr", agencyId: kaimana });
});
afterAll(() => world?.stop());

const list = `/api/roster/agencies/${kaimana}/imports`;
const newPath = () => `${list}/${importIds.mint()}`;
const announced = { fileName: "data-utama.csv", byteCount: 1000 };
const keep = { missing: "keep" };

test("a roster file is announced, sent, looked at, accepted and carried out", async () => {
  const path = await world.sendRoster(hr, [givenRow(1), givenContractRow(2)]);
  expect(await world.ask(hr, `GET ${path}`)).toMatchObject({ status: 200, stage: "waiting" });
  const seen = await world.ask(hr, `POST ${path}/preview`, {});
  expect(seen).toMatchObject({ stage: "previewed", preview: { rowCount: 2, joinCount: 2 } });
  const accepted = await world.ask(hr, `POST ${path}/acceptance`, keep);
  expect(accepted).toMatchObject({ status: 200, stage: "accepted" });
  expect(await world.ask(hr, `POST ${path}/acceptance`, keep)).toEqual(accepted);
  const importId = path.split("/").at(-1) as never;
  await world.services.runJob({ job: "apply_import", agencyId: kaimana, importId });
  const done = await world.ask(hr, `GET ${path}`);
  expect(done).toMatchObject({ stage: "done", doneCount: 2, finishedAt: expect.any(String) });
  for (const hidden of ["uploadKey", "sentBy", "version"]) expect(done).not.toHaveProperty(hidden);
  const { imports } = await world.ask(hr, `GET ${list}`);
  expect(imports[0]).toMatchObject({ importId, stage: "done" });
});

test("the preview names each wrong row and column, shows no whole number, and changes nobody", async () => {
  const rows = [
    givenRow(10),
    givenRow(11, { nipBaru: `${nipOf(11)}1` }),
    givenRow(12, { statusPegawai: "" }),
    givenRow(10),
  ];
  const path = await world.sendRoster(hr, rows);
  const answer = await world.send(hr, `POST ${path}/preview`, { body: {} });
  const text = await answer.text();
  const { preview } = JSON.parse(text);
  const where = preview.issues.map(({ rowNumber, column, code }: Record<string, unknown>) => [
    rowNumber,
    column,
    code,
  ]);
  expect(where).toEqual([
    [3, "nipBaru", "roster.nip_length"],
    [4, "statusPegawai", "roster.kind_unknown"],
    [5, "nipBaru", "roster.nip_duplicate"],
  ]);
  for (const n of [10, 11, 12]) expect(text).not.toContain(nipOf(n));
  await expect(world.personOf(10)).rejects.toThrow();
});

test("a spreadsheet is read like the file it was saved from", async () => {
  const path = newPath();
  const book = new ExcelJS.Workbook();
  const { rows } = await readRosterFile(rosterFile([givenRow(40), givenContractRow(41)]));
  book.addWorksheet("data-utama").addRows(rows);
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  const sent = { fileName: "data-utama.xlsx", byteCount: bytes.byteLength };
  const { upload } = await world.ask(hr, `PUT ${path}`, sent);
  const { url, headers } = upload;
  expect((await fetch(url, { method: "PUT", headers, body: bytes })).status).toBe(200);
  expect(await world.ask(hr, `POST ${path}/preview`, {})).toMatchObject({
    stage: "previewed",
    preview: { rowCount: 2, joinCount: 2, issueCount: 0 },
  });
});

test("a file that is no table is refused with the reason, in the answer to the preview", async () => {
  const path = newPath();
  const bytes = Buffer.from("%PDF-1.7");
  const sent = { fileName: "pegawai.csv", byteCount: bytes.byteLength };
  const { upload } = await world.ask(hr, `PUT ${path}`, sent);
  await fetch(upload.url, { method: "PUT", headers: upload.headers, body: bytes });
  expect(await world.ask(hr, `POST ${path}/preview`, {})).toMatchObject({
    status: 200,
    stage: "refused",
    refusal: { code: "roster.file_kind", detail: { found: "pdf" } },
  });
  expect(await world.ask(hr, `POST ${path}/acceptance`, keep)).toMatchObject({
    status: 409,
    code: "roster.import_not_previewed",
  });
  expect(await world.ask(hr, `PUT ${path}`, sent)).toMatchObject({
    status: 409,
    code: "roster.import_id_reused",
  });
});

test("what is asked for too early or was never announced is said to be so", async () => {
  const path = newPath();
  expect(await world.ask(hr, `GET ${path}`)).toMatchObject({
    status: 404,
    code: "roster.import_unknown",
  });
  await world.ask(hr, `PUT ${path}`, announced);
  expect(await world.ask(hr, `POST ${path}/preview`, {})).toMatchObject({
    status: 404,
    code: "roster.upload_missing",
  });
  expect(await world.ask(hr, `POST ${path}/acceptance`, keep)).toMatchObject({
    status: 409,
    code: "roster.import_not_previewed",
  });
  // A phone that lost the answer announces again, and gets a place for its file again.
  expect(await world.ask(hr, `PUT ${path}`, announced)).toMatchObject({
    status: 200,
    import: { stage: "waiting" },
  });
});

test.each([
  [{ ...announced, byteCount: 20 * 1024 * 1024 + 1 }, "/byteCount"],
  [{ ...announced, byteCount: 0 }, "/byteCount"],
  [{ ...announced, byteCount: 1.5 }, "/byteCount"],
  [{ ...announced, fileName: "  " }, "/fileName"],
  [{ byteCount: 5 }, "/fileName"],
  [{ ...announced, uploadKey: "rosters/lain" }, "/uploadKey"],
])("a file announced as %j is refused at %s", async (sent, field) => {
  expect(await world.ask(hr, `PUT ${newPath()}`, sent)).toMatchObject({
    status: 422,
    errors: [{ in: "body", field }],
  });
});

test("accepting says what becomes of those who are missing, or is refused", async () => {
  const path = await world.sendRoster(hr, [givenRow(20)]);
  await world.ask(hr, `POST ${path}/preview`, {});
  expect(await world.ask(hr, `POST ${path}/acceptance`, {})).toMatchObject({
    status: 422,
    errors: [{ field: "/missing", code: "field.missing" }],
  });
  expect(await world.ask(hr, `POST ${path}/acceptance`, { missing: "delete" })).toMatchObject({
    status: 422,
    errors: [{ field: "/missing", code: "field.not_allowed" }],
  });
});

test("the HR of a unit neither lists, sees nor accepts a file for the whole agency", async () => {
  const path = await world.sendRoster(hr, [givenRow(30)]);
  await world.ask(hr, `POST ${path}/preview`, {});
  const unitPath = "u0000000001" as UnitPath;
  const hrOfUnit = await world.person({ role: "hr", agencyId: kaimana, unitPath });
  const unknown = { status: 404, code: "roster.import_unknown" };
  expect(await world.ask(hrOfUnit, `GET ${path}`)).toMatchObject(unknown);
  expect(await world.ask(hrOfUnit, `POST ${path}/preview`, {})).toMatchObject(unknown);
  const close = { missing: "close" };
  expect(await world.ask(hrOfUnit, `POST ${path}/acceptance`, close)).toMatchObject(unknown);
  expect((await world.ask(hrOfUnit, `GET ${list}`)).imports).toEqual([]);
  // Nor do they get a place to put another file where one is awaited.
  const awaited = newPath();
  await world.ask(hr, `PUT ${awaited}`, announced);
  expect(await world.ask(hrOfUnit, `PUT ${awaited}`, announced)).toMatchObject({
    status: 409,
    code: "roster.import_id_reused",
  });
});
