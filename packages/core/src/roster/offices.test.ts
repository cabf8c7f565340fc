import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { system } from "../kernel/actor.ts";
import { type AgencyId, personIds, termIds } from "../kernel/id.ts";
import type { OfficeName } from "./office.ts";
import { termOpened } from "./roster.facts.ts";
import { officeItem } from "./term.item.ts";
import type { SentTerm } from "./term.ts";
import { givenRoster, givenRow, kaimana, nipOf, salatiga } from "./testing.ts";

type Given = Awaited<ReturnType<typeof givenRoster>>;
const opened: Given[] = [];
let given: Given;
let roster: Given["services"]["roster"];
const panrb = "agn_kemenpanrb" as AgencyId;

beforeEach(async () => {
  given = await givenRoster();
  opened.push(given);
  roster = given.services.roster;
  await roster.registerAgency(system, {
    agencyId: panrb,
    name: "Kementerian PANRB",
    kind: "kementerian",
    provinceCode: "00",
    zone: "Asia/Jakarta",
  });
  await given.bring(salatiga, [givenRow(1), givenRow(2), givenRow(3)]);
});
afterAll(async () => {
  await Promise.all(opened.map(({ stop }) => stop()));
});

const term = (change: Partial<SentTerm> = {}): SentTerm => ({
  termId: termIds.mint(),
  agencyId: kaimana,
  kind: "pj",
  officeName: "Pj. Bupati Kaimana",
  decree: "Keputusan contoh",
  startsOn: "2026-06-01",
  endsOn: "2026-11-30",
  holder: { by: "nip", nip: nipOf(1) },
  ...change,
});
const open = (change: Partial<SentTerm> = {}) => roster.openTerm(system, term(change));
const holderOf = async (agencyId: AgencyId, office: OfficeName) =>
  (await roster.findHolders(agencyId, [office]))[0];
const sekda = { office: "sekda" as const, officeName: "Sekretaris Daerah" };

describe("the Sekda's office", () => {
  it("is held beside the head's, and excludes only its own", async () => {
    await open();
    const held = await open({
      ...sekda,
      kind: "definitif",
      holder: { by: "nip", nip: nipOf(2) },
    });
    expect(held).toMatchObject({ office: "sekda", officeName: "Sekretaris Daerah" });
    expect((await holderOf(kaimana, "head"))?.kind).toBe("pj");
    expect((await holderOf(kaimana, "sekda"))?.termId).toBe(held.termId);
    await expect(
      open({ ...sekda, kind: "pj", holder: { by: "nip", nip: nipOf(3) } }),
    ).rejects.toMatchObject({ code: "roster.term_overlaps", detail: { termId: held.termId } });
    const { terms } = await roster.listTerms(system, kaimana);
    expect(terms.map(({ office }) => office)).toEqual(["head", "sekda"]);
    expect(given.facts.filter(termOpened.is).map(({ pk }) => pk)).toEqual([
      "OFFICE#agn_9208#HEAD",
      "OFFICE#agn_9208#SEKDA",
    ]);
  });

  it("opens no report by itself", async () => {
    const { personId } = await open({ ...sekda, kind: "definitif" });
    expect((await given.services.identity.actorOf(personId)).grants).toEqual([]);
  });

  it("is ended early like any other", async () => {
    const { termId } = await open({ ...sekda, kind: "definitif" });
    const ended = await roster.endTerm(system, { agencyId: kaimana, termId, endsOn: "2026-11-02" });
    expect(ended).toMatchObject({ office: "sekda", endsOn: "2026-11-02" });
    given.clock.set("2026-11-02T15:00:00Z");
    expect(await holderOf(kaimana, "sekda")).toBeUndefined();
  });
});

describe("kinds of term and kinds of agency", () => {
  it.each(["pj", "pjs"] as const)("a ministry has no %s.", async (kind) => {
    await expect(open({ agencyId: panrb, kind })).rejects.toMatchObject({
      kind: "invalid",
      code: "roster.term_kind_unfit",
      detail: { field: "/kind" },
    });
  });

  it("nobody is Pjs. of a Sekda", async () => {
    await expect(open({ ...sekda, kind: "pjs" })).rejects.toMatchObject({
      code: "roster.term_kind_unfit",
    });
  });

  it("a ministry has a minister and a secretary", async () => {
    await open({ agencyId: panrb, kind: "definitif", officeName: "Menteri PANRB" });
    const secretary = { ...sekda, officeName: "Sekretaris Kementerian" };
    await open({ agencyId: panrb, kind: "plt", ...secretary });
    expect((await holderOf(panrb, "sekda"))?.officeName).toBe("Sekretaris Kementerian");
  });
});

describe("a head of two regions", () => {
  const mayor = { agencyId: salatiga, officeName: "Pj. Wali Kota Salatiga" };

  it("is refused, whichever region came first", async () => {
    await open();
    await expect(
      open({ ...mayor, startsOn: "2026-11-30", endsOn: "2027-05-31" }),
    ).rejects.toMatchObject({
      kind: "conflict",
      code: "roster.head_of_two_regions",
      detail: { agencyId: kaimana },
    });
    expect((await roster.listTerms(system, salatiga)).terms).toEqual([]);
  });

  it("may lead one after the other, also once the first ended early", async () => {
    const first = await open();
    await open({ ...mayor, startsOn: "2026-12-01", endsOn: "2027-05-31" });
    await roster.endTerm(system, {
      agencyId: kaimana,
      termId: first.termId,
      endsOn: "2026-11-02",
    });
    await open({ ...mayor, startsOn: "2026-11-03", endsOn: "2026-11-30" });
    expect((await roster.listTerms(system, salatiga)).terms).toHaveLength(2);
  });

  it.each(["plt", "plh"] as const)("may stand in elsewhere as %s.", async (kind) => {
    await open();
    await open({ ...mayor, kind });
    expect((await holderOf(salatiga, "head"))?.kind).toBe(kind);
  });

  it("is refused to one of two operators who open both at the same moment", async () => {
    const settled = await Promise.allSettled([open(), open(mayor)]);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const { personId } = (await Promise.all(
      [kaimana, salatiga].map((agencyId) => holderOf(agencyId, "head")),
    ).then((found) => found.find(Boolean))) as { personId: string };
    expect(personId).toBe(await given.personOf(1));
  });
});

describe("what was stored before there was a second office", () => {
  it("is the head's", async () => {
    const { table } = given;
    const old = { agencyId: kaimana, office: "head" as const };
    const { office: _, ...before } = { ...(await open()), personId: personIds.mint() };
    const stored = { agencyId: kaimana, terms: [before], version: 1 };
    await table.write([
      (TableName) => ({
        Put: { TableName, Item: { ...officeItem.keyOf(old), noun: "office", ...stored } },
      }),
    ]);
    expect(await holderOf(kaimana, "head")).toMatchObject({ ...before, office: "head" });
    expect((await roster.listTerms(system, kaimana)).terms).toMatchObject([{ office: "head" }]);
    const next = { startsOn: "2026-12-01", endsOn: "2027-05-31" };
    await open({ ...next, holder: { by: "nip", nip: nipOf(2) } });
    expect((await roster.listTerms(system, kaimana)).terms).toHaveLength(2);
  });
});

describe("a term that is over", () => {
  it("is not ended again on another day, and may be asked to end on its own", async () => {
    const { termId } = await open({ startsOn: "2026-10-01", endsOn: "2026-11-01" });
    const end = (endsOn: string) => roster.endTerm(system, { agencyId: kaimana, termId, endsOn });
    await expect(end("2026-10-20")).rejects.toMatchObject({
      kind: "conflict",
      code: "roster.term_over",
    });
    expect((await end("2026-11-01")).endsOn).toBe("2026-11-01");
  });

  it("is found by its last day, wherever that was moved to", async () => {
    const { termId } = await open();
    const of = { agencyId: kaimana, termId };
    expect(await roster.listEndings("2026-11-30")).toMatchObject([of]);
    await roster.endTerm(system, { ...of, endsOn: "2026-11-20" });
    expect(await roster.listEndings("2026-11-30")).toEqual([]);
    expect(await roster.listEndings("2026-11-20")).toMatchObject([of]);
  });
});
