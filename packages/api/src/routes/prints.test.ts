import { createHash } from "node:crypto";
import { canonicalJson } from "@netra/core/kernel/canonical";
import { readFact } from "@netra/core/kernel/fact";
import { letterIds, type PersonId, printIds, termIds, type UnitPath } from "@netra/core/kernel/id";
import { printItem } from "@netra/core/reporting/print.item";
import { givenRow, nipOf } from "@netra/core/roster/testing";
import { readPdf } from "@netra/paper/testing-pdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kaimana, testLearners } from "../testing-learners.ts";

let world: Awaited<ReturnType<typeof testLearners>>;
let hr: PersonId;
let head: PersonId;
let hrOfUnit: PersonId;
let education: UnitPath;
const base = `/api/reporting/agencies/${kaimana}`;
const acts = `/api/acts/agencies/${kaimana}`;
const district = { unorId: "distrik", unorNama: "Distrik Yamor" };

beforeAll(async () => {
  world = await testLearners();
  hr = await world.person({ role: "hr", agencyId: kaimana });
  await world.bringPeople(
    hr,
    [1, 2, 3].map((n) => givenRow(n, n === 3 ? district : {})),
  );
  await world.openSet();
  const operator = await world.person({ role: "operator" });
  await world.ask(operator, `PUT /api/roster/terms/${termIds.mint()}`, {
    ...{ agencyId: kaimana, kind: "pj", officeName: "Pj. Bupati Kaimana", decree: "Contoh 1" },
    ...{ startsOn: "2026-06-01", endsOn: "2026-11-30", holder: { by: "nip", nip: nipOf(3) } },
  });
  head = await world.personOf(3);
  const { units } = await world.ask(hr, `GET /api/roster/agencies/${kaimana}/units`);
  education = units.find(({ name }: { name: string }) => name === "Dinas Pendidikan").unitPath;
  hrOfUnit = await world.person({ role: "hr", agencyId: kaimana, unitPath: education });
});
afterAll(() => world?.stop());

const put = (who: PersonId, printId: string, body: object = {}) =>
  world.ask(who, `PUT ${base}/prints/${printId}`, body);
const paper = async (code: string) => {
  const answer = await world.send(undefined, `GET /api/reporting/papers/${code}`);
  return { http: answer.status, ...((await answer.json()) as object) };
};

async function pdfOf(who: PersonId, path: string) {
  const answer = await world.send(who, `GET ${path}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  const { pageCount, text } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  return { name: answer.headers.get("content-disposition"), pageCount, text };
}

describe("a print of the figures", () => {
  test("is refused while nothing is counted yet, and leaves nothing behind", async () => {
    const printId = printIds.mint();
    expect(await put(head, printId)).toMatchObject({
      status: 409,
      code: "reporting.not_counted_yet",
    });
    expect(await world.ask(head, `GET ${base}/workbook`)).toMatchObject({
      status: 409,
      code: "reporting.not_counted_yet",
    });
    expect(await world.ask(head, `GET ${base}/prints/${printId}/pdf`)).toMatchObject({
      status: 404,
      code: "reporting.print_unknown",
    });
    await world.count(await Promise.all([1, 2, 3].map(world.personOf)));
  });

  test("keeps the figures of its moment under a code that anybody may check", async () => {
    const printId = printIds.mint();
    const made = await put(head, printId);
    expect(made).toMatchObject({ status: 200, printId, agencyId: kaimana });
    expect(made.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(await paper(made.code)).toEqual({
      ...{ http: 200, kind: "report", code: made.code, sampleData: false },
      ...{ agencyName: "Kabupaten Kaimana", setTitle: "Program Netralitas ASN 2026" },
      ...{ countedAt: "2026-11-02T01:00:00.000Z", zone: "Asia/Jayapura", people: 3, done: 0 },
    });
    const { name, pageCount, text } = await pdfOf(head, `${base}/prints/${printId}/pdf`);
    expect(name).toBe(`attachment; filename="laporan-${made.code}.pdf"`);
    expect(pageCount).toBe(2);
    expect(text).toContain(`Kode ${made.code}`);
    expect(text).toContain("0 dari 3 pegawai");
    expect(text).toContain("Dinas Pendidikan 0% 2");
    expect(text).toContain("Pj. Bupati Kaimana");

    const report = await world.ask(head, `GET ${base}`);
    const stored = await world.table.find(printItem, { agencyId: kaimana, printId });
    const { status: _, ...shown } = report;
    expect(stored?.report).toEqual(shown);
    const hash = createHash("sha256").update(canonicalJson(shown)).digest("hex");
    expect(made.sha256).toBe(hash);
  });

  test("asked for twice is made once, with one fact; for other figures its id is refused", async () => {
    const printId = printIds.mint();
    const [one, two] = await Promise.all([put(head, printId), put(head, printId)]);
    expect(two).toEqual(one);
    expect(await put(head, printId, { set: 1 })).toMatchObject({
      status: 409,
      code: "reporting.print_id_reused",
    });
    const { items } = await world.table.listItems({
      pk: `PRINTS#${kaimana}`,
      sk: { prefix: "FACT#" },
    });
    const facts = items.map(readFact).filter(({ data }) => JSON.stringify(data).includes(printId));
    expect(facts).toMatchObject([
      { type: "reporting.print.made.v1", actorId: head, data: { people: 3, done: 0, set: 1 } },
    ]);
  });

  test("stays as it was when the figures move on", async () => {
    const printId = printIds.mint();
    const { code } = await put(head, printId);
    const before = await pdfOf(head, `${base}/prints/${printId}/pdf`);
    world.later(60);
    await world.bringPeople(
      hr,
      [1, 2, 3, 4].map((n) => givenRow(n, n === 3 ? district : {})),
    );
    await world.services.runJob({ job: "open_set_page", set: 1, agencyId: kaimana });
    await world.count([await world.personOf(4)]);
    expect(await world.ask(head, `GET ${base}`)).toMatchObject({ total: { people: 4 } });
    expect(await pdfOf(head, `${base}/prints/${printId}/pdf`)).toEqual(before);
    expect(await paper(code)).toMatchObject({ people: 3 });
    expect(await paper((await put(head, printIds.mint())).code)).toMatchObject({ people: 4 });
  });

  test("of a unit's HR is of that unit; other figures' prints stay shut to them", async () => {
    const own = printIds.mint();
    const { code } = await put(hrOfUnit, own);
    expect(await paper(code)).toMatchObject({ unitName: "Dinas Pendidikan", people: 3 });
    expect((await pdfOf(hrOfUnit, `${base}/prints/${own}/pdf`)).text).toContain(
      "Dinas Pendidikan, Kabupaten Kaimana",
    );
    const whole = printIds.mint();
    await put(head, whole);
    for (const route of [`GET ${base}/prints/${whole}/pdf`, `PUT ${base}/prints/${whole}`]) {
      const body = route.startsWith("PUT") ? {} : undefined;
      expect(await world.ask(hrOfUnit, route, body)).toMatchObject({
        status: 403,
        code: "identity.not_yours",
      });
    }
    expect((await pdfOf(head, `${base}/prints/${own}/pdf`)).pageCount).toBe(2);
  });

  test.each([
    [{ on: "2026-12-24" }, 422, "reporting.day_in_future"],
    [{ on: "2026-10-01" }, 422, "reporting.day_before_first"],
    [{ set: 9 }, 404, "reporting.set_unknown"],
  ])("of %j is refused", async (body, status, code) => {
    expect(await put(head, printIds.mint(), body)).toMatchObject({ status, code });
  });

  test.each([[{ set: "1" }], [{ set: 0 }], [{ on: "2026-02-30" }], [{ figures: [] }]])(
    "%j is no request for one",
    async (body) => {
      expect(await put(head, printIds.mint(), body)).toMatchObject({ status: 422 });
    },
  );

  test("cannot be fetched any more when the term is over", async () => {
    const printId = printIds.mint();
    await put(head, printId);
    const now = world.clock.now();
    world.clock.set("2026-11-30T15:00:00.000Z");
    const answer = await world.ask(head, `GET ${base}/prints/${printId}/pdf`);
    world.clock.set(now);
    expect(answer).toMatchObject({ status: 403, code: "identity.term_not_running" });
  });
});

test("the tables of the report are a file for Excel, named by agency and day", async () => {
  const answer = await world.send(head, `GET ${base}/workbook`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-disposition")).toBe(
    'attachment; filename="laporan-9208-2026-11-02.xlsx"',
  );
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  expect(await world.ask(head, `GET ${base}/workbook?on=2026-12-24`)).toMatchObject({
    status: 422,
    code: "reporting.day_in_future",
  });
});

describe("a code from a paper", () => {
  test("that nobody gave is not found, and one that is none is refused", async () => {
    expect(await paper("0000-0000-0000")).toMatchObject({
      status: 404,
      code: "reporting.paper_unknown",
    });
    expect(await paper("kode")).toMatchObject({ status: 422 });
  });

  test("of a letter says whether it still stands, and nothing of its text or signer", async () => {
    const at = `${acts}/letters/${letterIds.mint()}`;
    await world.ask(head, `PUT ${at}`, {
      ...{ set: 1, unitPath: education, subject: "Hal rahasia", text: "Isi surat" },
      deadlineOn: "2026-11-25",
    });
    const draft = await pdfOf(head, `${at}/pdf`);
    expect(draft.name).toBe('attachment; filename="konsep-surat.pdf"');
    expect(draft.text).toContain("KONSEP");
    await world.ask(head, `POST ${at}/issuance`, { number: "800/17/2026" });
    const issued = await pdfOf(head, `${at}/pdf`);
    expect(issued.text).toContain("800/17/2026");
    expect(issued.text).toContain("Isi surat");
    const [, code = ""] = issued.name?.match(/surat-(.{14})\.pdf/) ?? [];
    const answered = await paper(code);
    expect(answered).toEqual({
      ...{ http: 200, kind: "letter", code, agencyName: "Kabupaten Kaimana" },
      ...{ unitName: "Dinas Pendidikan", number: "800/17/2026", issuedOn: "2026-11-02" },
      ...{ status: "valid", sampleData: false },
    });
    // Printed again it has the same code.
    expect((await pdfOf(head, `${at}/pdf`)).name).toBe(issued.name);
    await world.ask(head, `POST ${at}/withdrawal`, { reason: "Keliru unit" });
    expect(await paper(code)).toMatchObject({ kind: "letter", status: "withdrawn" });
    expect((await pdfOf(head, `${at}/pdf`)).text).toContain("DICABUT: Keliru unit");
  });
});
