import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type Actor, system } from "../kernel/actor.ts";
import { maySeeFigures, mustLead } from "../kernel/allow.ts";
import { type PersonId, type TermId, termIds } from "../kernel/id.ts";
import { delegationGiven, delegationWithdrawn } from "./roster.facts.ts";
import type { SentTerm } from "./term.ts";
import { givenRoster, givenRow, hrOf, kaimana, nameOf, nipOf, salatiga } from "./testing.ts";

type Given = Awaited<ReturnType<typeof givenRoster>>;
const opened: Given[] = [];
let given: Given;
let roster: Given["services"]["roster"];
let head: Actor;
let headTermId: TermId;

const open = (n: number, change: Partial<SentTerm>) =>
  roster.openTerm(system, {
    termId: termIds.mint(),
    agencyId: kaimana,
    kind: "definitif",
    officeName: "Sekretaris Daerah",
    decree: "Keputusan contoh",
    startsOn: "2026-06-01",
    endsOn: "2026-11-30",
    holder: { by: "nip", nip: nipOf(n) },
    ...change,
  });
const openSekda = (n: number, change: Partial<SentTerm> = {}) =>
  open(n, { office: "sekda", ...change });

beforeEach(async () => {
  given = await givenRoster();
  opened.push(given);
  roster = given.services.roster;
  await given.bring(
    salatiga,
    [1, 2, 3].map((n) => givenRow(n)),
  );
  ({ termId: headTermId } = await open(1, { kind: "pj", officeName: "Pj. Bupati Kaimana" }));
  head = await actorOf(await given.personOf(1));
});
afterAll(async () => {
  await Promise.all(opened.map(({ stop }) => stop()));
});

const actorOf = (personId: PersonId) => given.services.identity.actorOf(personId);

async function sees(n: number, at: string) {
  const actor = await actorOf(await given.personOf(n));
  try {
    maySeeFigures(actor, { agencyId: kaimana, provinceCode: "92" }, [], new Date(at));
    return true;
  } catch {
    return false;
  }
}

const now = "2026-11-02T01:00:00.000Z";

describe("the report in the Sekda's hands", () => {
  it("is seen like the head sees it, until whichever term ends first", async () => {
    await openSekda(2, { endsOn: "2026-11-20" });
    expect(await sees(2, now)).toBe(false);
    const { delegation } = await roster.delegateReport(head, kaimana);
    expect(delegation).toEqual({
      name: nameOf(2),
      officeName: "Sekretaris Daerah",
      from: now,
      until: "2026-11-20T15:00:00.000Z",
    });
    expect(await sees(2, now)).toBe(true);
    expect(await sees(2, "2026-11-20T14:59:59.999Z")).toBe(true);
    expect(await sees(2, "2026-11-20T15:00:00.000Z")).toBe(false);
    expect(given.facts.filter(delegationGiven.is)).toHaveLength(1);
  });

  it("makes nobody a head: what binds others stays with the office", async () => {
    await openSekda(2);
    await roster.delegateReport(head, kaimana);
    const delegate = await actorOf(await given.personOf(2));
    expect(() => mustLead(delegate, kaimana, new Date(now))).toThrow("identity.role_missing");
    await expect(roster.delegateReport(delegate, kaimana)).rejects.toMatchObject({
      code: "identity.role_missing",
    });
  });

  it("given again changes nothing", async () => {
    await openSekda(2);
    const first = await roster.delegateReport(head, kaimana);
    given.clock.set("2026-11-05T01:00:00Z");
    expect(await roster.delegateReport(head, kaimana)).toEqual(first);
    expect(given.facts.filter(delegationGiven.is)).toHaveLength(1);
  });

  it("is taken back at once, and may be given again", async () => {
    await openSekda(2);
    await roster.delegateReport(head, kaimana);
    const after = await roster.takeBackReport(head, kaimana);
    expect(after.delegation).toBeUndefined();
    expect(after.sekda?.name).toBe(nameOf(2));
    expect(await sees(2, now)).toBe(false);
    expect(await roster.takeBackReport(head, kaimana)).toEqual(after);
    expect(given.facts.filter(delegationWithdrawn.is)).toHaveLength(1);
    await roster.delegateReport(head, kaimana);
    expect(await sees(2, now)).toBe(true);
  });

  it.each(["head", "sekda"] as const)("ends early with the %s's term", async (which) => {
    const sekda = await openSekda(2);
    await roster.delegateReport(head, kaimana);
    const termId = which === "head" ? headTermId : sekda.termId;
    await roster.endTerm(system, { agencyId: kaimana, termId, endsOn: "2026-11-10" });
    expect(await sees(2, "2026-11-10T14:59:59.999Z")).toBe(true);
    expect(await sees(2, "2026-11-10T15:00:00.000Z")).toBe(false);
    given.clock.set("2026-11-10T15:00:00Z");
    const found = await roster.findDelegation(kaimana, headTermId);
    expect(found).toMatchObject({ isRunning: false, until: "2026-11-10T15:00:00.000Z" });
  });

  it("passes to the next Sekda only when the head says so, and leaves the one before", async () => {
    await openSekda(2, { endsOn: "2026-11-10" });
    await roster.delegateReport(head, kaimana);
    await openSekda(3, { startsOn: "2026-11-11" });
    given.clock.set("2026-11-12T01:00:00Z");
    const at = "2026-11-12T01:00:00.000Z";
    expect([await sees(2, at), await sees(3, at)]).toEqual([false, false]);
    const seen = await roster.getDelegation(head, kaimana);
    expect(seen).toMatchObject({ sekda: { name: nameOf(3) } });
    expect(seen.delegation).toBeUndefined();
    await roster.delegateReport(head, kaimana);
    expect([await sees(2, at), await sees(3, at)]).toEqual([false, true]);
  });

  it("is given to nobody where nobody is Sekda, or the Sekda is the head", async () => {
    await expect(roster.delegateReport(head, kaimana)).rejects.toMatchObject({
      kind: "conflict",
      code: "roster.sekda_missing",
    });
    await openSekda(1);
    await expect(roster.delegateReport(head, kaimana)).rejects.toMatchObject({
      code: "roster.delegate_is_head",
    });
  });

  it("is given by the present head alone", async () => {
    await openSekda(2);
    await expect(roster.delegateReport(hrOf(kaimana), kaimana)).rejects.toMatchObject({
      code: "identity.role_missing",
    });
    given.clock.set("2026-11-30T15:00:00Z");
    await expect(roster.delegateReport(head, kaimana)).rejects.toMatchObject({
      code: "identity.term_not_running",
    });
  });
});
