import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { system } from "../kernel/actor.ts";
import { addDays } from "../kernel/day.ts";
import { Fault } from "../kernel/fault.ts";
import { type AgencyId, termIds } from "../kernel/id.ts";
import { sharesDays, spanOf, standsIn, type Term } from "./term.ts";
import { givenRoster, givenRow, nipOf, salatiga } from "./testing.ts";

let given: Awaited<ReturnType<typeof givenRoster>>;
const zones = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"] as const;
const agencies = zones.map((zone, n) => ({ agencyId: `agn_820${n}` as AgencyId, zone }));

beforeAll(async () => {
  given = await givenRoster();
  await given.bring(
    salatiga,
    [1, 2, 3].map((n) => givenRow(n)),
  );
  for (const [n, agency] of agencies.entries()) {
    const name = `Kabupaten Rekaan ${n}`;
    await given.services.roster.registerAgency(system, {
      ...{ ...agency, name, kind: "kabupaten", provinceCode: "82" },
    });
  }
});
afterAll(() => given.stop());

const step = fc.record({
  agency: fc.constantFrom(...agencies),
  who: fc.constantFrom(1, 2, 3),
  kind: fc.constantFrom("definitif" as const, "pj" as const, "plt" as const, "plh" as const),
  office: fc.constantFrom("head" as const, "head" as const, "sekda" as const),
  start: fc.integer({ min: 0, max: 400 }),
  length: fc.integer({ min: 0, max: 120 }),
  /** Ends it early after so many of its days, if it could be opened. */
  cut: fc.option(fc.nat(120)),
});

/** A refusal is an answer; anything else is a failure. */
async function tried<T>(attempt: Promise<T>): Promise<T | undefined> {
  return attempt.catch((error: unknown) => {
    if (error instanceof Fault) return undefined;
    throw error;
  });
}

async function allTerms(): Promise<(Term & { zone: (typeof zones)[number] })[]> {
  const found = await Promise.all(
    agencies.map(async ({ agencyId, zone }) => {
      const { terms } = await given.services.roster.listTerms(system, agencyId);
      return terms.map((term) => ({ ...term, zone }));
    }),
  );
  return found.flat();
}

const pairs = <T>(all: readonly T[]) =>
  all.flatMap((a, n) => all.slice(n + 1).map((b): [T, T] => [a, b]));

it("whatever is opened and ended, an office has one holder, a person one head office, and access the days of its terms", async () => {
  const { roster, identity } = given.services;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      await Promise.all(
        steps.map(async ({ agency, who, kind, office, start, length, cut }) => {
          const startsOn = addDays("2026-11-03", start);
          const opened = await tried(
            roster.openTerm(system, {
              ...{ termId: termIds.mint(), agencyId: agency.agencyId, office, kind, startsOn },
              ...{ officeName: "Jabatan Rekaan", decree: "Keputusan contoh" },
              endsOn: addDays(startsOn, length),
              holder: { by: "nip", nip: nipOf(who) },
            }),
          );
          if (!opened || cut === null) return;
          const { agencyId, termId } = opened;
          await tried(roster.endTerm(system, { agencyId, termId, endsOn: addDays(startsOn, cut) }));
        }),
      );
      const terms = await allTerms();
      const alone = terms.filter((term) => !standsIn(term));
      for (const [a, b] of pairs(alone)) {
        const isSameOffice = a.agencyId === b.agencyId && a.office === b.office;
        const leadsBoth = a.personId === b.personId && a.office === "head" && b.office === "head";
        if (isSameOffice || leadsBoth) expect(sharesDays(a, b)).toBe(false);
      }
      for (const who of [1, 2, 3]) {
        const personId = await given.personOf(who);
        const { grants } = await identity.actorOf(personId);
        const spans = terms
          .filter((term) => term.personId === personId && term.office === "head")
          .map((term) => ({ termId: term.termId, ...spanOf(term, term.zone) }))
          .map(({ termId, from, until }) => [termId, from.toISOString(), until.toISOString()]);
        const held = grants.flatMap((grant) =>
          grant.role === "head" ? [[grant.termId, grant.from, grant.until]] : [],
        );
        expect(held.toSorted()).toEqual(spans.toSorted());
      }
    }),
    { numRuns: 25 },
  );
});
