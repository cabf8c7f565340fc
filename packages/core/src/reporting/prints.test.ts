import { freshTable } from "@netra/table/testing";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Memo } from "../acts/memo.ts";
import { type Actor, system } from "../kernel/actor.ts";
import { clockAt } from "../kernel/clock.ts";
import {
  type AgencyId,
  letterIds,
  personIds,
  printIds,
  termIds,
  type UnitPath,
} from "../kernel/id.ts";
import { mostUnits, printedOf } from "./print.ts";
import { createPrints, type PrintNeeds } from "./prints.ts";
import type { AgencyReport, UnitLine } from "./report.ts";

const agencyId = "agn_9208" as AgencyId;
const head: Actor = { personId: personIds.mint(), grants: [] };
const clock = clockAt("2026-11-22T01:43:00Z");
const tally = { people: 640, done: 238, started: 100, notStarted: 302, never: 40 };

const report = (change: Partial<AgencyReport> = {}): AgencyReport => ({
  agency: {
    ...{ agencyId, name: "Kabupaten Kaimana", kind: "kabupaten" },
    ...{ provinceCode: "92", zone: "Asia/Jayapura" },
  },
  set: {
    ...{ set: 1, title: "Program Netralitas ASN 2026", target: 0.9, targetOn: "2026-11-30" },
    ...{ startsOn: "2026-11-01", deadlineOn: "2026-11-30", deadlineAt: "2026-11-30T14:59:59Z" },
  },
  today: "2026-11-22",
  countedAt: "2026-11-22T01:42:00.000Z",
  isCounting: false,
  total: tally,
  pace: { verdict: "stalled", targetCount: 576, missingCount: 338, perDay: 0 },
  ...{ grades: [], kinds: [], days: [], wrong: [], units: [] },
  leaders: {
    lines: [{ office: "head", officeName: "Pj. Bupati", termKind: "pj", name: "Yosef" }],
    jpt: tally,
  },
  ...change,
});

let given: Awaited<ReturnType<typeof givenPrints>>;
beforeEach(async () => {
  given = await givenPrints();
});

async function givenPrints(change: Partial<PrintNeeds> = {}) {
  const { table } = await freshTable();
  const needs: PrintNeeds = {
    table,
    clock,
    getAgencyReport: async () => report(),
    reachOf: async () => undefined,
    unitNameOf: async () => undefined,
    findLetter: async () => undefined,
    findMemo: async () => undefined,
    ...change,
  };
  return { needs, prints: createPrints(needs) };
}

describe("a code of a paper", () => {
  test("that is taken is not given again: another one is drawn", async () => {
    const codes = ["AAAAAAAAAAAA", "AAAAAAAAAAAA", "BBBBBBBBBBBB"];
    const mint = () => codes.shift() ?? "";
    const prints = createPrints({ ...given.needs, mint });
    const one = await prints.makePrint(head, agencyId, printIds.mint(), {});
    const two = await prints.makePrint(head, agencyId, printIds.mint(), {});
    expect([one.code, two.code]).toEqual(["AAAA-AAAA-AAAA", "BBBB-BBBB-BBBB"]);
    expect(await prints.checkPaper(one.code)).toMatchObject({ people: 640 });
  });

  test("of a letter is one, however many print it at once", async () => {
    const paper = { kind: "letter", agencyId, letterId: letterIds.mint() } as const;
    const codes = await Promise.all([1, 2, 3, 4].map(() => given.prints.stampOf(paper)));
    expect(new Set(codes).size).toBe(1);
    const other = { ...paper, letterId: letterIds.mint() };
    expect(await given.prints.stampOf(other)).not.toBe(codes[0]);
  });

  test("is read as people type it, and answers nothing of who leads", async () => {
    const { code } = await given.prints.makePrint(head, agencyId, printIds.mint(), {});
    const typed = ` ${code.toLowerCase().replaceAll("-", " ")}`;
    const answered = await given.prints.checkPaper(typed);
    expect(answered).toEqual({
      ...{ kind: "report", code, agencyName: "Kabupaten Kaimana", zone: "Asia/Jayapura" },
      ...{ setTitle: "Program Netralitas ASN 2026", countedAt: "2026-11-22T01:42:00.000Z" },
      ...{ people: 640, done: 238 },
    });
  });

  test("of a letter that was thrown away is not known", async () => {
    const paper = { kind: "letter", agencyId, letterId: letterIds.mint() } as const;
    const code = await given.prints.stampOf(paper);
    await expect(given.prints.checkPaper(code)).rejects.toMatchObject({
      code: "reporting.paper_unknown",
    });
  });

  test("of a memo answers its office and its seal, not who held it nor what it says", async () => {
    const content = {
      ...{ agencyName: "Kabupaten Kaimana", officeName: "Pj. Bupati", holderName: "Yosef" },
      ...{ endsOn: "2026-11-21", sealedAt: "2026-11-21T15:12:00.000Z", zone: "Asia/Jayapura" },
    } as Memo["content"];
    const findMemo = async () => ({ content, sha256: "9f86" }) as Memo;
    const prints = createPrints({ ...given.needs, findMemo });
    const code = await prints.stampOf({ kind: "memo", agencyId, termId: termIds.mint() });
    const answered = await prints.checkPaper(code);
    expect(answered).toMatchObject({ kind: "memo", officeName: "Pj. Bupati", sha256: "9f86" });
    expect(JSON.stringify(answered)).not.toContain("Yosef");
  });
});

test("a print reaches no further than who asks for it", async () => {
  const [education, school] = ["u0000000001", "u0000000001/u0000000002"] as UnitPath[];
  const within = education as UnitPath;
  const printId = printIds.mint();
  const of = (reach: UnitPath | undefined) =>
    createPrints({
      ...given.needs,
      getAgencyReport: async () => report({ within }),
      reachOf: async () => reach,
    });
  await of(within).makePrint(head, agencyId, printId, {});
  expect(await of(undefined).getPrint(head, agencyId, printId)).toMatchObject({ printId });
  for (const reach of [school, "u0000000003" as UnitPath]) {
    await expect(of(reach).getPrint(head, agencyId, printId)).rejects.toMatchObject({
      code: "identity.not_yours",
    });
  }
});

test("what does not fit on paper is added up: nobody is lost", () => {
  const unit = fc.record({ people: fc.nat(900), done: fc.nat(900) });
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 150 }), (counts) => {
      const units = counts.map((each, n): UnitLine => {
        const done = Math.min(each.done, each.people);
        return { ...tally, ...each, done, unitPath: `u${n}` as UnitPath, name: `Unit ${n}` };
      });
      const printed = printedOf({ ...report({ units }), countedAt: "x" }, undefined);
      expect(printed.units.length).toBeLessThanOrEqual(mostUnits);
      expect(printed.units.length + (printed.more?.unitCount ?? 0)).toBe(units.length);
      const missing = (lines: readonly { people: number; done: number }[]) =>
        lines.reduce((sum, { people, done }) => sum + people - done, 0);
      const shown = missing(printed.units) + (printed.more ? missing([printed.more]) : 0);
      expect(shown).toBe(missing(units));
    }),
  );
});

test("the platform itself may print too, and the fact says so", async () => {
  const { prints, needs } = given;
  await prints.makePrint(system, agencyId, printIds.mint(), {});
  const { items } = await needs.table.listItems({
    pk: `PRINTS#${agencyId}`,
    sk: { prefix: "FACT#" },
  });
  expect(items).toMatchObject([{ actorId: "system", type: "reporting.print.made.v1" }]);
});
