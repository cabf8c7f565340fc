import { type PersonId, termIds } from "@netra/core/kernel/id";
import { givenRow, nipOf } from "@netra/core/roster/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kaimana, testLearners } from "../testing-learners.ts";

let world: Awaited<ReturnType<typeof testLearners>>;
let operator: PersonId;
let hr: PersonId;

beforeAll(async () => {
  world = await testLearners();
  operator = await world.person({ role: "operator" });
  hr = await world.person({ role: "hr", agencyId: kaimana });
  await world.bringPeople(hr, [givenRow(1), givenRow(2, { unorId: "x", unorNama: "Distrik" })]);
});
afterAll(() => world?.stop());

const salatiga = {
  name: "Kota Salatiga",
  kind: "kota",
  provinceCode: "33",
  zone: "Asia/Jakarta",
};
const put = "PUT /api/roster/agencies/agn_3373";

test("an agency is registered once, and its name is not taken by another", async () => {
  const agency = { agencyId: "agn_3373", ...salatiga, status: 200 };
  expect(await world.ask(operator, put, salatiga)).toEqual(agency);
  expect(await world.ask(operator, put, salatiga)).toEqual(agency);
  expect(await world.ask(operator, put, { ...salatiga, name: "Kota Lain" })).toMatchObject({
    status: 409,
    code: "roster.agency_known",
  });
  expect(await world.ask(operator, "GET /api/roster/agencies/agn_3373")).toEqual(agency);
  const { agencies } = await world.ask(operator, "GET /api/roster/agencies");
  expect(agencies.map(({ agencyId }: { agencyId: string }) => agencyId)).toEqual([
    "agn_3373",
    "agn_92",
    "agn_9207",
    "agn_9208",
  ]);
  expect(await world.ask(operator, "GET /api/roster/agencies/agn_1111")).toMatchObject({
    status: 404,
    code: "roster.agency_unknown",
  });
});

test.each([
  [{ ...salatiga, zone: "Asia/Tokyo" }, "/zone"],
  [{ ...salatiga, kind: "desa" }, "/kind"],
  [{ ...salatiga, provinceCode: 33 }, "/provinceCode"],
  [{ ...salatiga, name: " " }, "/name"],
  [{ ...salatiga, agencyId: "agn_3374" }, "/agencyId"],
])("an agency like %j is refused at %s", async (sent, field) => {
  expect(await world.ask(operator, put, sent)).toMatchObject({ status: 422, errors: [{ field }] });
});

const term = {
  agencyId: kaimana,
  kind: "pj",
  officeName: "Pj. Bupati Kaimana",
  decree: "Keputusan contoh",
  startsOn: "2026-06-01",
  endsOn: "2026-11-30",
  holder: { by: "nip", nip: nipOf(1) },
};
const openTerm = (sent: object, termId = termIds.mint()) =>
  world.ask(operator, `PUT /api/roster/terms/${termId}`, sent);

test("a term is opened once, excludes another, ends early and is told of in order", async () => {
  const termId = termIds.mint();
  const first = await openTerm(term, termId);
  expect(first).toMatchObject({ status: 200, termId, kind: "pj", endsOn: "2026-11-30" });
  expect(first).not.toHaveProperty("holder");
  expect(await openTerm(term, termId)).toEqual(first);
  expect(await openTerm({ ...term, decree: "Lain" }, termId)).toMatchObject({
    status: 409,
    code: "roster.term_id_reused",
  });
  expect(await openTerm(term)).toMatchObject({
    status: 409,
    code: "roster.term_overlaps",
    values: { termId },
  });
  const head = await world.personOf(1);
  const report = `GET /api/reporting/agencies/${kaimana}`;
  expect(await world.ask(head, report)).toMatchObject({ code: "reporting.set_unknown" });

  const end = `POST /api/roster/terms/${termId}/end`;
  const ended = await world.ask(operator, end, { agencyId: kaimana, endsOn: "2026-11-01" });
  expect(ended).toMatchObject({ status: 200, endsOn: "2026-11-01" });
  expect(await world.ask(head, report)).toMatchObject({
    status: 403,
    code: "identity.term_not_running",
  });
  await openTerm({ ...term, startsOn: "2026-11-02", endsOn: "2027-05-01" });
  const { terms } = await world.ask(operator, `GET /api/roster/agencies/${kaimana}/terms`);
  expect(terms.map(({ startsOn }: { startsOn: string }) => startsOn)).toEqual([
    "2026-06-01",
    "2026-11-02",
  ]);
});

test("a holder whose number is on no roster is not found, and the number is named as the reason", async () => {
  const sent = { ...term, holder: { by: "nip", nip: nipOf(77) } };
  const answer = await openTerm(sent);
  expect(answer).toMatchObject({
    status: 404,
    code: "roster.person_unknown",
    errors: [{ field: "/holder/nip" }],
  });
  expect(JSON.stringify(answer)).not.toContain(nipOf(77));
});

test.each([
  [{ ...term, endsOn: "2026-05-31" }, "/endsOn"],
  [{ ...term, startsOn: "2026-02-30" }, "/startsOn"],
  [{ ...term, kind: "raja" }, "/kind"],
  [{ ...term, holder: { by: "nip", nip: "1986" } }, "/holder/nip"],
  [{ ...term, holder: { by: "account", sub: "x" } }, "/holder/name"],
  [{ ...term, holder: { by: "email", email: "a@contoh.example" } }, "/holder/by"],
  [{ ...term, personId: "per_1" }, "/personId"],
])("a term like %j is refused at %s", async (sent, field) => {
  expect(await openTerm(sent)).toMatchObject({ status: 422, errors: [{ in: "body", field }] });
});

test("a date there is not is refused wherever a day is asked for", async () => {
  const end = `POST /api/roster/terms/${termIds.mint()}/end`;
  const answer = await world.ask(operator, end, { agencyId: kaimana, endsOn: "2026-02-31" });
  expect(answer).toMatchObject({ status: 422, errors: [{ field: "/endsOn" }] });
});

test("HR sees its units; the HR of one unit sees that one", async () => {
  const path = `GET /api/roster/agencies/${kaimana}/units`;
  const { units } = await world.ask(hr, path);
  expect(units).toHaveLength(2);
  const [unit] = units;
  const ofUnit = await world.person({
    role: "hr",
    agencyId: kaimana,
    unitPath: unit.unitPath,
  });
  expect((await world.ask(ofUnit, path)).units).toEqual([unit]);
});
