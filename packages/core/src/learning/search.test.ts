import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../kernel/actor.ts";
import type { UnitPath } from "../kernel/id.ts";
import { givenRow, hrOf, kaimana, nipOf, type SampleRow, salatiga } from "../roster/testing.ts";
import type { StandingSearch } from "./search.ts";
import type { StandingView } from "./standing.ts";
import { asLearner, givenLearning } from "./testing.ts";

const count = 130;
const school = {
  unorId: "sd1",
  unorNama: "SD Negeri 1",
  unorIndukId: "dikbud",
  unorIndukNama: "Dinas Pendidikan",
};
const units: SampleRow[] = [{}, school, { unorId: "distrik", unorNama: "Distrik Yamor" }];
const posts: SampleRow[] = [{}, { jenisJabatan: "Fungsional Tertentu", jabatanNama: "Guru" }];

const serial = (n: number) => String(n).padStart(3, "0");
/** Three units, two grades, and every second name begins alike. */
const rowOf = (n: number) =>
  givenRow(n, {
    nama: n % 2 === 0 ? `Gita Samudra ${serial(n)}` : `Citra Embun ${serial(n)}`,
    ...units[n % 3],
    ...posts[n % 5 === 0 ? 1 : 0],
  });
const rows = Array.from({ length: count }, (_, n) => rowOf(n));
const doneNumbers = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const startedNumbers = [10, 11, 12, 13, 14, 15];

let given: Awaited<ReturnType<typeof givenLearning>>;
let learning: (typeof given)["services"]["learning"];
let education: UnitPath;

beforeAll(async () => {
  given = await givenLearning();
  learning = given.services.learning;
  await given.bring(kaimana, rows);
  await given.bring(salatiga, [givenRow(500, { nama: "Gita Samudra 500" })]);
  await given.openSet();
  for (const n of doneNumbers) await given.finish(asLearner(await given.personOf(n)));
  for (const n of startedNumbers) await given.watch(asLearner(await given.personOf(n)));
  const known = (await given.services.roster.listUnits(hrOf(kaimana), kaimana)).units;
  education = known.find(({ name }) => name === "Dinas Pendidikan")?.unitPath as UnitPath;
});
afterAll(() => given.stop());

/** Every page of a search, one after the other; none holds more than fifty. */
async function pagesOf(search: Partial<StandingSearch>, actor: Actor = hrOf(kaimana)) {
  const pages: StandingView[][] = [];
  let cursor: string | undefined;
  do {
    const asked = { set: 1, status: "all" as const, ...search, ...(cursor && { cursor }) };
    const page = await learning.searchStandings(actor, kaimana, asked);
    expect(page.items.length).toBeLessThanOrEqual(50);
    pages.push(page.items);
    cursor = page.cursor;
  } while (cursor && pages.length < 20);
  return pages;
}
const found = async (search: Partial<StandingSearch>, actor?: Actor) =>
  (await pagesOf(search, actor)).flat();
const numbersOf = (people: readonly StandingView[]) =>
  people.map(({ displayName }) => Number(displayName.slice(-3))).toSorted((a, b) => a - b);
const numbersWhere = (fits: (n: number) => boolean) => rows.map((_, n) => n).filter(fits);

const isDone = (n: number) => doneNumbers.includes(n);
const isStarted = (n: number) => startedNumbers.includes(n);
const isTeacher = (n: number) => n % 5 === 0;
const filters: [string, Partial<StandingSearch>, (n: number) => boolean][] = [
  ["nothing", {}, () => true],
  ["finished", { status: "done" }, isDone],
  ["begun", { status: "started" }, isStarted],
  ["not begun", { status: "not_started" }, (n) => !isDone(n) && !isStarted(n)],
  ["unfinished", { status: "unfinished" }, (n) => !isDone(n)],
  ["a grade", { grade: "fungsional" }, isTeacher],
  [
    "a grade unfinished",
    { grade: "fungsional", status: "unfinished" },
    (n) => isTeacher(n) && !isDone(n),
  ],
  ["a name", { name: "gita sam" }, (n) => n % 2 === 0],
  ["a name unfinished", { name: "CITRA", status: "unfinished" }, (n) => n % 2 === 1 && !isDone(n)],
  ["a name and a grade", { name: "Gita", grade: "fungsional" }, (n) => n % 10 === 0],
];

describe("HR's list", () => {
  it.each(filters)(
    "filtered by %s holds each person once, page after page",
    async (_, search, fits) => {
      const people = await found(search);
      expect(numbersOf(people)).toEqual(numbersWhere(fits));
    },
  );

  it.each(filters)(
    "filtered by %s keeps to a unit and what is below it",
    async (_, search, fits) => {
      const people = await found({ ...search, unitPath: education });
      expect(numbersOf(people)).toEqual(numbersWhere((n) => n % 3 !== 2 && fits(n)));
      const ofUnit = await found(search, hrOf(kaimana, education));
      expect(ofUnit).toEqual(people);
    },
  );

  it("stands by unit and then by name, and by name alone when a name is asked for", async () => {
    const people = await found({});
    const unitsInOrder = people.map(({ unitName }) => unitName);
    const turns = unitsInOrder.filter((name, n) => name !== unitsInOrder[n - 1]);
    expect(turns).toHaveLength(3);
    for (const name of turns) {
      const names = people.filter(({ unitName }) => unitName === name).map((p) => p.displayName);
      expect(names).toEqual(names.toSorted());
    }
    const named = (await found({ name: "Gita" })).map(({ displayName }) => displayName);
    expect(named).toEqual(named.toSorted());
  });

  it("finds one person by the whole number, shows its last four digits, and nobody by a part", async () => {
    const [person, ...others] = await found({ nip: nipOf(7) });
    expect(others).toEqual([]);
    expect(person).toMatchObject({ displayName: "Citra Embun 007", nipTail: nipOf(7).slice(-4) });
    expect(JSON.stringify(person)).not.toContain(nipOf(7));
    expect(await found({ nip: nipOf(999) })).toEqual([]);
    // Somebody of another agency is not found here, whatever is known of their number.
    expect(await found({ nip: nipOf(500) })).toEqual([]);
    expect(await found({ nip: nipOf(2) }, hrOf(kaimana, education))).toEqual([]);
  });

  it("says when somebody finished and was last here", async () => {
    const [person] = await found({ status: "done" });
    expect(person).toMatchObject({ doneCount: 1, moduleCount: 1 });
    expect(person?.doneAt).toBe(person?.lastActiveAt);
  });

  it("of a set nobody opened is empty", async () => {
    expect(await found({ set: 9 })).toEqual([]);
  });

  it("is refused to HR of another agency, of another unit, and to everybody else", async () => {
    const ask = (actor: Actor, unitPath?: UnitPath) =>
      learning.searchStandings(actor, kaimana, { set: 1, status: "all", unitPath });
    const notYours = { code: "identity.not_yours" };
    await expect(ask(hrOf(salatiga))).rejects.toMatchObject(notYours);
    const below = `${education}/u0000000000` as UnitPath;
    await expect(ask(hrOf(kaimana, below), education)).rejects.toMatchObject(notYours);
    const missing = { code: "identity.role_missing" };
    await expect(ask(given.author)).rejects.toMatchObject(missing);
  });
});
