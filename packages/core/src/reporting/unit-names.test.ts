import { afterAll, beforeAll, expect, test } from "vitest";
import { givenLearning } from "../learning/testing.ts";
import { givenRow, hrOf, kaimana } from "../roster/testing.ts";

let given: Awaited<ReturnType<typeof givenLearning>>;
beforeAll(async () => {
  given = await givenLearning();
  await given.openSet();
});
afterAll(() => given.stop());

const unitNames = async () => {
  const report = await given.services.reporting.getAgencyReport(hrOf(kaimana), kaimana);
  return report.units.map(({ name }) => name).toSorted();
};

test("a unit that came after the figures were last read is shown by its name", async () => {
  await given.bring(kaimana, [givenRow(1, { unorId: "dinkes", unorNama: "Dinas Kesehatan" })]);
  expect(await unitNames()).toEqual(["Dinas Kesehatan"]);
  await given.bring(kaimana, [givenRow(2, { unorId: "yamor", unorNama: "Distrik Yamor" })]);
  expect(await unitNames()).toEqual(["Dinas Kesehatan", "Distrik Yamor"]);
});
