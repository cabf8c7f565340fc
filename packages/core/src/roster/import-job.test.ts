import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { compose } from "../compose.ts";
import { system } from "../kernel/actor.ts";
import { importFinished, memberChanged } from "./roster.facts.ts";
import { givenRoster, givenRow, kaimana, salatiga } from "./testing.ts";

type Given = Awaited<ReturnType<typeof givenRoster>>;
const opened: Given[] = [];
let given: Given;
let roster: Given["services"]["roster"];

beforeEach(async () => {
  given = await givenRoster();
  opened.push(given);
  roster = given.services.roster;
});
afterAll(async () => {
  await Promise.all(opened.map(({ stop }) => stop()));
});

const district = { unorId: "distrik", unorNama: "Distrik Yamor" };
const changesIn = ({ facts }: Given) => facts.filter(memberChanged.is).map(memberChanged.read);

describe("the work of carrying a file out", () => {
  const count = 1100;
  const many = () => Array.from({ length: count }, (_, n) => givenRow(n));

  it("goes on where it stopped when it is killed, and a job that comes twice does nothing twice", async () => {
    const { importId } = await given.preview(kaimana, many());
    await roster.acceptImport(system, kaimana, importId, { missing: "keep" });
    const job = given.jobOf(kaimana, importId);

    let left = 400;
    const write: typeof given.table.write = async (writes) => {
      left -= 1;
      if (left < 0) throw new Error("the function was killed");
      return given.table.write(writes);
    };
    const mortal = compose({ ...given, table: { ...given.table, write } });
    await expect(mortal.runJob(job)).rejects.toThrow("killed");
    expect(await roster.getImport(system, kaimana, importId)).toMatchObject({ doneCount: 0 });

    const [next, other] = await Promise.all([
      given.services.runJob(job),
      given.services.runJob(job),
    ]);
    expect([...next, ...other]).toEqual([job]);
    expect(await roster.getImport(system, kaimana, importId)).toMatchObject({
      stage: "running",
      doneCount: 1000,
    });
    await given.services.runJob(job);
    await given.services.runJob(job);
    expect(await roster.getImport(system, kaimana, importId)).toMatchObject({
      stage: "done",
      doneCount: count,
    });
    const joined = changesIn(given);
    expect(joined).toHaveLength(count);
    expect(new Set(joined.map(({ personId }) => personId)).size).toBe(count);
    expect(given.facts.filter(importFinished.is)).toHaveLength(1);
  }, 60_000);

  it("remembers how many left when it is killed while it ends their memberships", async () => {
    await given.bring(
      kaimana,
      [1, 2, 3, 4].map((n) => givenRow(n)),
    );
    const { importId } = await given.preview(kaimana, [givenRow(1)]);
    await roster.acceptImport(system, kaimana, importId, { missing: "close" });
    const job = given.jobOf(kaimana, importId);
    let left = 3;
    const write: typeof given.table.write = async (writes) => {
      left -= 1;
      if (left < 0) throw new Error("the function was killed");
      return given.table.write(writes);
    };
    const mortal = compose({ ...given, table: { ...given.table, write } });
    await expect(mortal.runJob(job)).rejects.toThrow("killed");
    await given.services.runJob(job);
    const done = await roster.getImport(system, kaimana, importId);
    expect(done).toMatchObject({ stage: "done", doneCount: 1, leftCount: 3 });
    expect(changesIn(given).filter(({ after }) => after === null)).toHaveLength(3);
  });

  it("ends a membership that changes while it is looked up, and leaves one that moves on", async () => {
    await given.bring(
      kaimana,
      [1, 2, 3].map((n) => givenRow(n)),
    );
    const { importId } = await given.preview(kaimana, [givenRow(1)]);
    await roster.acceptImport(system, kaimana, importId, { missing: "close" });
    let isFirst = true;
    const listAll: typeof given.table.listAll = async (kind, search) => {
      const found = await given.table.listAll(kind, search);
      if (isFirst && search.index === 1) {
        isFirst = false;
        const rows = [givenRow(2, { nama: "Nama Baru" }), givenRow(3, district)];
        const other = (await given.preview(kaimana, rows)).importId;
        await roster.acceptImport(system, kaimana, other, { missing: "keep" });
        await given.services.runJob(given.jobOf(kaimana, other));
      }
      return found;
    };
    const slow = compose({ ...given, table: { ...given.table, listAll } });
    await slow.runJob(given.jobOf(kaimana, importId));
    expect(await roster.findMember(await given.personOf(2))).toBeUndefined();
    const moved = await roster.findMember(await given.personOf(3));
    expect(moved).toMatchObject({ unitName: "Distrik Yamor" });
  });

  it("does not undo what happened to somebody between the preview and the work", async () => {
    await given.bring(kaimana, [givenRow(1), givenRow(2)]);
    const { importId } = await given.preview(kaimana, [givenRow(1)]);
    await given.bring(salatiga, [givenRow(2)]);
    await roster.acceptImport(system, kaimana, importId, { missing: "close" });
    await given.settle();
    expect(await roster.findMember(await given.personOf(2))).toMatchObject({ agencyId: salatiga });
  });
});
