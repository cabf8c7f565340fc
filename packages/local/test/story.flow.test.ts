import { clockAt } from "@netra/core/kernel/clock";
import { attemptIds } from "@netra/core/kernel/id";
import { givenRow } from "@netra/core/roster/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../src/world.ts";
import {
  givenAuthors,
  givenOperator,
  kaimana,
  openTerms,
  people,
  registerAgencies,
  salatiga,
  setOf,
} from "./program.ts";
import {
  answerQuiz,
  enter,
  handInModule,
  later,
  must,
  previewRoster,
  sameAnswers,
  type Visit,
  watch,
} from "./visits.ts";

const clock = clockAt("2026-11-02T01:00:00Z");
const report = `GET /api/reporting/agencies/${kaimana}`;
const search = `POST /api/learning/agencies/${kaimana}/standings/search`;
const namesIn = (page: { items: { displayName: string }[] }) =>
  page.items.map(({ displayName }) => displayName).toSorted();
const namesFor = async (hr: Visit, filter: object) =>
  namesIn(await must(hr.ask(search, { set: 1, status: "all", ...filter })));

let world: World;
let operator: Visit;
let dewi: Visit;
let maria: Visit;
let lukas: Visit;
let publisher: Visit;
let reviewer: Visit;
let modulePath: string;
let moduleId: string;

beforeAll(async () => {
  world = await createWorld({ clock, isLive: false });
  operator = await givenOperator(world);
});
afterAll(() => world?.stop());

describe("from a publisher's file to the head's figure", () => {
  it("begins with agencies, their HR, the authority and two heads, one of them without a NIP", async () => {
    ({ dewi } = await registerAgencies(world, operator));
    ({ publisher, reviewer } = await givenAuthors(world, operator));
    await openTerms(operator);
    const { terms } = await must(operator.ask(`GET /api/roster/agencies/${salatiga}/terms`));
    expect(terms).toMatchObject([{ kind: "definitif", officeName: "Wali Kota Salatiga" }]);
    const mayor = await enter(world, "mayor");
    expect(mayor.session).toMatchObject({
      displayName: "Ratna Saujana",
      terms: [{ agencyId: salatiga, isRunning: true }],
    });
    expect(mayor.session).not.toHaveProperty("member");
  });

  it("lets nobody approve their own module, and releases it once another has", async () => {
    modulePath = await handInModule(publisher);
    moduleId = modulePath.split("/").at(-1) as string;
    const approve = { decision: "approve" };
    const grants = `/api/identity/people/${publisher.personId}`;
    await must(operator.ask(`PUT ${grants}/grants`, { role: "reviewer" }));
    const own = await publisher.ask(`POST ${modulePath}/reviews`, approve);
    expect(own).toMatchObject({ status: 403, body: { code: "publishing.own_work" } });
    await must(operator.ask(`POST ${grants}/revocations`, { role: "reviewer" }));
    const early = await publisher.ask("PUT /api/publishing/sets/1", setOf(moduleId));
    expect(early).toMatchObject({ status: 422, body: { code: "publishing.module_not_released" } });
    const released = await must(reviewer.ask(`POST ${modulePath}/reviews`, approve));
    expect(released).toMatchObject({ stage: "released", latestRelease: 1 });
    await must(publisher.ask("PUT /api/publishing/sets/1", setOf(moduleId)));
  });

  it("shows HR what a roster file would do, with the damaged row by row and column", async () => {
    const damaged = givenRow(7, { nipBaru: "6.02E+17" });
    const rows = [...Object.values(people), damaged];
    const { at, seen } = await previewRoster(dewi, kaimana, rows);
    expect(seen).toMatchObject({
      stage: "previewed",
      preview: { rowCount: 6, joinCount: 5, sameCount: 1, issueCount: 1, missingCount: 0 },
    });
    expect(seen.preview.issues).toEqual([
      { rowNumber: 8, column: "nipBaru", code: "roster.nip_rounded", value: expect.any(String) },
    ]);
    await must(dewi.ask(`POST ${at}/acceptance`, { missing: "keep" }));
    expect(await must(dewi.ask(`GET ${at}`))).toMatchObject({ stage: "accepted" });
    await world.settle();
    expect(await must(dewi.ask(`GET ${at}`))).toMatchObject({ stage: "done", doneCount: 6 });
  });

  it("knows a civil servant by the NIP, a contract worker by the address, and a stranger not at all", async () => {
    maria = await enter(world, "maria");
    lukas = await enter(world, "lukas");
    for (const [learner, kind] of [
      [maria, "pns"],
      [lukas, "ppnpn"],
    ] as const) {
      expect(learner.session.member).toMatchObject({ agencyId: kaimana, kind });
      await expect
        .poll(async () => (await must(learner.ask("GET /api/learning/my/home"))).sets, {
          timeout: 8_000,
        })
        .toMatchObject([{ set: 1, status: "not_started", modules: [{ moduleId, release: 1 }] }]);
    }
    const stranger = await enter(world, "stranger");
    expect(stranger.at.searchParams.get("kode")).toBe("identity.person_unknown");
    expect(stranger.session).toMatchObject({ status: 401 });
  });

  it("hands a quiz out to be taken along, and grades none before the film was watched", async () => {
    const at = `/api/learning/my/attempts/${attemptIds.mint()}`;
    const { questions, isResumed } = await must(maria.ask(`PUT ${at}`, { moduleId }));
    expect(isResumed).toBe(false);
    const answers = sameAnswers(questions, "a");
    expect(await maria.ask(`PUT ${at}/answers`, { answers })).toMatchObject({
      status: 409,
      body: { code: "learning.material_not_finished" },
    });
  });

  it("credits whoever claims everything at once with twice the time that passed at most", async () => {
    const at = `/api/learning/my/modules/${moduleId}`;
    const { ticket } = await must(lukas.ask(`GET ${at}`));
    later(clock, 3);
    const stretches = [{ from: 0, to: 12 }];
    const sent = { release: 1, ticket, stretches, placeSeconds: 12 };
    const first = await must(lukas.ask(`POST ${at}/progress`, sent));
    expect(first).toMatchObject({ covered: [{ from: 0, to: 6 }], isCovered: false });
    expect(await must(lukas.ask(`POST ${at}/progress`, sent))).toEqual(first);
  });

  it("opens the quiz without its keys to whoever watched, explains what was wrong, and lets them try again", async () => {
    expect(await watch(maria, moduleId, clock)).toMatchObject({ isCovered: true });
    const { questions, result, at } = await answerQuiz(maria, moduleId, "b");
    expect(JSON.stringify(questions)).not.toMatch(/correct|reason|legalBasis/);
    expect(result).toMatchObject({
      hasPassed: false,
      correctCount: 0,
      unitName: "Dinas Pendidikan",
    });
    expect(result.questions[0]).toMatchObject({
      isCorrect: false,
      correct: ["a"],
      reason: expect.stringContaining("berkampanye"),
      legalBasis: [expect.stringContaining("SKB")],
    });
    expect(await must(maria.ask(`GET ${at}`))).toEqual(result);

    later(clock, 60);
    const again = `PUT /api/learning/my/attempts/${attemptIds.mint()}`;
    expect(await maria.ask(again, { moduleId })).toMatchObject({
      status: 409,
      body: { code: "learning.moments_first", values: { partCount: result.toReview.length } },
    });
    expect(await watch(maria, moduleId, clock)).toMatchObject({ toReview: [] });
    const second = await answerQuiz(maria, moduleId, "a");
    expect(second.result).toMatchObject({ hasPassed: true, correctCount: 5 });
    await world.settle();
    const home = await must(maria.ask("GET /api/learning/my/home"));
    expect(home.sets).toMatchObject([{ status: "done", doneCount: 1 }]);
  });

  it("grades answers that are sent again, even other ones, as they were graded first", async () => {
    await must(lukas.ask(`GET /api/learning/my/modules/${moduleId}`));
    await watch(lukas, moduleId, clock);
    const { at, answers, result } = await answerQuiz(lukas, moduleId, "b");
    later(clock, 5);
    expect(await must(lukas.ask(`PUT ${at}/answers`, { answers }))).toEqual(result);
    const better = answers.map((each: object) => ({ ...each, optionIds: ["a"] }));
    expect(await must(lukas.ask(`PUT ${at}/answers`, { answers: better }))).toEqual({
      ...result,
      note: "answered_elsewhere",
    });
    await world.settle();
    const home = await must(lukas.ask("GET /api/learning/my/home"));
    expect(home.sets).toMatchObject([{ status: "started" }]);
  });

  it("shows HR who has finished and who has not", async () => {
    const done = await must(dewi.ask(search, { set: 1, status: "done" }));
    expect(namesIn(done)).toEqual(["Maria Rembulan"]);
    expect(done.items[0]).toMatchObject({ nipTail: "1903", doneCount: 1, moduleCount: 1 });
    const others = ["Dewi Arunika", "Hasan Baskara", "Lukas", "Ruth Kencana", "Yustina Embun"];
    expect(await namesFor(dewi, { status: "unfinished" })).toEqual(others);
    expect(await namesFor(dewi, { nip: people.maria.nipBaru })).toEqual(["Maria Rembulan"]);
  });

  it("shows the HR of a unit that unit and what is below it, and nothing else", async () => {
    const { units } = await must(dewi.ask(`GET /api/roster/agencies/${kaimana}/units`));
    const pathOf = (name: string) =>
      units.find((unit: { name: string }) => unit.name === name).unitPath as string;
    const unitPath = pathOf("Dinas Pendidikan");
    const ruth = await enter(world, "ruth");
    const grant = { role: "hr", agencyId: kaimana, unitPath };
    await must(operator.ask(`PUT /api/identity/people/${ruth.personId}/grants`, grant));
    expect(await namesFor(ruth, {})).toEqual(["Hasan Baskara", "Maria Rembulan", "Ruth Kencana"]);
    const elsewhere = { set: 1, status: "all", unitPath: pathOf("Distrik Teluk Arguni Bawah") };
    expect(await ruth.ask(search, elsewhere)).toMatchObject({
      status: 403,
      body: { code: "identity.not_yours" },
    });
    expect(await namesFor(ruth, { name: "Lukas" })).toEqual([]);
    expect(await must(ruth.ask(report))).toMatchObject({
      within: unitPath,
      total: { people: 3, done: 1, started: 0, notStarted: 2 },
      units: [{ name: "SD Negeri 1 Kaimana", people: 1, done: 0 }],
      days: [],
    });
  });

  it("shows the acting head the figure for the region, the units most behind first", async () => {
    const head = await enter(world, "acting");
    const seen = await must(head.ask(report));
    expect(seen).toMatchObject({
      agency: { name: "Kabupaten Kaimana", zone: "Asia/Jayapura" },
      set: { set: 1, deadlineAt: "2026-12-31T14:59:59.000Z" },
      total: { people: 6, done: 1, started: 1, notStarted: 4 },
      days: [{ day: "2026-11-02", people: 6, done: 1, started: 1 }],
    });
    expect(
      seen.units.map(({ name, people, done }: Record<string, unknown>) => [name, people, done]),
    ).toEqual([
      ["Dinas Pendidikan", 3, 1],
      ["Distrik Teluk Arguni Bawah", 2, 0],
      ["BKPSDM", 1, 0],
    ]);
    expect(JSON.stringify(seen)).not.toContain("Maria");
    const people = await head.ask(search, { set: 1, status: "all" });
    expect(people).toMatchObject({ status: 403, body: { code: "identity.role_missing" } });
  });

  it("shows an elected head their own agency and refuses them any other", async () => {
    const mayor = await enter(world, "mayor");
    const own = await must(mayor.ask(`GET /api/reporting/agencies/${salatiga}`));
    expect(own).toMatchObject({ total: { people: 1, done: 0 } });
    expect(await mayor.ask(report)).toMatchObject({
      status: 403,
      body: { code: "identity.not_yours" },
    });
  });
});
