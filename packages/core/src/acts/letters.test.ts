import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../kernel/actor.ts";
import { type LetterId, letterIds, type UnitPath } from "../kernel/id.ts";
import { givenRow, hrOf, kaimana, nameOf } from "../roster/testing.ts";
import { letterIssued, letterWithdrawn } from "./acts.facts.ts";
import { givenSeat } from "./testing.ts";

type Given = Awaited<ReturnType<typeof givenSeat>>;
const opened: Given[] = [];
let given: Given;
let acts: Given["acts"];
let letterId: LetterId;

beforeEach(async () => {
  given = await givenSeat();
  opened.push(given);
  acts = given.acts;
  letterId = letterIds.mint();
});
afterAll(async () => {
  await Promise.all(opened.map(({ stop }) => stop()));
});

const draft = (change = {}, actor: Actor = given.head) =>
  acts.draftLetter(actor, kaimana, letterId, given.letter(change));
const issue = (number?: string, actor: Actor = given.head) =>
  acts.issueLetter(actor, kaimana, letterId, number === undefined ? {} : { number });
const withdraw = (reason: string, actor: Actor = given.head) =>
  acts.withdrawLetter(actor, kaimana, letterId, { reason });

describe("a letter of instruction", () => {
  it("is proposed from the unit's figures, written on, and issued once under its number", async () => {
    const of = { set: 1, unitPath: given.education };
    const proposal = await acts.proposeFor(given.head, kaimana, of);
    expect(proposal).toMatchObject({
      unit: { name: "Dinas Pendidikan" },
      tally: { people: 3, done: 0 },
      letter: { deadlineOn: "2026-11-30" },
    });
    expect(proposal.letter.text).toContain("0 dari 3 pegawai pada Dinas Pendidikan");
    const text = `${proposal.letter.text}\n\nTerima kasih.`;
    expect(await draft({ ...proposal.letter, text })).toMatchObject({ state: "draft", text });

    const issued = await issue("800/17/2026");
    expect(issued).toMatchObject({
      state: "issued",
      unitName: "Dinas Pendidikan",
      setTitle: "Program Netralitas ASN 2026",
      text,
      issuance: {
        number: "800/17/2026",
        issuedAt: "2026-11-02T01:00:00.000Z",
        issuedOn: "2026-11-02",
        signer: { name: nameOf(10), officeName: "Pj. Bupati Kaimana", termKind: "pj" },
      },
      effect: { baseline: { people: 3, done: 0 }, now: { people: 3, done: 0 }, after: [] },
    });
    expect(await issue("800/17/2026")).toEqual(issued);
    expect(given.facts.filter(letterIssued.is)).toMatchObject([
      { data: { letterId, number: "800/17/2026", baseline: { people: 3, done: 0 } } },
    ]);
  });

  it("shows its effect: how people stood then, stand now, and stood a week and two later", async () => {
    await draft();
    await issue("800/1/2026");
    await given.finishes(1);
    given.clock.set("2026-11-09T03:00:00Z");
    await given.finishes(3);
    given.clock.set("2026-11-19T01:00:00Z");
    await given.finishes(2);
    const { effect } = await acts.getLetter(given.head, kaimana, letterId);
    expect(effect).toMatchObject({
      baseline: { people: 3, done: 0 },
      now: { people: 3, done: 3 },
      after: [
        { days: 7, on: "2026-11-09", tally: { people: 3, done: 2 } },
        { days: 14, on: "2026-11-16", tally: { people: 3, done: 2 } },
      ],
    });
    const { letters } = await acts.listActs(given.delegate, kaimana, 1);
    expect(letters).toMatchObject([{ letterId, effect }]);
  });

  it("is followed by its effect to wherever the unit moves", async () => {
    await given.finishes(3);
    await draft({ unitPath: given.school });
    await issue("800/1/2026");
    given.clock.set("2026-11-05T01:00:00Z");
    const youth = { unorIndukId: "dispora", unorIndukNama: "Dinas Pemuda dan Olahraga" };
    const school = { unorId: "sd1", unorNama: "SD Negeri 1 Kaimana", ...youth };
    await given.bring(kaimana, [givenRow(2, school), givenRow(3, school)]);
    given.clock.set("2026-11-12T01:00:00Z");
    const { effect } = await acts.getLetter(given.head, kaimana, letterId);
    expect(effect).toMatchObject({
      baseline: { people: 1, done: 1 },
      now: { people: 2, done: 1 },
      after: [{ on: "2026-11-09", tally: { people: 2, done: 1 } }],
    });
    await given.finishes(2);
    expect((await acts.getLetter(given.head, kaimana, letterId)).effect?.now.done).toBe(2);
  });

  it.each([undefined, "", "   "])(
    "without a number (%j) is refused and stays a draft",
    async (number) => {
      await draft();
      await expect(issue(number?.trim())).rejects.toMatchObject({
        kind: "invalid",
        code: "acts.letter_without_number",
        detail: { field: "/number" },
      });
      expect(await acts.getLetter(given.head, kaimana, letterId)).toMatchObject({ state: "draft" });
      expect(given.facts.filter(letterIssued.is)).toEqual([]);
    },
  );

  it("takes no number that another letter of the year has, however it is written", async () => {
    await given.issue("800/17/Setda");
    await draft();
    await expect(issue("800 / 17 / SETDA")).rejects.toMatchObject({
      kind: "conflict",
      code: "acts.number_taken",
      detail: { field: "/number" },
    });
    expect(await issue("800/18/Setda")).toMatchObject({ state: "issued" });
  });

  it("may take the same number in another year", async () => {
    await given.issue("800/1");
    given.clock.set("2026-12-31T15:00:00Z");
    await given.open(12, { startsOn: "2026-12-01", endsOn: "2027-05-31" });
    const next = await given.actorOf(12);
    // In Kaimana it is New Year already.
    await draft({ deadlineOn: "2027-01-10" }, next);
    expect(await issue("800/1", next)).toMatchObject({ issuance: { issuedOn: "2027-01-01" } });
  });

  it("goes to one of two who issue with one number at the same moment", async () => {
    const other = letterIds.mint();
    await draft();
    await acts.draftLetter(given.head, kaimana, other, given.letter());
    const settled = await Promise.allSettled([
      issue("800/5"),
      acts.issueLetter(given.head, kaimana, other, { number: "800/5" }),
    ]);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(given.facts.filter(letterIssued.is)).toHaveLength(1);
  });

  it("does not change any more once it is issued", async () => {
    await draft();
    const issued = await issue("800/1/2026");
    await expect(draft({ text: "Lain" })).rejects.toMatchObject({ code: "acts.letter_issued" });
    await expect(issue("800/2/2026")).rejects.toMatchObject({ code: "acts.letter_issued" });
    await expect(acts.discardDraft(given.head, kaimana, letterId)).rejects.toMatchObject({
      code: "acts.letter_issued",
    });
    expect(await draft()).toEqual(issued);
  });

  it("is withdrawn with a reason, stays on record, and keeps its number", async () => {
    await draft();
    await expect(withdraw("Keliru unit")).rejects.toMatchObject({ code: "acts.letter_not_issued" });
    await issue("800/1/2026");
    const withdrawn = await withdraw("Keliru unit");
    expect(withdrawn).toMatchObject({
      state: "withdrawn",
      withdrawal: { reason: "Keliru unit", withdrawnAt: "2026-11-02T01:00:00.000Z" },
    });
    expect(await withdraw("Keliru unit")).toEqual(withdrawn);
    await expect(withdraw("Lain")).rejects.toMatchObject({ code: "acts.letter_withdrawn" });
    expect(given.facts.filter(letterWithdrawn.is)).toHaveLength(1);
    await expect(given.issue("800/1/2026")).rejects.toMatchObject({ code: "acts.number_taken" });
  });

  it("is written about a unit and a set there are, with people in it and a day to come", async () => {
    await expect(draft({ unitPath: "u9999999999" as UnitPath })).rejects.toMatchObject({
      kind: "missing",
      code: "acts.unit_unknown",
    });
    await expect(draft({ set: 9 })).rejects.toMatchObject({ code: "acts.set_unknown" });
    await expect(draft({ deadlineOn: "2026-11-01" })).rejects.toMatchObject({
      kind: "invalid",
      code: "acts.deadline_past",
      detail: { field: "/deadlineOn" },
    });
    await draft({ deadlineOn: "2026-11-03" });
    given.clock.set("2026-11-04T01:00:00Z");
    await expect(issue("800/1")).rejects.toMatchObject({ code: "acts.deadline_past" });
  });

  it("goes to no unit that everybody has left", async () => {
    const { bring, district } = given;
    await bring(kaimana, [givenRow(4)]);
    await draft({ unitPath: district });
    await expect(issue("800/1")).rejects.toMatchObject({
      kind: "conflict",
      code: "acts.unit_without_people",
    });
  });

  it("reaches a unit below a unit", async () => {
    await draft({ unitPath: given.school });
    expect(await issue("800/1")).toMatchObject({
      unitName: "SD Negeri 1 Kaimana",
      effect: { baseline: { people: 1 } },
    });
  });

  it("is nobody else's to write, issue or withdraw", async () => {
    await draft();
    for (const actor of [given.delegate, hrOf(kaimana)]) {
      await expect(draft({}, actor)).rejects.toMatchObject({ code: "identity.role_missing" });
      await expect(issue("800/1", actor)).rejects.toMatchObject({ code: "identity.role_missing" });
      await expect(withdraw("Contoh", actor)).rejects.toMatchObject({
        code: "identity.role_missing",
      });
    }
    expect(await acts.listActs(given.delegate, kaimana, 1)).toMatchObject({ letters: [] });
    await expect(acts.getLetter(given.delegate, kaimana, letterId)).rejects.toMatchObject({
      code: "acts.letter_unknown",
    });
    given.clock.set("2026-11-20T15:00:00Z");
    await expect(issue("800/1")).rejects.toMatchObject({ code: "identity.term_not_running" });
  });

  it("as a draft is thrown away, also twice", async () => {
    await draft();
    await acts.discardDraft(given.head, kaimana, letterId);
    await acts.discardDraft(given.head, kaimana, letterId);
    await expect(issue("800/1")).rejects.toMatchObject({ code: "acts.letter_unknown" });
  });
});
