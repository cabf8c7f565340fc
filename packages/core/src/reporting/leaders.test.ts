import { expect, test } from "vitest";
import { type AgencyId, moduleIds, type PersonId, personIds, type UnitPath } from "../kernel/id.ts";
import type { Standing } from "../learning/standing.ts";
import type { TermKind } from "../roster/term.ts";
import { type Holder, jptOf, type LeaderOffice, leaderLinesOf } from "./leaders.ts";
import type { TallyRow } from "./tally.item.ts";

const agencyId = "agn_9208" as AgencyId;
const counted = { countedAt: "2026-11-22T01:00:00Z", heardAt: "2026-11-22T01:00:00Z" };
const gradeRow = (grade: string, people: number, done: number): TallyRow => ({
  ...{ ...counted, row: `GRADE#${grade}`, counts: { people, done } },
});
const found = [
  gradeRow("jpt_madya", 1, 0),
  gradeRow("jpt_pratama", 30, 21),
  gradeRow("pelaksana", 900, 400),
];

const holder = (kind: TermKind, officeName: string): Holder => ({
  ...{ personId: personIds.mint(), kind, officeName },
});
const standingOf = (personId: PersonId, change: Partial<Standing> = {}): Standing => ({
  ...{ personId, set: 1, agencyId, provinceCode: "92", zone: "Asia/Jayapura" },
  ...{ unitPath: "u0000000001" as UnitPath, unitName: "Sekretariat Daerah", post: "Sekda" },
  ...{ grade: "jpt_pratama", kind: "pns", displayName: "Yosef Bentala", nameKey: "YOSEF" },
  ...{ moduleIds: [moduleIds.mint()], doneModuleIds: [], status: "not_started", version: 1 },
  ...change,
});

/** The leaders' lines of a report, with these in office and these standings. */
const shown = (held: Partial<Record<LeaderOffice, Holder>>, standings: readonly Standing[] = []) =>
  leaderLinesOf(
    {
      holdersOf: async (_, offices) => offices.map((office) => held[office]),
      findStandings: async (people) =>
        people.map((personId) => standings.find((each) => each.personId === personId)),
    },
    { agencyId, set: 1 },
  );

test.each(["pj", "pjs", "plh"] as const)(
  "a %s. stands in the first row, then the Sekda",
  async (kind) => {
    const head = holder(kind, "Bupati Kaimana");
    const sekda = holder("definitif", "Sekretaris Daerah");
    const done = { status: "done" as const, doneAt: "2026-11-20T02:00:00Z" };
    const lines = await shown({ head, sekda }, [
      standingOf(head.personId),
      standingOf(sekda.personId, { displayName: "Rut Cakrawala", ...done }),
    ]);
    expect(lines).toEqual([
      {
        ...{ office: "head", officeName: "Bupati Kaimana", termKind: kind },
        ...{ name: "Yosef Bentala", status: "not_started" },
      },
      {
        ...{ office: "sekda", officeName: "Sekretaris Daerah", termKind: "definitif" },
        ...{ name: "Rut Cakrawala", ...done },
      },
    ]);
  },
);

test("an elected head owes nothing here: the first row is the Sekda's", async () => {
  const head = holder("definitif", "Bupati Kaimana");
  const sekda = holder("definitif", "Sekretaris Daerah");
  const lines = await shown({ head, sekda }, [standingOf(sekda.personId)]);
  expect(lines.map(({ office }) => office)).toEqual(["sekda"]);
});

test("a Plt. is shown when they are a civil servant, as a deputy who was elected is not", async () => {
  const head = holder("plt", "Plt. Bupati Kaimana");
  expect(await shown({ head })).toEqual([]);
  expect(await shown({ head }, [standingOf(head.personId)])).toHaveLength(1);
});

test("a Pj. whom the set asks for nothing is shown without a status", async () => {
  const lines = await shown({ head: holder("pj", "Pj. Bupati Kaimana") });
  expect(lines).toEqual([{ office: "head", officeName: "Pj. Bupati Kaimana", termKind: "pj" }]);
});

test("all JPT are counted together, and nobody else among them", async () => {
  expect(await shown({})).toEqual([]);
  expect(jptOf(found)).toEqual({ people: 31, done: 21, started: 0, notStarted: 10, never: 0 });
});
