import { createHash } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { system } from "../kernel/actor.ts";
import { canonicalJson } from "../kernel/canonical.ts";
import { letterIds, termIds } from "../kernel/id.ts";
import { hrOf, kaimana, nameOf, salatiga } from "../roster/testing.ts";
import { memoSealed } from "./acts.facts.ts";
import { givenSeat } from "./testing.ts";

type Given = Awaited<ReturnType<typeof givenSeat>>;
const opened: Given[] = [];
let given: Given;
let acts: Given["acts"];

beforeEach(async () => {
  given = await givenSeat();
  opened.push(given);
  acts = given.acts;
});
afterAll(async () => {
  await Promise.all(opened.map(({ stop }) => stop()));
});

/** The Pj.'s last day is 20 November; midnight in Kaimana is at 15.00 in UTC. */
const midnight = "2026-11-20T15:00:00Z";
const sealing = "2026-11-20T15:10:00Z";
const sealed = () => given.facts.filter(memoSealed.is);

async function successor() {
  const { personId } = await given.open(0, {
    kind: "definitif",
    officeName: "Bupati Kaimana",
    startsOn: "2026-11-21",
    endsOn: "2031-11-20",
    holder: { by: "account", sub: "bupati", name: "Ratna Saujana" },
  });
  return given.services.identity.actorOf(personId);
}

describe("a hand-over memo", () => {
  it("is sealed ten minutes after the midnight of the region, once, from the last day's figures", async () => {
    const letterId = await given.issue("800/1/2026");
    await acts.setTarget(given.head, kaimana, 1, { share: 0.75, untilOn: "2026-11-28" });
    await given.finishes(1);
    given.clock.set("2026-11-20T14:50:00Z");
    await given.finishes(4);
    given.clock.set("2026-11-20T15:09:59Z");
    expect(await given.keepSchedule()).toHaveLength(1);
    expect(sealed()).toEqual([]);

    given.clock.set(sealing);
    // What is done on the day after is the successor's.
    await given.finishes(2);
    await given.keepSchedule();
    await given.keepSchedule();
    expect(sealed()).toHaveLength(1);
    const next = await successor();
    const { content, sha256 } = await acts.getMemo(next, kaimana, given.termId);
    expect(content).toMatchObject({
      agencyName: "Kabupaten Kaimana",
      officeName: "Pj. Bupati Kaimana",
      holderName: nameOf(10),
      endsOn: "2026-11-20",
      figures: [
        {
          set: 1,
          target: 0.75,
          targetOn: "2026-11-28",
          total: { people: 4, done: 2 },
          units: [
            { name: "Dinas Pendidikan", people: 3, done: 1 },
            { name: "Distrik Yamor", people: 1, done: 1 },
          ],
        },
      ],
      letters: [{ letterId, number: "800/1/2026", people: 3, doneThen: 0, doneNow: 1 }],
      targets: [{ set: 1, share: 0.75, untilOn: "2026-11-28" }],
    });
    const hash = createHash("sha256").update(canonicalJson(content)).digest("hex");
    expect(sha256).toBe(hash);
    expect(sealed()).toMatchObject([
      { actorId: "system", data: { termId: given.termId, sha256: hash } },
    ]);
  });

  it("is read by whoever runs the office, and by who left it: that and nothing else", async () => {
    given.clock.set(sealing);
    await given.keepSchedule();
    const next = await successor();
    const lines = [{ termId: given.termId, holderName: nameOf(10), endsOn: "2026-11-20" }];
    expect((await acts.listMemos(next, kaimana)).memos).toMatchObject(lines);
    expect((await acts.listMemos(given.head, kaimana)).memos).toMatchObject(lines);
    expect(await acts.getMemo(given.head, kaimana, given.termId)).toEqual(
      await acts.getMemo(next, kaimana, given.termId),
    );
    await expect(
      given.services.reporting.getAgencyReport(given.head, kaimana),
    ).rejects.toMatchObject({ code: "identity.term_not_running" });
    await expect(acts.listActs(given.head, kaimana, 1)).rejects.toMatchObject({
      code: "identity.term_not_running",
    });
    const at = { kind: "refused" };
    await expect(acts.listMemos(hrOf(kaimana), kaimana)).rejects.toMatchObject(at);
    await expect(acts.listMemos(given.delegate, kaimana)).rejects.toMatchObject(at);
    await expect(acts.listMemos(next, salatiga)).rejects.toMatchObject({
      code: "identity.not_yours",
    });
  });

  it("of another is not the predecessor's to read, nor a successor's before the term begins", async () => {
    const next = await successor();
    expect((await acts.listMemos(given.head, kaimana)).memos).toEqual([]);
    await expect(acts.listMemos(next, kaimana)).rejects.toMatchObject({
      code: "identity.not_yours",
    });
    await given.services.roster.openTerm(system, {
      termId: termIds.mint(),
      agencyId: kaimana,
      kind: "plh",
      officeName: "Plh. Bupati Kaimana",
      decree: "Keputusan contoh 3",
      startsOn: "2026-11-10",
      endsOn: "2026-11-12",
      holder: { by: "account", sub: "plh", name: "Plh Rekaan" },
    });
    given.clock.set(sealing);
    await given.keepSchedule();
    const { memos } = await acts.listMemos(next, kaimana);
    expect(memos.map(({ termKind }) => termKind)).toEqual(["pj", "plh"]);
    const standIn = memos[1]?.termId as typeof given.termId;
    await expect(acts.getMemo(given.head, kaimana, standIn)).rejects.toMatchObject({
      code: "identity.not_yours",
    });
    await expect(acts.getMemo(next, kaimana, termIds.mint())).rejects.toMatchObject({
      kind: "missing",
      code: "acts.memo_unknown",
    });
  });

  it("of a term that is ended early is sealed under the day it ended", async () => {
    await given.services.roster.endTerm(system, {
      agencyId: kaimana,
      termId: given.termId,
      endsOn: "2026-11-05",
    });
    await given.settle();
    expect(sealed()).toEqual([]);
    given.clock.set("2026-11-05T15:10:00Z");
    await given.keepSchedule();
    expect(sealed()).toMatchObject([{ data: { endsOn: "2026-11-05" } }]);
    given.clock.set(sealing);
    await given.keepSchedule();
    expect(sealed()).toHaveLength(1);
  });

  it("of a term that was ended for a day long past is sealed when that is said", async () => {
    given.clock.set("2026-11-19T01:00:00Z");
    const of = { agencyId: kaimana, termId: given.termId };
    await given.services.roster.endTerm(system, { ...of, endsOn: "2026-11-03" });
    await given.settle();
    expect(sealed()).toMatchObject([{ data: { endsOn: "2026-11-03" } }]);
  });

  it("waits for facts of the last day that are not counted yet", async () => {
    given.clock.set("2026-11-20T14:50:00Z");
    const { projection } = given.services;
    const waiting = given.facts.length;
    await given.watch(await given.actorOf(1));
    await given.answer(await given.actorOf(1), true);
    given.clock.set(sealing);
    // What happened twenty minutes ago is counted only now: more of it may be on its way.
    await projection.project(given.facts.slice(waiting));
    await given.services.runJob({ job: "seal_memo", agencyId: kaimana, termId: given.termId });
    expect(sealed()).toEqual([]);
    given.clock.set("2026-11-20T15:20:00Z");
    await given.keepSchedule();
    expect(sealed()).toHaveLength(1);
    const { content } = await acts.getMemo(given.head, kaimana, given.termId);
    expect(content.figures).toMatchObject([{ total: { people: 4, done: 1 } }]);
  });

  it("leaves out letters that were withdrawn, done with, or issued after the midnight", async () => {
    const withdrawn = await given.issue("800/1");
    await acts.withdrawLetter(given.head, kaimana, withdrawn, { reason: "Keliru" });
    await given.issue("800/2", { unitPath: given.district });
    await given.finishes(4);
    await given.issue("800/3", { unitPath: given.school });
    const next = await successor();
    given.clock.set(midnight);
    const letterId = letterIds.mint();
    await acts.draftLetter(next, kaimana, letterId, given.letter());
    await acts.issueLetter(next, kaimana, letterId, { number: "800/4" });
    given.clock.set(sealing);
    await given.keepSchedule();
    const { content } = await acts.getMemo(next, kaimana, given.termId);
    expect(content.letters.map(({ number }) => number)).toEqual(["800/3"]);
  });

  it("says nothing of sets that had not begun when the term ended", async () => {
    await given.open(12, { kind: "plt", startsOn: "2026-09-01", endsOn: "2026-09-30" });
    await given.settle();
    expect(sealed()).toMatchObject([{ data: { endsOn: "2026-09-30" } }]);
    const { memos } = await acts.listMemos(given.head, kaimana);
    const [line] = memos;
    const { content } = await acts.getMemo(
      given.head,
      kaimana,
      line?.termId as typeof given.termId,
    );
    expect(content).toMatchObject({ figures: [], letters: [], targets: [] });
  });
});
