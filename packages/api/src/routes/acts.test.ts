import { letterIds, type PersonId, termIds } from "@netra/core/kernel/id";
import { givenRow, nipOf } from "@netra/core/roster/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, kaimana, testLearners } from "../testing-learners.ts";

let world: Awaited<ReturnType<typeof testLearners>>;
let head: PersonId;
let sekda: PersonId;
let education: string;
const base = `/api/acts/agencies/${kaimana}`;
const nowhere = "u9999999999";

beforeAll(async () => {
  world = await testLearners();
  const hr = await world.person({ role: "hr", agencyId: kaimana });
  const setda = { unorId: "setda", unorNama: "Sekretariat Daerah" };
  await world.bringPeople(hr, [givenRow(1), givenRow(2), givenRow(3, setda), givenRow(4, setda)]);
  await world.openSet();
  const people = await Promise.all([1, 2, 3, 4].map(world.personOf));
  await world.count(people);
  const operator = await world.person({ role: "operator" });
  const { units } = await world.ask(hr, `GET /api/roster/agencies/${kaimana}/units`);
  education = units.find(({ name }: { name: string }) => name === "Dinas Pendidikan").unitPath;
  const open = (sent: object) =>
    world.ask(operator, `PUT /api/roster/terms/${termIds.mint()}`, {
      agencyId: kaimana,
      decree: "Keputusan contoh",
      startsOn: "2026-06-01",
      endsOn: "2026-11-30",
      ...sent,
    });
  const byNip = (n: number) => ({ by: "nip", nip: nipOf(n) });
  const ofHead = { kind: "pj", officeName: "Pj. Bupati Kaimana", holder: byNip(3) };
  expect(await open(ofHead)).toMatchObject({ status: 200, office: "head" });
  const officeName = "Sekretaris Daerah";
  const ofSekda = { office: "sekda", kind: "definitif", officeName, holder: byNip(4) };
  expect(await open(ofSekda)).toMatchObject({ status: 200, office: "sekda" });
  [head, sekda] = [people[2] as PersonId, people[3] as PersonId];
});
afterAll(() => world?.stop());

const ask = (route: string, body?: object, who = head): Promise<Answer> =>
  world.ask(who, route.replace(" ", ` ${base}`), body);
const letter = () => ({
  set: 1,
  unitPath: education,
  subject: "Penyelesaian pembelajaran",
  text: "Yth. Pimpinan\r\n\r\nMohon diselesaikan.",
  deadlineOn: "2026-11-25",
});

test("a letter is proposed, written, issued, listed with its effect, and withdrawn", async () => {
  const proposal = await ask(`GET /proposals?set=1&unit=${education}`);
  expect(proposal).toMatchObject({ status: 200, unit: { name: "Dinas Pendidikan" } });
  expect(proposal.reminder).toMatchObject({ contactCount: 1 });
  const at = `/letters/${letterIds.mint()}`;
  expect(await ask(`PUT ${at}`, letter())).toMatchObject({
    status: 200,
    state: "draft",
    text: "Yth. Pimpinan\n\nMohon diselesaikan.",
  });
  const issued = await ask(`POST ${at}/issuance`, { number: "800/17/2026" });
  expect(issued).toMatchObject({
    status: 200,
    state: "issued",
    issuance: { number: "800/17/2026", signer: { officeName: "Pj. Bupati Kaimana" } },
    effect: { baseline: { people: 2, done: 0 } },
  });
  expect(JSON.stringify(issued)).not.toMatch(/per_|"version"/);
  expect(await ask(`GET ${at}`)).toEqual(issued);
  const { letters } = await ask("GET /acts?set=1");
  expect(letters).toMatchObject([{ state: "issued", effect: issued.effect }]);
  expect(await ask(`POST ${at}/withdrawal`, { reason: "Keliru unit" })).toMatchObject({
    status: 200,
    state: "withdrawn",
  });
});

test("a letter without a number is refused at its number", async () => {
  const at = `/letters/${letterIds.mint()}`;
  await ask(`PUT ${at}`, letter());
  for (const body of [{}, { number: " " }]) {
    expect(await ask(`POST ${at}/issuance`, body)).toMatchObject({
      status: 422,
      code: "acts.letter_without_number",
      errors: [{ in: "body", field: "/number", code: "acts.letter_without_number" }],
    });
  }
  expect(await ask(`POST ${at}/issuance`, { number: "800/17/2026" })).toMatchObject({
    status: 409,
    code: "acts.number_taken",
  });
});

test("a draft may be thrown away", async () => {
  const at = `/letters/${letterIds.mint()}`;
  await ask(`PUT ${at}`, letter());
  const gone = await world.send(head, `DELETE ${base}${at}`);
  expect(gone.status).toBe(204);
  expect(await ask(`GET ${at}`)).toMatchObject({ status: 404, code: "acts.letter_unknown" });
});

test.each([
  [{ subject: "" }, "/subject"],
  [{ subject: "Baris\nkedua" }, "/subject"],
  [{ text: "\u0000" }, "/text"],
  [{ text: "x".repeat(6001) }, "/text"],
  [{ unitPath: "dinas" }, "/unitPath"],
  [{ set: 0 }, "/set"],
  [{ set: 1.5 }, "/set"],
  [{ deadlineOn: "2026-02-30" }, "/deadlineOn"],
  [{ deadlineOn: "2026-11-01" }, "/deadlineOn"],
  [{ number: "800/1" }, "/number"],
])("a letter with %j is refused at %s", async (change, field) => {
  const sent = { ...letter(), ...change };
  expect(await ask(`PUT /letters/${letterIds.mint()}`, sent)).toMatchObject({
    status: 422,
    errors: [{ field }],
  });
});

test.each([0, -0.5, 1.2, 120])("a target of %d is refused as out of range", async (share) => {
  expect(await ask("PUT /targets/1", { share, untilOn: "2026-11-25" })).toMatchObject({
    status: 422,
    errors: [{ field: "/share", code: "acts.target_out_of_range" }],
  });
});

test("a target is set, shown in the report, and taken back", async () => {
  const set = { share: 0.95, untilOn: "2026-11-25" };
  expect(await ask("PUT /targets/1", set)).toMatchObject({ status: 200, ...set });
  const report = () => world.ask(head, `GET /api/reporting/agencies/${kaimana}`);
  expect((await report()).set).toMatchObject({ target: 0.95, targetOn: "2026-11-25" });
  expect((await world.send(head, `DELETE ${base}/targets/1`)).status).toBe(204);
  expect((await report()).set).toMatchObject({ target: 0.9, targetOn: "2026-12-31" });
});

test("a unit is reminded once a day, with a text to pass on", async () => {
  const sent = { set: 1, unitPath: education };
  const first = await ask("POST /reminders", sent);
  expect(first).toMatchObject({ status: 200, unitName: "Dinas Pendidikan", contactCount: 1 });
  expect(first.text).toContain("2 dari 2 pegawai");
  expect(await ask("POST /reminders", sent)).toEqual(first);
  expect(await ask("POST /reminders", { set: 1, unitPath: nowhere })).toMatchObject({
    status: 404,
    code: "acts.unit_unknown",
  });
  expect(await ask("POST /reminders", { set: 2, unitPath: education })).toMatchObject({
    status: 404,
    code: "acts.set_unknown",
  });
});

test("the report is put in the Sekda's hands, who sees and reminds but signs nothing", async () => {
  const delegation = `/api/roster/agencies/${kaimana}/delegation`;
  expect(await ask("GET /acts?set=1", undefined, sekda)).toMatchObject({ status: 403 });
  const given = await world.ask(head, `PUT ${delegation}`);
  expect(given).toMatchObject({
    status: 200,
    delegation: { officeName: "Sekretaris Daerah", until: "2026-11-30T15:00:00.000Z" },
  });
  const session = await world.ask(sekda, "GET /api/session");
  expect(session.delegations).toEqual([
    {
      agencyId: kaimana,
      officeName: "Sekretaris Daerah",
      until: "2026-11-30T15:00:00.000Z",
      isRunning: true,
    },
  ]);
  expect(await world.ask(sekda, `GET /api/reporting/agencies/${kaimana}`)).toMatchObject({
    status: 200,
    leaders: { lines: [{ office: "head" }, { office: "sekda" }] },
  });
  expect(await ask("GET /acts?set=1", undefined, sekda)).toMatchObject({ status: 200 });
  expect(await ask(`PUT /letters/${letterIds.mint()}`, letter(), sekda)).toMatchObject({
    status: 403,
    code: "identity.role_missing",
  });
  expect(await world.ask(head, `DELETE ${delegation}`)).not.toHaveProperty("delegation");
  expect(await ask("GET /acts?set=1", undefined, sekda)).toMatchObject({ status: 403 });
});

test("a memo that is not sealed yet is not there", async () => {
  expect(await ask("GET /memos")).toMatchObject({ status: 200, memos: [] });
  expect(await ask(`GET /memos/${termIds.mint()}`)).toMatchObject({
    status: 404,
    code: "acts.memo_unknown",
  });
});

test.each(["/acts", "/acts?set=0", "/acts?set=x", "/proposals?set=1", "/proposals?set=1&unit=a"])(
  "what is asked without its set or unit is refused: %s",
  async (path) => {
    expect(await ask(`GET ${path}`)).toMatchObject({ status: 422, errors: [{ in: "query" }] });
  },
);
