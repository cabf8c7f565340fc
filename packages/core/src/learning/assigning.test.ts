import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { compose } from "../compose.ts";
import { system } from "../kernel/actor.ts";
import {
  givenContractRow,
  givenRow,
  kaimana,
  type SampleRow,
  salatiga,
} from "../roster/testing.ts";
import { attemptGraded, learningStarted, standingChanged } from "./learning.facts.ts";
import { standingItem } from "./standing.item.ts";
import { asLearner, givenLearning } from "./testing.ts";

type Given = Awaited<ReturnType<typeof givenLearning>>;
const opened: Given[] = [];
let given: Given;

beforeEach(async () => {
  given = await givenLearning();
  opened.push(given);
});
afterAll(async () => {
  await Promise.all(opened.map(({ stop }) => stop()));
});

const head: SampleRow = { jenisJabatan: "Struktural", eselon: "II.b", jabatanNama: "Kepala Dinas" };
const district: SampleRow = { unorId: "distrik", unorNama: "Distrik Yamor" };
const standing = async (n: number, set = 1) =>
  given.table.find(standingItem, { personId: await given.personOf(n), set });
/** What the counters heard of people and sets, oldest first. */
const changes = () =>
  given.facts
    .filter((fact) => standingChanged.is(fact))
    .flatMap((fact) => standingChanged.read(fact).changes);

describe("opening a set", () => {
  it("lets everybody on a roster owe it, once, however often the work comes", async () => {
    await given.bring(kaimana, [givenRow(1), givenRow(2), givenContractRow(3)]);
    await given.bring(salatiga, [givenRow(4)]);
    await given.openSet();
    for (const agencyId of [kaimana, salatiga, kaimana]) {
      await given.services.runJob({ job: "open_set_page", set: 1, agencyId });
    }
    expect(changes()).toHaveLength(4);
    expect(changes().every(({ before }) => before === null)).toBe(true);
    expect(await standing(4)).toMatchObject({ agencyId: salatiga, status: "not_started" });
  });

  it("asks its audience only", async () => {
    await given.bring(kaimana, [givenRow(1, head), givenRow(2), givenContractRow(3)]);
    await given.bring(salatiga, [givenRow(4, head)]);
    const audience = {
      grades: ["jpt_pratama" as const],
      kinds: "all" as const,
      agencyIds: [kaimana],
    };
    await given.openSet({ audience });
    expect(changes()).toMatchObject([{ after: { grade: "jpt_pratama", agencyId: kaimana } }]);
    expect(await standing(2)).toBeUndefined();
    expect(await standing(4)).toBeUndefined();
  });

  it("goes on page after page in an agency of more people than one page holds", async () => {
    const rows = Array.from({ length: 260 }, (_, n) => givenRow(n));
    await given.bring(kaimana, rows);
    await given.openSet();
    expect(changes()).toHaveLength(260);
    const { total } = await given.services.reporting.getAgencyReport(
      { personId: "system", grants: [{ role: "hr", agencyId: kaimana }] },
      kaimana,
    );
    expect(total).toMatchObject({ people: 260, done: 0, started: 0, notStarted: 260 });
  }, 60_000);

  it("counts who had learned the module before as done, with the day they were", async () => {
    await given.bring(kaimana, [givenRow(1), givenRow(2)]);
    await given.openSet();
    const { gradedAt } = await given.finish(asLearner(await given.personOf(1)));
    await given.openSet({ set: 2, title: "Program lanjutan" });
    expect(await standing(1, 2)).toMatchObject({ status: "done", doneAt: gradedAt });
    expect(await standing(2, 2)).toMatchObject({ status: "not_started" });
  });

  it("fails, to be tried again, while nobody knows the set", async () => {
    await expect(given.services.runJob({ job: "open_set", set: 7 })).rejects.toMatchObject({
      code: "learning.set_unknown",
    });
  });
});

describe("while a set is open", () => {
  beforeEach(async () => {
    await given.bring(kaimana, [givenRow(1), givenRow(2)]);
    await given.openSet();
  });

  it("whoever joins owes it from then on", async () => {
    given.clock.set("2026-11-05T16:00:00Z");
    await given.bring(kaimana, [givenRow(3)]);
    expect(changes().at(-1)).toMatchObject({ day: "2026-11-06", before: null });
    expect(await standing(3)).toMatchObject({ status: "not_started" });
  });

  it("whoever leaves owes nothing, and finds what they learned when they come back", async () => {
    const learner = asLearner(await given.personOf(1));
    const { gradedAt } = await given.finish(learner);
    await given.bring(kaimana, [givenRow(2)], "close");
    expect(await standing(1)).toBeUndefined();
    expect(changes().at(-1)).toMatchObject({ before: { status: "done" }, after: null });
    expect(await given.services.learning.getHome(learner)).toEqual({ sets: [] });

    await given.bring(salatiga, [givenRow(1)]);
    expect(await standing(1)).toMatchObject({
      agencyId: salatiga,
      status: "done",
      doneAt: gradedAt,
    });
  });

  it("a change of unit or grade moves what is counted and keeps how far somebody is", async () => {
    const learner = asLearner(await given.personOf(1));
    await given.watch(learner);
    await given.settle();
    await given.bring(kaimana, [givenRow(1, { ...head, ...district })]);
    expect(changes().at(-1)).toMatchObject({
      before: { grade: "pelaksana", status: "started" },
      after: { grade: "jpt_pratama", status: "started" },
    });
    expect(await standing(1)).toMatchObject({ unitName: "Distrik Yamor", grade: "jpt_pratama" });
    const [set] = (await given.services.learning.getHome(learner)).sets;
    expect(set?.modules[0]).toMatchObject({ state: "started", isCovered: true });
  });

  it("a new name is shown in lists and moves no figure", async () => {
    const before = changes().length;
    await given.bring(kaimana, [givenRow(1, { nama: "Nama Baru", gelarBelakang: "S.H." })]);
    expect(await standing(1)).toMatchObject({
      displayName: "Nama Baru, S.H.",
      nameKey: "NAMA BARU",
    });
    expect(changes()).toHaveLength(before);
  });

  it("whoever is regraded out of the audience owes it no more, and again when regraded back", async () => {
    const audience = {
      grades: ["pelaksana" as const],
      kinds: "all" as const,
      agencyIds: "all" as const,
    };
    await given.openSet({ set: 2, audience });
    await given.bring(kaimana, [givenRow(1, head)]);
    expect(await standing(1, 2)).toBeUndefined();
    expect(await standing(1, 1)).toMatchObject({ grade: "jpt_pratama" });
    // In the set that asks every grade, one counter gives the person to another.
    const regraded = changes().filter(({ set, before, after }) => set === 1 && before && after);
    expect(regraded).toMatchObject([
      { before: { grade: "pelaksana" }, after: { grade: "jpt_pratama" } },
    ]);
    await given.bring(kaimana, [givenRow(1)]);
    expect(await standing(1, 2)).toMatchObject({ status: "not_started" });
  });

  /** The work, with something that happens after it has read and before it writes anything. */
  function interrupted(happens: () => Promise<unknown>) {
    let isFirst = true;
    const write: typeof given.table.write = async (writes) => {
      if (isFirst) {
        isFirst = false;
        await happens();
      }
      return given.table.write(writes);
    };
    return compose({ ...given, table: { ...given.table, write } });
  }

  it("whoever leaves while a set is being opened for them does not owe it", async () => {
    await given.publishSet({ set: 2 });
    const personIds = [await given.personOf(1)];
    const late = interrupted(() => given.bring(kaimana, [givenRow(2)], "close"));
    await late.runJob({ job: "assign", personIds });
    expect(await standing(2, 2)).toBeDefined();
    expect(await standing(1, 2)).toBeUndefined();
    expect(changes().at(-1)).toMatchObject({ set: 2, after: null });
  });

  it("a pass while another set with the module is being opened counts in that one too", async () => {
    const personId = await given.personOf(1);
    await given.watch(asLearner(personId));
    await given.publishSet({ set: 2 });
    const late = interrupted(() => given.answer(asLearner(personId), true));
    await late.runJob({ job: "assign", personIds: [personId] });
    expect(await standing(1, 2)).toMatchObject({ status: "done" });
  });

  it("a pass between what a move reads first and what it reads last is kept", async () => {
    const personId = await given.personOf(1);
    const learner = asLearner(personId);
    await given.watch(learner);
    await given.bring(kaimana, [givenRow(1, district)]);
    let isFirst = true;
    const findMany: typeof given.table.findMany = async (kind, of) => {
      if (isFirst && kind.name === standingItem.name) {
        isFirst = false;
        await given.answer(learner, true);
      }
      return given.table.findMany(kind, of);
    };
    const slow = compose({ ...given, table: { ...given.table, findMany } });
    await slow.runJob({ job: "assign", personIds: [personId] });
    expect(isFirst).toBe(false);
    expect(await standing(1)).toMatchObject({ status: "done", unitName: "Distrik Yamor" });
  });

  it("a move and a pass at the same moment lose neither", async () => {
    const personId = await given.personOf(1);
    const learner = asLearner(personId);
    await given.watch(learner);
    await given.bring(kaimana, [givenRow(1)]);
    const { importId } = await given.preview(kaimana, [givenRow(1, district)]);
    await given.services.roster.acceptImport(system, kaimana, importId, { missing: "keep" });
    await given.services.runJob(given.jobOf(kaimana, importId));
    await Promise.all([
      given.services.runJob({ job: "assign", personIds: [personId] }),
      given.answer(learner, true),
    ]);
    await given.settle();
    expect(await standing(1)).toMatchObject({ unitName: "Distrik Yamor", status: "done" });
    const moved = given.facts.flatMap((fact) =>
      [standingChanged, learningStarted, attemptGraded]
        .filter((kind) => kind.is(fact))
        .flatMap((kind) => kind.read(fact).changes),
    );
    const mine = moved.filter(({ after }) => after?.status !== "not_started").slice(-2);
    // Whichever came first, each says what it found and what it left.
    expect(mine[0]?.after).toEqual(mine[1]?.before);
    expect(mine[1]?.after).toMatchObject({ status: "done" });
  });
});
