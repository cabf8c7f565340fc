import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { system } from "../kernel/actor.ts";
import { maySeeFigures } from "../kernel/allow.ts";
import { type AgencyId, type PersonId, termIds } from "../kernel/id.ts";
import { termEnded, termOpened } from "./roster.facts.ts";
import type { SentTerm } from "./term.ts";
import { givenRoster, givenRow, hrOf, kaimana, nipOf, salatiga } from "./testing.ts";

type Given = Awaited<ReturnType<typeof givenRoster>>;
const opened: Given[] = [];
let given: Given;
let roster: Given["services"]["roster"];

beforeEach(async () => {
  given = await givenRoster();
  opened.push(given);
  roster = given.services.roster;
  await given.bring(salatiga, [givenRow(1), givenRow(2)]);
});
afterAll(async () => {
  await Promise.all(opened.map(({ stop }) => stop()));
});

const byNip = (n: number) => ({ by: "nip" as const, nip: nipOf(n) });
const elected = { by: "account" as const, sub: "kepala", name: "Ratna Saujana" };

const termOf = (change: Partial<SentTerm> = {}): SentTerm => ({
  termId: termIds.mint(),
  agencyId: kaimana,
  kind: "pj",
  officeName: "Pj. Bupati Kaimana",
  decree: "Keputusan contoh",
  startsOn: "2026-06-01",
  endsOn: "2026-11-30",
  holder: byNip(1),
  ...change,
});

/** Whether a person may see the agency's figures at this instant. */
async function sees(personId: PersonId, at: string, agencyId: AgencyId = kaimana) {
  const actor = await given.services.identity.actorOf(personId);
  try {
    maySeeFigures(actor, { agencyId, provinceCode: undefined }, [], new Date(at));
    return true;
  } catch {
    return false;
  }
}

describe("a term of office", () => {
  it("lets its holder see the agency from its first midnight in the east to its last", async () => {
    const { personId } = await roster.openTerm(system, termOf());
    expect(personId).toBe(await given.personOf(1));
    expect(await sees(personId, "2026-05-31T14:59:59.999Z")).toBe(false);
    expect(await sees(personId, "2026-05-31T15:00:00.000Z")).toBe(true);
    expect(await sees(personId, "2026-11-30T14:59:59.999Z")).toBe(true);
    expect(await sees(personId, "2026-11-30T15:00:00.000Z")).toBe(false);
    expect(await sees(personId, "2026-11-02T00:00:00.000Z", salatiga)).toBe(false);
  });

  it("may be held by somebody on no roster, who is known by their account from then on", async () => {
    const term = termOf({ kind: "definitif", holder: elected });
    const { personId } = await roster.openTerm(system, term);
    const claims = { iss: "https://masuk.contoh.id", sub: "kepala" };
    expect(await given.services.identity.signIn(claims)).toEqual({ personId });
    const person = await roster.findPerson(personId);
    expect(person).toMatchObject({ displayName: "Ratna Saujana", member: undefined });

    const next = { startsOn: "2026-12-01", endsOn: "2031-11-30" };
    const again = await roster.openTerm(system, termOf({ ...next, holder: elected }));
    expect(again.personId).toBe(personId);
  });

  it("sent again changes nothing", async () => {
    const term = termOf();
    const first = await roster.openTerm(system, term);
    expect(await roster.openTerm(system, term)).toEqual(first);
    expect(given.facts.filter(termOpened.is)).toHaveLength(1);
    expect((await roster.listTerms(system, kaimana)).terms).toEqual([first]);
  });

  it("does not say yes to another term under an id that is taken", async () => {
    const term = termOf();
    await roster.openTerm(system, term);
    await expect(roster.openTerm(system, { ...term, endsOn: "2027-05-31" })).rejects.toMatchObject({
      kind: "conflict",
      code: "roster.term_id_reused",
    });
  });

  it.each(["2026-06-01", "2026-08-01", "2026-11-30"])(
    "is refused while another holds the office on %s",
    async (startsOn) => {
      const { termId } = await roster.openTerm(system, termOf());
      const other = termOf({ startsOn, endsOn: "2027-01-31", holder: byNip(2) });
      await expect(roster.openTerm(system, other)).rejects.toMatchObject({
        kind: "conflict",
        code: "roster.term_overlaps",
        detail: { termId },
      });
    },
  );

  it("may begin the day after another ended", async () => {
    await roster.openTerm(system, termOf());
    const next = termOf({ startsOn: "2026-12-01", endsOn: "2027-05-31", holder: byNip(2) });
    const { personId } = await roster.openTerm(system, next);
    expect(await sees(personId, "2026-11-30T14:59:59Z")).toBe(false);
    expect(await sees(personId, "2026-11-30T15:00:00Z")).toBe(true);
    const { terms } = await roster.listTerms(system, kaimana);
    expect(terms.map(({ startsOn }) => startsOn)).toEqual(["2026-06-01", "2026-12-01"]);
  });

  it.each(["plt", "plh"] as const)("lets a %s. stand in while it runs", async (kind) => {
    const { personId } = await roster.openTerm(system, termOf());
    const days = { startsOn: "2026-11-02", endsOn: "2026-11-08" };
    const stand = await roster.openTerm(system, termOf({ ...days, kind, holder: byNip(2) }));
    expect(await sees(stand.personId, "2026-11-05T00:00:00Z")).toBe(true);
    expect(await sees(stand.personId, "2026-11-08T15:00:00Z")).toBe(false);
    expect(await sees(personId, "2026-11-05T00:00:00Z")).toBe(true);
  });

  it("opens for nobody whose number is on no roster, and for no agency that is not known", async () => {
    await expect(roster.openTerm(system, termOf({ holder: byNip(9) }))).rejects.toMatchObject({
      kind: "missing",
      code: "roster.person_unknown",
      detail: { field: "/holder/nip" },
    });
    await expect(
      roster.openTerm(system, termOf({ agencyId: "agn_9999" as AgencyId })),
    ).rejects.toMatchObject({ code: "roster.agency_unknown" });
    expect(given.facts.filter(termOpened.is)).toEqual([]);
  });

  it("goes to one of two who are opened at the same moment", async () => {
    const both = [1, 2].map((n) => roster.openTerm(system, termOf({ holder: byNip(n) })));
    const settled = await Promise.allSettled(both);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await roster.listTerms(system, kaimana)).terms).toHaveLength(1);
  });

  it("is opened by an operator alone", async () => {
    await expect(roster.openTerm(hrOf(kaimana), termOf())).rejects.toMatchObject({
      code: "identity.role_missing",
    });
  });
});

describe("ending a term early", () => {
  it("takes the sight of the agency at the midnight after its new last day", async () => {
    const { termId, personId } = await roster.openTerm(system, termOf());
    const ended = await roster.endTerm(system, {
      agencyId: kaimana,
      termId,
      endsOn: "2026-11-02",
    });
    expect(ended.endsOn).toBe("2026-11-02");
    expect(await sees(personId, "2026-11-02T14:59:59Z")).toBe(true);
    expect(await sees(personId, "2026-11-02T15:00:00Z")).toBe(false);
    expect(given.facts.filter(termEnded.is)).toMatchObject([{ data: { termId } }]);
    expect(await roster.findTerm(kaimana, termId)).toMatchObject({ isRunning: true });
    given.clock.set("2026-11-02T15:00:00Z");
    expect(await roster.findTerm(kaimana, termId)).toMatchObject({ isRunning: false });
  });

  it("neither lengthens a term nor ends it before it began, nor one that is not there", async () => {
    const { termId } = await roster.openTerm(system, termOf());
    const end = (endsOn: string, id = termId) =>
      roster.endTerm(system, { agencyId: kaimana, termId: id, endsOn });
    await expect(end("2026-12-01")).rejects.toMatchObject({
      code: "roster.term_not_extendable",
      detail: { field: "/endsOn" },
    });
    await expect(end("2026-05-31")).rejects.toMatchObject({
      code: "roster.term_ends_before_start",
      detail: { field: "/endsOn" },
    });
    await expect(end("2026-11-02", termIds.mint())).rejects.toMatchObject({
      code: "roster.term_unknown",
    });
  });
});
