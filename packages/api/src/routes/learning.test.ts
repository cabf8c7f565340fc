import { attemptIds, type ModuleId, type PersonId } from "@netra/core/kernel/id";
import { givenRow, nipOf } from "@netra/core/roster/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, kaimana, testLearners } from "../testing-learners.ts";

let world: Awaited<ReturnType<typeof testLearners>>;
let hr: PersonId;
let moduleId: ModuleId;
let next = 0;

beforeAll(async () => {
  world = await testLearners();
  hr = await world.person({ role: "hr", agencyId: kaimana });
  await world.bringPeople(
    hr,
    Array.from({ length: 60 }, (_, n) => givenRow(n)),
  );
  moduleId = await world.openSet();
});
afterAll(() => world?.stop());

const newLearner = () => world.personOf(next++);
const module = () => `/api/learning/my/modules/${moduleId}`;
const film = 12;

async function watch(who: PersonId): Promise<Answer> {
  const { ticket } = await world.ask(who, `GET ${module()}`);
  world.later(film);
  const sent = { release: 1, ticket, stretches: [{ from: 0, to: film }], placeSeconds: film };
  return world.ask(who, `POST ${module()}/progress`, sent);
}

type Asked = { questionId: string; options: { optionId: string }[] };
async function openQuiz(who: PersonId) {
  const path = `/api/learning/my/attempts/${attemptIds.mint()}`;
  const { questions, ...attempt } = await world.ask(who, `PUT ${path}`, { moduleId });
  const answers = (optionId: string) =>
    questions.map(({ questionId }: Asked) => ({ questionId, optionIds: [optionId] }));
  return { path, attempt, questions, answers };
}

test("a learner finds what they owe, watches it and passes the quiz", async () => {
  const who = await newLearner();
  const home = await world.ask(who, "GET /api/learning/my/home");
  expect(home).toMatchObject({
    status: 200,
    sets: [
      {
        set: 1,
        status: "not_started",
        zone: "Asia/Jayapura",
        deadlineAt: "2026-12-31T14:59:59.000Z",
        modules: [{ moduleId, state: "not_started", durationSeconds: 12.06 }],
      },
    ],
  });
  expect(await watch(who)).toMatchObject({ status: 200, isCovered: true, missingSeconds: 0 });
  const { path, attempt, answers } = await openQuiz(who);
  expect(attempt).toMatchObject({ status: 200, stage: "open", isResumed: false });
  const result = await world.ask(who, `PUT ${path}/answers`, { answers: answers("a") });
  expect(result).toMatchObject({ status: 200, hasPassed: true, unitName: "Dinas Pendidikan" });
  expect(await world.ask(who, `PUT ${path}/answers`, { answers: answers("a") })).toEqual(result);
  expect(await world.ask(who, `PUT ${path}/answers`, { answers: answers("b") })).toEqual({
    ...result,
    note: "answered_elsewhere",
  });
  expect(await world.ask(who, `PUT ${path}`, { moduleId })).toEqual(result);
  expect(await world.ask(who, `GET ${path}`)).toEqual(result);
});

test("no answer before the quiz is answered says which option is right", async () => {
  const who = await newLearner();
  const opened = await world.send(who, `GET ${module()}`);
  expect(await opened.text()).not.toMatch(/"correct"|"questionId"|berkampanye/);
  await watch(who);
  const { path } = await openQuiz(who);
  const asked = await world.send(who, `GET ${path}`);
  expect(await asked.text()).not.toMatch(/"correct"|"reason"|"legalBasis"|berkampanye/);
});

test("a quiz is handed out to be taken along, and not graded, with the reason, until the module was watched", async () => {
  const who = await newLearner();
  const { path, attempt, answers } = await openQuiz(who);
  expect(attempt).toMatchObject({ status: 200, stage: "open" });
  const sent = { answers: answers("a"), deviceAt: "1970-01-01T00:00:03Z" };
  const early = await world.ask(who, `PUT ${path}/answers`, sent);
  expect(early).toMatchObject({ status: 409, code: "learning.material_not_finished" });
  await watch(who);
  const { gradedAt, ...result } = await world.ask(who, `PUT ${path}/answers`, sent);
  expect(result).toMatchObject({ status: 200, hasPassed: true });
  expect(gradedAt).toBe(world.clock.now().toISOString());
});

test("a module nobody owes, an attempt nobody made and a release nobody published are not found", async () => {
  const who = await newLearner();
  const other = moduleId.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
  expect(await world.ask(who, `GET /api/learning/my/modules/${other}`)).toMatchObject({
    status: 404,
    code: "learning.not_assigned",
  });
  expect(await world.ask(who, `GET /api/learning/my/attempts/${attemptIds.mint()}`)).toMatchObject({
    status: 404,
    code: "learning.attempt_unknown",
  });
  const { ticket } = await world.ask(who, `GET ${module()}`);
  const sent = { release: 7, ticket, stretches: [], placeSeconds: 0 };
  expect(await world.ask(who, `POST ${module()}/progress`, sent)).toMatchObject({
    status: 404,
    code: "learning.release_unknown",
  });
});

const wrongReports: [string, object, string][] = [
  ["a ticket of their own making", { ticket: "1.x" }, "/ticket"],
  ["a stretch that runs backwards", { stretches: [{ from: 5, to: 1 }] }, "/stretches/0/to"],
  ["a stretch before the beginning", { stretches: [{ from: -1, to: 1 }] }, "/stretches/0/from"],
  ["the seconds they think they earned", { coveredSeconds: 12 }, "/coveredSeconds"],
  ["half a release", { release: 1.5 }, "/release"],
];
test.each(wrongReports)("whoever sends %s is refused there", async (_, change, field) => {
  const who = await newLearner();
  const { ticket } = await world.ask(who, `GET ${module()}`);
  const sent = { release: 1, ticket, stretches: [], placeSeconds: 0, ...change };
  const answer = await world.ask(who, `POST ${module()}/progress`, sent);
  expect(answer).toMatchObject({ status: 422, errors: [{ in: "body", field }] });
});

test("answers that do not fit are refused at the answer, and the quiz stays open", async () => {
  const who = await newLearner();
  await watch(who);
  const { path, answers } = await openQuiz(who);
  const fewer = answers("a").slice(1);
  expect(await world.ask(who, `PUT ${path}/answers`, { answers: fewer })).toMatchObject({
    status: 422,
    code: "learning.answers_missing",
    errors: [{ field: "/answers" }],
    values: { missingCount: 1 },
  });
  const odd = answers("z");
  expect(await world.ask(who, `PUT ${path}/answers`, { answers: odd })).toMatchObject({
    status: 422,
    errors: [{ field: "/answers/0/optionIds/0", code: "learning.option_not_shown" }],
  });
  expect(await world.ask(who, `GET ${path}`)).toMatchObject({ stage: "open" });
});

test("nobody reads or answers another's quiz", async () => {
  const [who, other] = [await newLearner(), await newLearner()];
  await watch(who);
  const { path, answers } = await openQuiz(who);
  expect(await world.ask(other, `GET ${path}`)).toMatchObject({ status: 404 });
  const sent = { answers: answers("a") };
  expect(await world.ask(other, `PUT ${path}/answers`, sent)).toMatchObject({ status: 404 });
});

const search = `POST /api/learning/agencies/${kaimana}/standings/search`;

test("HR's list goes on by a cursor nobody can read, make or take to another list", async () => {
  const asked = { set: 1, status: "all" };
  const first = await world.ask(hr, search, asked);
  expect(first.items).toHaveLength(50);
  expect(first.cursor).not.toContain("#");
  expect(Buffer.from(first.cursor, "base64url").toString()).not.toMatch(/per_|Andini|ANDINI/);
  const second = await world.ask(hr, search, { ...asked, cursor: first.cursor });
  expect(second.items).toHaveLength(10);
  expect(second).not.toHaveProperty("cursor");
  const ids = [...first.items, ...second.items].map(({ personId }: Answer) => personId);
  expect(new Set(ids).size).toBe(60);

  const refused = { status: 422, code: "cursor.invalid" };
  const { cursor } = first;
  const cut = `${cursor.slice(0, -4)}AAAA`;
  for (const wrong of [
    { ...asked, cursor: cut },
    { ...asked, cursor: "x" },
    { ...asked, status: "done", cursor },
    { ...asked, set: 2, cursor },
  ]) {
    expect(await world.ask(hr, search, wrong)).toMatchObject(refused);
  }
  const wondama = await world.person({ role: "hr", agencyId: "agn_9207" as never });
  const elsewhere = search.replace(kaimana, "agn_9207");
  expect(await world.ask(wondama, elsewhere, { ...asked, cursor })).toMatchObject(refused);
});

test("a number is searched for in the body and never shown whole", async () => {
  const answer = await world.send(hr, search, { body: { set: 1, status: "all", nip: nipOf(9) } });
  const text = await answer.text();
  expect(JSON.parse(text).items).toMatchObject([{ nipTail: nipOf(9).slice(-4) }]);
  expect(text).not.toContain(nipOf(9));
  const inQuery = await world.ask(hr, `${search}?nip=${nipOf(9)}`, { set: 1, status: "all" });
  expect(inQuery).toMatchObject({ status: 422, errors: [{ in: "query", field: "/nip" }] });
  expect(JSON.stringify(world.logged)).not.toContain(nipOf(9));
});

test.each([
  [{ status: "all" }, "/set"],
  [{ set: 1 }, "/status"],
  [{ set: 1, status: "sudah" }, "/status"],
  [{ set: 1, status: "all", nip: "1986" }, "/nip"],
  [{ set: 1, status: "all", name: "a" }, "/name"],
  [{ set: 1, status: "all", unitPath: "dikbud" }, "/unitPath"],
  [{ set: 1, status: "all", grade: "raja" }, "/grade"],
  [{ set: 1, status: "all", sort: "name" }, "/sort"],
])("a search for %j is refused at %s", async (sent, field) => {
  expect(await world.ask(hr, search, sent)).toMatchObject({
    status: 422,
    errors: [{ in: "body", field }],
  });
});
