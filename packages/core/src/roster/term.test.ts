import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { addDays, dayIn } from "../kernel/day.ts";
import { type AgencyId, personIds, termIds } from "../kernel/id.ts";
import { termKindsOf } from "./office.ts";
import { holderOn, overlaps, sentTermSchema, spanOf, type Term, termKinds } from "./term.ts";
import type { Zone } from "./zone.ts";

const zones: readonly Zone[] = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"];
const someDay = fc.integer({ min: 0, max: 3000 }).map((n) => addDays("2024-01-01", n));
const someTerm = fc
  .tuple(someDay, fc.integer({ min: 0, max: 900 }), fc.constantFrom(...termKinds))
  .map(
    ([startsOn, days, kind]): Term => ({
      termId: termIds.mint(),
      agencyId: "agn_9208" as AgencyId,
      office: "head",
      personId: personIds.mint(),
      kind,
      officeName: "Bupati",
      decree: "Keputusan contoh",
      startsOn,
      endsOn: addDays(startsOn, days),
    }),
  );

describe("the span of a term", () => {
  it("holds every instant of its days in the agency's own zone, and none of any other day", () => {
    const nearMidnight = fc.integer({ min: -2, max: 2 });
    fc.assert(
      fc.property(
        ...[someTerm, fc.constantFrom(...zones), fc.boolean(), nearMidnight, fc.nat(864e5 * 3000)],
        (term, zone, isAtEdge, offset, ms) => {
          const { from, until } = spanOf(term, zone);
          const edge = ms % 2 ? from : until;
          const at = isAtEdge ? new Date(edge.getTime() + offset) : new Date(from.getTime() + ms);
          const day = dayIn(zone, at);
          expect(from <= at && at < until).toBe(term.startsOn <= day && day <= term.endsOn);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("begins two hours earlier in Kaimana than in Jakarta", () => {
    const days = { startsOn: "2026-12-01", endsOn: "2026-12-01" };
    expect(spanOf(days, "Asia/Jayapura").from.toISOString()).toBe("2026-11-30T15:00:00.000Z");
    expect(spanOf(days, "Asia/Makassar").from.toISOString()).toBe("2026-11-30T16:00:00.000Z");
    expect(spanOf(days, "Asia/Jakarta").from.toISOString()).toBe("2026-11-30T17:00:00.000Z");
    expect(spanOf(days, "Asia/Pontianak").from.toISOString()).toBe("2026-11-30T17:00:00.000Z");
  });
});

describe("two terms of one office", () => {
  it("exclude each other exactly when they share a day and nobody stands in", () => {
    fc.assert(
      fc.property(someTerm, someTerm, (a, b) => {
        const isOnBoth = (day: string) => [a, b].every((t) => t.startsOn <= day && day <= t.endsOn);
        const shared = isOnBoth(a.startsOn) || isOnBoth(b.startsOn);
        const standsIn = [a, b].some(({ kind }) => kind === "plt" || kind === "plh");
        expect(overlaps(a, b)).toBe(shared && !standsIn);
        expect(overlaps(b, a)).toBe(overlaps(a, b));
      }),
    );
  });

  it("leave the office to whoever came last, and to nobody on a day of neither", () => {
    fc.assert(
      fc.property(fc.array(someTerm, { maxLength: 5 }), someDay, (terms, day) => {
        const holder = holderOn(terms, day);
        const running = terms.filter((t) => t.startsOn <= day && day <= t.endsOn);
        expect(holder === undefined).toBe(running.length === 0);
        for (const each of running) expect(each.startsOn <= (holder?.startsOn ?? "")).toBe(true);
      }),
    );
  });
});

describe("the kinds of term there are", () => {
  it("know Pj. and Pjs. of a head in the regions alone, and a Pj. of a regional Sekda", () => {
    const withPj = (["provinsi", "kabupaten", "kota", "kementerian", "lembaga"] as const).map(
      (kind) => [
        kind,
        termKindsOf(kind, "head").filter((each) => each.startsWith("pj")),
        termKindsOf(kind, "sekda").filter((each) => each.startsWith("pj")),
      ],
    );
    expect(withPj).toEqual([
      ["provinsi", ["pj", "pjs"], ["pj"]],
      ["kabupaten", ["pj", "pjs"], ["pj"]],
      ["kota", ["pj", "pjs"], ["pj"]],
      ["kementerian", [], []],
      ["lembaga", [], []],
    ]);
  });
});

describe("a term as it is sent", () => {
  const sent = {
    agencyId: "agn_9208",
    kind: "pj",
    officeName: "Pj. Bupati Kaimana",
    decree: "Keputusan contoh",
    startsOn: "2026-06-01",
    endsOn: "2026-11-30",
    holder: { by: "nip", nip: "198001012005011001" },
  };
  const refusalOf = (change: object) =>
    v.safeParse(sentTermSchema, { ...sent, ...change }).issues?.[0].message;

  it("is the head's unless it says otherwise", () => {
    expect(v.parse(sentTermSchema, sent).office).toBe("head");
    expect(v.parse(sentTermSchema, { ...sent, office: "sekda" }).office).toBe("sekda");
  });

  it.each([
    [{ decree: "  " }, "roster.term_without_decree"],
    [{ endsOn: "2026-05-31" }, "roster.term_ends_before_start"],
    [{ endsOn: "2062-06-01" }, "roster.term_too_long"],
  ])("is refused by name with %j", (change, code) => {
    expect(refusalOf(change)).toBe(code);
  });

  it("is refused without a decree at all", () => {
    const { decree: _, ...without } = sent;
    expect(v.safeParse(sentTermSchema, without).success).toBe(false);
  });
});
