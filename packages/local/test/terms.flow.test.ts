import { createHash } from "node:crypto";
import { canonicalJson } from "@netra/core/kernel/canonical";
import { clockAt } from "@netra/core/kernel/clock";
import { letterIds, termIds } from "@netra/core/kernel/id";
import type { SampleRow } from "@netra/core/roster/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../src/world.ts";
import { givenProgram, kaimana, people } from "./program.ts";
import { answerQuiz, bringRoster, enter, must, watch } from "./visits.ts";

const clock = clockAt("2026-11-02T01:00:00Z");
const report = `GET /api/reporting/agencies/${kaimana}`;
const acts = `/api/acts/agencies/${kaimana}`;
const dewi: SampleRow = { ...people.dewi, emailGov: "dewi@kaimana.example" };
const letterId = letterIds.mint();
const letterAt = `${acts}/letters/${letterId}`;

let world: World;
let program: Awaited<ReturnType<typeof givenProgram>>;
let education: string;
let pjTermId: string;

beforeAll(async () => {
  world = await createWorld({ clock, isLive: false });
  program = await givenProgram(world);
  await bringRoster(world, program.dewi, kaimana, [dewi]);
});
afterAll(() => world?.stop());

/** Somebody goes through the module and passes, at the time it is. */
async function finish(sub: string) {
  const visit = await enter(world, sub);
  await watch(visit, program.moduleId, clock);
  await answerQuiz(visit, program.moduleId, "a");
  await world.settle();
}

type Units = { units: { name: string; people: number; done: number }[] };
const unitsOf = ({ units }: Units) => units.map(({ name, people, done }) => [name, people, done]);

describe("while a Pj. leads Kaimana", () => {
  it("a letter goes to a unit under its number, and shows what came of it", async () => {
    const head = await enter(world, "acting");
    const { units } = await must(head.ask(report));
    expect(units[0]).toMatchObject({ name: "Dinas Pendidikan", people: 3, done: 0 });
    education = units[0].unitPath;
    const { letter } = await must(head.ask(`GET ${acts}/proposals?set=1&unit=${education}`));
    expect(letter.text).toContain("3 pegawai yang belum menyelesaikannya");
    await must(head.ask(`PUT ${letterAt}`, { set: 1, unitPath: education, ...letter }));
    expect(await head.ask(`POST ${letterAt}/issuance`, {})).toMatchObject({
      status: 422,
      body: { code: "acts.letter_without_number" },
    });
    const issued = await must(head.ask(`POST ${letterAt}/issuance`, { number: "800/17/2026" }));
    expect(issued.effect).toMatchObject({ baseline: { people: 3, done: 0 }, after: [] });

    await finish("maria");
    clock.set(new Date("2026-11-05T01:00:00Z"));
    await finish("ruth");
    clock.set(new Date("2026-11-10T01:00:00Z"));
    const later = await enter(world, "acting");
    expect((await must(later.ask(`GET ${letterAt}`))).effect).toMatchObject({
      baseline: { people: 3, done: 0 },
      now: { people: 3, done: 2 },
      after: [{ days: 7, on: "2026-11-09", tally: { people: 3, done: 2 } }],
    });
  });

  it("a unit is reminded by mail to its HR, once a day, and the report says when", async () => {
    const head = await enter(world, "acting");
    const sent = { set: 1, unitPath: education };
    const first = await must(head.ask(`POST ${acts}/reminders`, sent));
    expect(await must(head.ask(`POST ${acts}/reminders`, sent))).toEqual(first);
    expect(first).toMatchObject({ contactCount: 1, day: "2026-11-10" });
    await world.settle();
    const mails = world.mailbox.list().filter(({ to }) => to.includes("dewi@kaimana.example"));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toContain("Dinas Pendidikan: 1 pegawai belum");
    const { units } = await must(head.ask(report));
    expect(
      units.find(({ unitPath }: { unitPath: string }) => unitPath === education),
    ).toMatchObject({ remindedAt: first.sentAt });
  });

  it("a unit that moves below another leaves the days before as they were", async () => {
    clock.set(new Date("2026-11-12T01:00:00Z"));
    const before = await must((await enter(world, "acting")).ask(`${report}?on=2026-11-11`));
    const hasan = {
      ...people.hasan,
      unorIndukId: "dispora",
      unorIndukNama: "Dinas Pemuda dan Olahraga",
    };
    await bringRoster(world, await enter(world, "dewi"), kaimana, [hasan]);
    clock.set(new Date("2026-11-13T01:00:00Z"));
    const head = await enter(world, "acting");
    const on = async (day: string) => must(head.ask(`${report}?on=${day}`));
    const [then, after, now] = [
      await on("2026-11-11"),
      await on("2026-11-12"),
      await must(head.ask(report)),
    ];
    expect(unitsOf(then)).toEqual(unitsOf(before));
    expect(unitsOf(then)).toContainEqual(["Dinas Pendidikan", 3, 2]);
    expect(unitsOf(after)).toContainEqual(["Dinas Pendidikan", 2, 2]);
    expect(unitsOf(after)).toContainEqual(["Dinas Pemuda dan Olahraga", 1, 0]);
    expect(unitsOf(now)).toEqual(unitsOf(after));
    for (const { total } of [then, after, now]) expect(total).toMatchObject({ people: 6, done: 2 });
  });
});

describe("when the term ends at midnight in the east", () => {
  it("the predecessor sees the figures to the last instant, the successor from the first", async () => {
    clock.set(new Date("2026-11-30T10:00:00Z"));
    await finish("hasan");
    const operator = await enter(world, "operator");
    await must(
      operator.ask(`PUT /api/roster/terms/${termIds.mint()}`, {
        agencyId: kaimana,
        kind: "definitif",
        officeName: "Bupati Kaimana",
        decree: "Keputusan contoh 9",
        startsOn: "2026-12-01",
        endsOn: "2031-11-30",
        holder: { by: "account", sub: "bupati", name: "Anselma Wanadri" },
      }),
    );
    world.introduce([{ sub: "bupati", name: "Anselma Wanadri", role: "-", agency: "-" }]);
    clock.set(new Date("2026-11-30T14:59:59.999Z"));
    const [predecessor, successor] = [await enter(world, "acting"), await enter(world, "bupati")];
    pjTermId = predecessor.session.terms[0].termId;
    expect(await must(predecessor.ask(report))).toMatchObject({ total: { people: 6, done: 3 } });
    expect(await successor.ask(report)).toMatchObject({
      status: 403,
      body: { code: "identity.term_not_running" },
    });
    clock.set(new Date("2026-11-30T15:00:00.000Z"));
    expect(await predecessor.ask(report)).toMatchObject({
      status: 403,
      body: { code: "identity.term_not_running" },
    });
    const seen = await must(successor.ask(report));
    expect(seen).toMatchObject({ total: { people: 6, done: 3 }, leaders: { lines: [] } });
  });

  it("the memo is sealed soon after, and what is learnt since then is not in it", async () => {
    clock.set(new Date("2026-11-30T15:05:00Z"));
    await world.keepSchedule();
    await world.settle();
    const successor = await enter(world, "bupati");
    expect((await must(successor.ask(`GET ${acts}/memos`))).memos).toEqual([]);
    await finish("lukas");
    clock.set(new Date("2026-11-30T15:10:00Z"));
    await world.keepSchedule();
    await world.settle();
    expect((await must(successor.ask(`GET ${acts}/memos`))).memos).toMatchObject([
      { termId: pjTermId, officeName: "Pj. Bupati Kaimana", endsOn: "2026-11-30" },
    ]);
    const { content, sha256 } = await must(successor.ask(`GET ${acts}/memos/${pjTermId}`));
    expect(content).toMatchObject({
      holderName: expect.stringContaining("Yosef Bentala"),
      figures: [{ set: 1, total: { people: 6, done: 3 } }],
      // Everybody of the education office is done: the instruction is carried out.
      letters: [],
    });
    expect(createHash("sha256").update(canonicalJson(content)).digest("hex")).toBe(sha256);
    expect(await must(successor.ask(report))).toMatchObject({ total: { done: 4 } });
  });

  it("the predecessor keeps that and nothing else; a second look by the clock seals nothing twice", async () => {
    clock.set(new Date("2026-12-01T01:00:00Z"));
    await world.keepSchedule();
    await world.settle();
    const predecessor = await enter(world, "acting");
    const { memos } = await must(predecessor.ask(`GET ${acts}/memos`));
    expect(memos).toHaveLength(1);
    const { content } = await must(predecessor.ask(`GET ${acts}/memos/${pjTermId}`));
    expect(content.sealedAt).toBe("2026-11-30T15:10:00.000Z");
    for (const route of [report, `GET ${acts}/acts?set=1`, `GET ${letterAt}`]) {
      expect(await predecessor.ask(route)).toMatchObject({
        status: 403,
        body: { code: "identity.term_not_running" },
      });
    }
    const successor = await enter(world, "bupati");
    const { letters } = await must(successor.ask(`GET ${acts}/acts?set=1`));
    expect(letters).toMatchObject([{ letterId, issuance: { number: "800/17/2026" } }]);
  });
});
