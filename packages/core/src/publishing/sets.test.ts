import { afterEach, beforeEach, expect, test } from "vitest";
import { type ModuleId, moduleIds } from "../kernel/id.ts";
import { setPartition } from "./set.item.ts";
import type { SentSet } from "./set.ts";
import { givenActor, givenAuthority, givenPublishing, givenReleasedModule } from "./testing.ts";

let world: Awaited<ReturnType<typeof givenPublishing>>;
let moduleId: ModuleId;
beforeEach(async () => {
  world = await givenPublishing();
  const { publishing, operator, author, reviewer } = world;
  await publishing.registerAuthority(operator, givenAuthority);
  moduleId = await givenReleasedModule(publishing, author, reviewer);
});
afterEach(() => world.stop());

const sent = (set: number, more: Partial<SentSet> = {}): SentSet => ({
  set,
  title: `Netralitas ${set}`,
  moduleIds: [moduleId],
  audience: { grades: "all", kinds: ["pns", "pppk"], agencyIds: "all" },
  startsOn: "2026-11-02",
  deadlineOn: "2026-12-18",
  ...more,
});

test("a set is opened once, however often it is asked for, and announced once", async () => {
  const { publishing, author } = world;
  const opened = await publishing.openSet(author, sent(1));
  world.clock.set("2026-11-23T00:00:00Z");
  expect(await publishing.openSet(author, sent(1))).toEqual(opened);
  expect(await publishing.findSet(1)).toEqual(opened);
  const facts = await world.factsAbout(setPartition(1));
  expect(facts).toMatchObject([{ type: "publishing.set.opened.v1", data: { ...sent(1) } }]);
});

test("numbers follow one another: a taken one and a skipped one are refused with the next", async () => {
  const { publishing, author } = world;
  await publishing.openSet(author, sent(1));
  for (const wrong of [sent(1, { title: "Lain" }), sent(3)]) {
    await expect(publishing.openSet(author, wrong)).rejects.toMatchObject({
      kind: "conflict",
      code: "publishing.set_number_taken",
      detail: { next: 2 },
    });
  }
  await publishing.openSet(author, sent(2));
  expect((await publishing.latestSet())?.set).toBe(2);
  expect((await publishing.listSets()).items.map((each) => each.set)).toEqual([2, 1]);
});

test("of two different sets opened at once under one number, one is opened", async () => {
  const { publishing, author } = world;
  const results = await Promise.allSettled(
    ["A", "B"].map((title) => publishing.openSet(author, sent(1, { title }))),
  );
  expect(results.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await world.factsAbout(setPartition(1))).toHaveLength(1);
});

test("a module without a release cannot be put into a set", async () => {
  const { publishing, author } = world;
  const unreleased = moduleIds.mint();
  await publishing.createDraft(author, { moduleId: unreleased, title: "Belum" });
  await expect(
    publishing.openSet(author, sent(1, { moduleIds: [moduleId, unreleased] })),
  ).rejects.toMatchObject({
    code: "publishing.module_not_released",
    detail: { moduleIds: [unreleased] },
  });
});

test("a set cannot be opened with its deadline behind it", async () => {
  const { publishing, author } = world;
  const late = sent(1, { deadlineOn: "2026-11-21" });
  await expect(publishing.openSet(author, late)).rejects.toMatchObject({
    code: "publishing.deadline_past",
  });
});

test("only a publisher opens sets; whoever has a role sees them", async () => {
  const { publishing, author, reviewer } = world;
  const refused = { kind: "refused", code: "identity.role_missing" };
  await expect(publishing.openSet(reviewer, sent(1))).rejects.toMatchObject(refused);
  await publishing.openSet(author, sent(1));
  expect((await publishing.showSet(reviewer, 1)).set).toBe(1);
  await expect(publishing.showSets(givenActor())).rejects.toMatchObject(refused);
  await expect(publishing.showSet(author, 2)).rejects.toMatchObject({
    code: "publishing.set_unknown",
  });
});
