import { clockAt } from "@netra/core/kernel/clock";
import { givenRow } from "@netra/core/roster/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../src/world.ts";
import { givenProgram, kaimana, people, salatiga, transport } from "./program.ts";
import { answerQuiz, bringRoster, enter, must, watch } from "./visits.ts";

const clock = clockAt("2026-11-02T01:00:00Z");
const reportOf = (agencyId: string) => `GET /api/reporting/agencies/${agencyId}`;
const home = "GET /api/learning/my/home";
const everybody = Object.values(people);

let world: World;
let program: Awaited<ReturnType<typeof givenProgram>>;

beforeAll(async () => {
  world = await createWorld({ clock, isLive: false });
  program = await givenProgram(world);
  const maria = await enter(world, "maria");
  await watch(maria, program.moduleId, clock);
  await answerQuiz(maria, program.moduleId, "a");
  await world.settle();
});
afterAll(() => world?.stop());

// A session lasts a working day, so on another day everybody signs in again.
const figures = async (agencyId: string, sub: string) =>
  must((await enter(world, sub)).ask(reportOf(agencyId)));
const unitsOf = (report: { units: { name: string; people: number; done: number }[] }) =>
  report.units.map(({ name, people, done }) => [name, people, done]);

describe("while people move and days pass", () => {
  it("counts somebody who changes units in the new one, and leaves the days alone", async () => {
    expect(await figures(kaimana, "dewi")).toMatchObject({
      days: [{ day: "2026-11-02", people: 6, done: 1 }],
    });
    clock.set(new Date("2026-11-05T01:00:00Z"));
    const dewi = await enter(world, "dewi");
    const moved = { ...people, lukas: { ...people.lukas, ...transport } };
    await bringRoster(world, dewi, kaimana, Object.values(moved));
    const seen = await figures(kaimana, "dewi");
    expect(unitsOf(seen)).toEqual([
      ["Dinas Pendidikan", 3, 1],
      ["BKPSDM", 1, 0],
      ["Dinas Perhubungan", 1, 0],
      ["Distrik Teluk Arguni Bawah", 1, 0],
    ]);
    expect(seen.days).toMatchObject([{ day: "2026-11-02", people: 6, done: 1, started: 0 }]);
  });

  it("takes what was learned along to another agency, and keeps both agencies' days right", async () => {
    clock.set(new Date("2026-11-06T01:00:00Z"));
    const nurul = await enter(world, "nurul");
    const unit = { unorId: "dinkes", unorNama: "Dinas Kesehatan" };
    const { maria, hasan } = people;
    const rows = [maria, hasan].map((row) => {
      const { unorIndukId: _, unorIndukNama: __, ...own } = row as Record<string, string>;
      return { ...own, ...unit };
    });
    const done = await bringRoster(world, nurul, salatiga, rows);
    expect(done.preview).toMatchObject({ transferCount: 2, missingCount: 1 });
    expect(await figures(kaimana, "dewi")).toMatchObject({
      total: { people: 4, done: 0 },
      days: [
        { day: "2026-11-02", people: 6, done: 1 },
        { day: "2026-11-06", people: 4, done: 0 },
      ],
    });
    expect(await figures(salatiga, "nurul")).toMatchObject({
      total: { people: 3, done: 1 },
      days: [
        { day: "2026-11-02", people: 1, done: 0 },
        { day: "2026-11-06", people: 3, done: 1 },
      ],
    });
    const visit = await enter(world, "maria");
    expect(visit.session.member).toMatchObject({ agencyId: salatiga, unitName: "Dinas Kesehatan" });
    expect((await must(visit.ask(home))).sets).toMatchObject([{ status: "done" }]);
  });

  it("counts a pass for the day it has in the east, up to the last second before midnight", async () => {
    clock.set(new Date("2026-11-07T14:59:20Z"));
    const yustina = await enter(world, "yustina");
    const lukas = await enter(world, "lukas");
    await watch(yustina, program.moduleId, clock);
    await watch(lukas, program.moduleId, clock);
    clock.set(new Date("2026-11-07T14:59:59.999Z"));
    await answerQuiz(yustina, program.moduleId, "a");
    clock.set(new Date("2026-11-07T15:00:00Z"));
    await answerQuiz(lukas, program.moduleId, "a");
    await world.settle();
    const { days } = await figures(kaimana, "dewi");
    expect(days.slice(2)).toMatchObject([
      { day: "2026-11-07", people: 4, done: 1, started: 1 },
      { day: "2026-11-08", people: 4, done: 2, started: 0 },
    ]);
  });

  it("changes nothing about who is done when a second release comes out, and teaches the new one", async () => {
    const before = await figures(kaimana, "dewi");
    const publisher = await enter(world, "publisher");
    const reviewer = await enter(world, "reviewer");
    const { modulePath, moduleId } = program;
    const { version } = await must(publisher.ask(`GET ${modulePath}`));
    await must(publisher.ask(`PATCH ${modulePath}`, { version, title: "Suka dan bagikan" }));
    await must(publisher.ask(`POST ${modulePath}/submissions`));
    await must(reviewer.ask(`POST ${modulePath}/reviews`, { decision: "approve" }));
    await world.settle();
    const { total, days } = await figures(kaimana, "dewi");
    expect({ total, days }).toEqual({ total: before.total, days: before.days });

    const ruth = await enter(world, "ruth");
    const module = `GET /api/learning/my/modules/${moduleId}`;
    await expect
      .poll(async () => (await must(ruth.ask(module))).release.release, { timeout: 8_000 })
      .toBe(2);
    const yustina = await enter(world, "yustina");
    expect((await must(yustina.ask(home))).sets).toMatchObject([
      { status: "done", modules: [{ release: 2, state: "done", title: "Suka dan bagikan" }] },
    ]);
    await watch(ruth, moduleId, clock);
    const { result } = await answerQuiz(ruth, moduleId, "a");
    expect(result).toMatchObject({ release: 2, hasPassed: true });
    await world.settle();
    expect((await figures(kaimana, "dewi")).total).toMatchObject({ people: 4, done: 3 });
  });

  it("counts who joins after the set was opened, and no longer counts who left", async () => {
    clock.set(new Date("2026-11-10T01:00:00Z"));
    const dewi = await enter(world, "dewi");
    const { maria, hasan, lukas, ...staying } = people;
    const rows = [...Object.values(staying), givenRow(8)];
    const done = await bringRoster(world, dewi, kaimana, rows, "close");
    expect(done).toMatchObject({ leftCount: 1, preview: { joinCount: 1, missingCount: 1 } });
    expect(await figures(kaimana, "dewi")).toMatchObject({ total: { people: 4, done: 2 } });
    const gone = await enter(world, "lukas");
    expect(gone.session).not.toHaveProperty("member");
    expect((await must(gone.ask(home))).sets).toEqual([]);
  });

  it("changes nothing when the same file comes again", async () => {
    const before = await figures(kaimana, "dewi");
    const dewi = await enter(world, "dewi");
    const rows = everybody.filter(
      (row) => !["Maria Rembulan", "Hasan Baskara", "Lukas"].includes(row.nama ?? ""),
    );
    const again = await bringRoster(world, dewi, kaimana, [...rows, givenRow(8)], "close");
    expect(again).toMatchObject({ leftCount: 0, preview: { sameCount: 4, joinCount: 0 } });
    const { countedAt, ...after } = await figures(kaimana, "dewi");
    expect({ ...after, countedAt: before.countedAt }).toEqual(before);
  });

  it("ends a head's sight of the agency with the last day of the term in their own zone", async () => {
    clock.set(new Date("2026-11-30T14:59:59.999Z"));
    const head = await enter(world, "acting");
    expect(await must(head.ask(reportOf(kaimana)))).toMatchObject({ total: { people: 4 } });
    clock.set(new Date("2026-11-30T15:00:00Z"));
    // The same session: nobody signed out, nobody took anything away.
    expect(await head.ask(reportOf(kaimana))).toMatchObject({
      status: 403,
      body: { code: "identity.term_not_running" },
    });
    const { terms } = await must(head.ask("GET /api/session"));
    expect(terms).toMatchObject([{ agencyId: kaimana, isRunning: false }]);
    expect(await figures(salatiga, "mayor")).toMatchObject({ total: { people: 3, done: 1 } });
  });
});
