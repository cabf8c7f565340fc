import { afterAll, beforeAll, expect, it } from "vitest";
import { jobsFor } from "../notify/jobs.ts";
import { givenRow, hrOf, kaimana, nipOf } from "../roster/testing.ts";
import { standingChanged } from "./learning.facts.ts";
import { standingItem } from "./standing.item.ts";
import { givenLearning } from "./testing.ts";

let given: Awaited<ReturnType<typeof givenLearning>>;
beforeAll(async () => {
  given = await givenLearning();
});
afterAll(() => given.stop());

const signIn = (n: number) =>
  given.services.identity.signIn({
    iss: "https://masuk.contoh.id",
    sub: `akun-${n}`,
    nip: nipOf(n),
  });
const neverIn = async (set = 1) =>
  (await given.services.reporting.getAgencyReport(hrOf(kaimana), kaimana, { set })).total.never;
const standingOf = async (n: number, set = 1) =>
  given.table.find(standingItem, { personId: await given.personOf(n), set });

it("counts who never signed in, and counts them no longer once they have", async () => {
  await given.bring(
    kaimana,
    [1, 2, 3].map((n) => givenRow(n)),
  );
  await signIn(3);
  await given.openSet();
  expect(await neverIn()).toBe(2);
  await signIn(1);
  expect(await neverIn()).toBe(2);
  await given.settle();
  expect(await neverIn()).toBe(1);
  expect(await standingOf(1)).toMatchObject({ hasSignedIn: true, status: "not_started" });
});

it("announces the first time only", async () => {
  const before = given.facts.length;
  await signIn(1);
  await given.settle();
  expect(given.facts.length).toBe(before);
});

it("carries it along into another unit, and into sets opened later", async () => {
  await given.bring(kaimana, [givenRow(1, { unorId: "distrik", unorNama: "Distrik Yamor" })]);
  expect(await standingOf(1)).toMatchObject({ unitName: "Distrik Yamor", hasSignedIn: true });
  await given.openSet({ set: 2 });
  expect(await neverIn(2)).toBe(1);
});

it("is told to what people owe when the work comes twice, and moves nothing the second time", async () => {
  await signIn(2);
  await given.settle();
  const told = () => given.facts.filter(standingChanged.is).length;
  const before = told();
  const arrived = given.facts.filter(({ type }) => type === "identity.person.arrived.v1");
  expect(arrived).toHaveLength(3);
  for (const job of jobsFor(arrived)) await given.services.runJob(job);
  expect(told()).toBe(before);
  expect(await neverIn()).toBe(0);
});
