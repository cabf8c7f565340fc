import { attemptIds, type ModuleId, type PersonId } from "@netra/core/kernel/id";
import { givenRow } from "@netra/core/roster/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kaimana, testLearners } from "../testing-learners.ts";

let world: Awaited<ReturnType<typeof testLearners>>;
let operator: PersonId;
let moduleId: ModuleId;
let maria: PersonId;
let hasan: PersonId;
const mine = "GET /api/certifying/my";
const film = 12.06;

beforeAll(async () => {
  world = await testLearners();
  operator = await world.person({ role: "operator" });
  const hr = await world.person({ role: "hr", agencyId: kaimana });
  await world.bringPeople(hr, [givenRow(0, { nama: "Maria Rembulan" }), givenRow(1)]);
  moduleId = await world.openSet();
  [maria, hasan] = await Promise.all([world.personOf(0), world.personOf(1)]);
  await pass(maria);
  await world.services.runJob({ job: "certify", personIds: [maria, hasan] });
});
afterAll(() => world?.stop());

async function pass(who: PersonId) {
  const module = `/api/learning/my/modules/${moduleId}`;
  const { ticket } = await world.ask(who, `GET ${module}`);
  world.later(film);
  const stretches = [{ from: 0, to: film }];
  const sent = { release: 1, ticket, stretches, placeSeconds: film };
  await world.ask(who, `POST ${module}/progress`, sent);
  const attempt = `PUT /api/learning/my/attempts/${attemptIds.mint()}`;
  const { questions } = await world.ask(who, attempt, { moduleId });
  const answers = questions.map(({ questionId }: { questionId: string }) => ({
    questionId,
    optionIds: ["a"],
  }));
  expect(await world.ask(who, `${attempt}/answers`, { answers })).toMatchObject({
    hasPassed: true,
  });
}

async function codeOfMaria(): Promise<string> {
  return (await world.ask(maria, mine)).items[0].code;
}
const change = (who: PersonId | undefined, code: string, what: string, body: object) =>
  world.ask(who, `POST /api/certifying/certificates/${code}/${what}`, body);

test("whoever passed finds the module and the set certified, with an address to show", async () => {
  const { status, items } = await world.ask(maria, mine);
  expect(status).toBe(200);
  expect(items).toMatchObject([
    { what: { kind: "set", set: 1, title: "Program Netralitas ASN 2026" }, status: "valid" },
    { what: { kind: "module", moduleId, release: 1 }, displayName: "Maria Rembulan" },
  ]);
  expect(items[1]).toMatchObject({
    agencyName: "Kabupaten Kaimana",
    unitName: "Dinas Pendidikan",
    zone: "Asia/Jayapura",
    authority: { shortName: "KASN" },
    link: expect.stringMatching(/^\/v\/[0-9A-Z]{4}(-[0-9A-Z]{4}){2}#[\w-]+\.[\w-]{86}$/),
  });
  expect(await world.ask(hasan, mine)).toEqual({ status: 200, items: [] });
});

test("it is printed for its holder, and for nobody else", async () => {
  const code = await codeOfMaria();
  const answer = await world.send(maria, `GET /api/certifying/my/${code}/pdf`);
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  expect(answer.headers.get("content-disposition")).toBe(
    `attachment; filename="sertifikat-${code}.pdf"`,
  );
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(await world.ask(hasan, `GET /api/certifying/my/${code}/pdf`)).toMatchObject({
    status: 404,
    code: "certifying.certificate_unknown",
  });
});

test("anybody may check a code without a session, as they type it", async () => {
  const code = await codeOfMaria();
  const typed = code.toLowerCase().replaceAll("0", "o").replaceAll("1", "l").replaceAll("-", "%20");
  const answer = await world.send(undefined, `GET /api/certifying/certificates/${typed}`);
  expect(answer.headers.get("x-robots-tag")).toBe("noindex");
  const seen = await answer.json();
  expect(seen).toMatchObject({ code, displayName: "Maria Rembulan", status: "valid" });
  expect(JSON.stringify(seen)).not.toMatch(/per_|link|nip|email/i);
});

test("a code that leads nowhere is told from what is no code", async () => {
  const check = (typed: string) =>
    world.ask(undefined, `GET /api/certifying/certificates/${typed}`);
  expect(await check("K7QF-2M9T-4XWB")).toMatchObject({
    status: 404,
    code: "certifying.certificate_unknown",
  });
  for (const typed of ["K7QF-2M9T-4XW", "K7QF-2M9T-4XWU", "x".repeat(3000)]) {
    expect(await check(typed)).toMatchObject({
      status: 422,
      errors: [{ in: "path", field: "/code", code: "certifying.code_malformed" }],
    });
  }
});

test("the log keeps the pattern of the address, never the code", async () => {
  const code = await codeOfMaria();
  await world.ask(undefined, `GET /api/certifying/certificates/${code}`);
  expect(JSON.stringify(world.logged)).not.toContain(code);
});

test("an operator revokes it for everybody to see, and takes that back", async () => {
  const code = await codeOfMaria();
  const sent = { reason: "not_own_work", basis: "Nota dinas contoh 12/2026" };
  expect(await change(operator, code, "revocations", sent)).toMatchObject({
    revocation: { reason: "not_own_work" },
  });
  const seen = await world.ask(undefined, `GET /api/certifying/certificates/${code}`);
  expect(seen).toMatchObject({ revocation: { reason: "not_own_work" } });
  expect(await world.ask(maria, `GET /api/certifying/my/${code}/pdf`)).toMatchObject({
    status: 409,
    code: "certifying.certificate_revoked",
  });
  expect(
    await change(operator, code, "revocations", { ...sent, reason: "wrong_person" }),
  ).toMatchObject({ status: 409, code: "certifying.revoked_already" });
  await change(operator, code, "restorations", { basis: "Nota dinas contoh 14/2026" });
  const after = await world.send(maria, `GET /api/certifying/my/${code}/pdf`);
  expect(after.status).toBe(200);
});

test.each([
  ["without a reason", { basis: "Nota dinas contoh" }, "/reason"],
  ["for a reason of one's own", { reason: "lain", basis: "Nota dinas" }, "/reason"],
  ["without a basis", { reason: "wrong_person", basis: "  " }, "/basis"],
  ["with something more", { reason: "wrong_person", basis: "Nota", name: "x" }, "/name"],
])("nobody revokes %s", async (_, sent, field) => {
  const answer = await change(operator, await codeOfMaria(), "revocations", sent);
  expect(answer).toMatchObject({ status: 422, errors: [{ in: "body", field }] });
});

test("what an operator cannot find they cannot revoke, and nobody else revokes at all", async () => {
  const sent = { reason: "wrong_person", basis: "Nota dinas contoh" };
  expect(await change(operator, "K7QF-2M9T-4XWB", "revocations", sent)).toMatchObject({
    status: 404,
  });
  expect(await change(maria, await codeOfMaria(), "revocations", sent)).toMatchObject({
    status: 403,
    code: "identity.role_missing",
  });
});
