import { afterAll, beforeAll, expect, it } from "vitest";
import { givenLearning } from "../learning/testing.ts";
import { givenRow, hrOf, kaimana, salatiga } from "../roster/testing.ts";

let given: Awaited<ReturnType<typeof givenLearning>>;
beforeAll(async () => {
  given = await givenLearning();
});
afterAll(() => given.stop());

it("answers a head with the newest set that is for their agency, not for another", async () => {
  await given.bring(kaimana, [givenRow(1)]);
  await given.bring(salatiga, [givenRow(2)]);
  await given.openSet();
  await given.openSet({ set: 2, audience: { grades: "all", kinds: "all", agencyIds: [salatiga] } });
  const { reporting } = given.services;
  const numberOf = async (agencyId: typeof kaimana) =>
    (await reporting.getAgencyReport(hrOf(agencyId), agencyId)).set.set;
  expect(await numberOf(kaimana)).toBe(1);
  expect(await numberOf(salatiga)).toBe(2);

  const listed = async (agencyId: typeof kaimana) =>
    (await reporting.listReportSets(hrOf(agencyId))).sets.map(({ set }) => set);
  expect(await listed(kaimana)).toEqual([1]);
  expect(await listed(salatiga)).toEqual([1, 2]);
});
