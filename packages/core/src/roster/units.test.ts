import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { system } from "../kernel/actor.ts";
import { givenRoster, givenRow, hrOf, kaimana } from "./testing.ts";

type Given = Awaited<ReturnType<typeof givenRoster>>;
const opened: Given[] = [];
let given: Given;

beforeEach(async () => {
  given = await givenRoster();
  opened.push(given);
});
afterAll(async () => {
  await Promise.all(opened.map(({ stop }) => stop()));
});

const village = { unorId: "krooy", unorNama: "Kelurahan Krooy" };
const below = (unorIndukId: string, unorIndukNama: string) => ({
  ...village,
  unorIndukId,
  unorIndukNama,
});
const east = { unorId: "timur", unorNama: "Distrik Timur" };
const west = { unorId: "barat", unorNama: "Distrik Barat" };

async function tree() {
  const { units } = await given.services.roster.listUnits(system, kaimana);
  const nameOf = (path: string) => units.find(({ unitPath }) => unitPath === path)?.name;
  return units
    .map(({ unitPath, name }) => {
      const cut = unitPath.lastIndexOf("/");
      return cut < 0 ? name : `${nameOf(unitPath.slice(0, cut))} > ${name}`;
    })
    .toSorted();
}

describe("the units of an agency", () => {
  it("are known by the file's own tree, parents without people too", async () => {
    await given.bring(kaimana, [givenRow(1, below("timur", "Distrik Timur"))]);
    expect(await tree()).toEqual(["Distrik Timur", "Distrik Timur > Kelurahan Krooy"]);
  });

  it("carry a new name without anybody moving", async () => {
    await given.bring(kaimana, [givenRow(1, east)]);
    const before = await given.services.roster.findMember(await given.personOf(1));
    await given.bring(kaimana, [givenRow(1, { ...east, unorNama: "Distrik Fajar" })]);
    expect(await tree()).toEqual(["Distrik Fajar"]);
    const after = await given.services.roster.findMember(await given.personOf(1));
    expect(after).toMatchObject({ unitPath: before?.unitPath, from: before?.from });
    expect(after?.unitName).toBe("Distrik Fajar");
  });

  it("stand once when one of them is put under another parent, and stay there in a file without parents", async () => {
    const rows = [givenRow(1, east), givenRow(2, west)];
    await given.bring(kaimana, [...rows, givenRow(3, below("timur", "Distrik Timur"))]);
    for (const parent of ["barat", "timur", "barat"]) {
      const name = parent === "barat" ? "Distrik Barat" : "Distrik Timur";
      await given.bring(kaimana, [...rows, givenRow(3, below(parent, name))]);
      expect(await tree()).toEqual(
        ["Distrik Barat", "Distrik Timur", `${name} > Kelurahan Krooy`].toSorted(),
      );
    }
    const path = (await given.services.roster.findMember(await given.personOf(3)))?.unitPath;
    await given.bring(kaimana, [givenRow(3, village)]);
    const member = await given.services.roster.findMember(await given.personOf(3));
    expect(member?.unitPath).toBe(path);
  });

  it("stay where some of their people stayed who are not in the file", async () => {
    const old = below("timur", "Distrik Timur");
    await given.bring(kaimana, [givenRow(1, old), givenRow(2, old)]);
    await given.bring(kaimana, [givenRow(1, below("barat", "Distrik Barat"))]);
    expect(await tree()).toEqual([
      "Distrik Barat",
      "Distrik Barat > Kelurahan Krooy",
      "Distrik Timur",
      "Distrik Timur > Kelurahan Krooy",
    ]);
  });

  it("are shown to the HR of a unit from that unit down", async () => {
    await given.bring(kaimana, [givenRow(1, below("timur", "Distrik Timur")), givenRow(2, west)]);
    const { units } = await given.services.roster.listUnits(system, kaimana);
    const top = units.find(({ name }) => name === "Distrik Timur")?.unitPath;
    const seen = await given.services.roster.listUnits(hrOf(kaimana, top), kaimana);
    expect(seen.units.map(({ name }) => name)).toEqual(["Distrik Timur", "Kelurahan Krooy"]);
  });
});
