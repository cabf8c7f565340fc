import { checkSignature } from "@netra/core/certifying/checking";
import { readFragment } from "@netra/core/certifying/payload";
import { keysOfStage, localStage } from "@netra/core/certifying/signing-key";
import { verifyInNode } from "@netra/core/certifying/testing";
import { clockAt } from "@netra/core/kernel/clock";
import { readFact } from "@netra/core/kernel/fact";
import { jobsFor } from "@netra/core/notify/jobs";
import { afterAll, beforeAll, expect, test } from "vitest";
import history from "../../../content/certificate-keys.json" with { type: "json" };
import { createWorld, type World } from "../src/world.ts";
import { givenProgram } from "./program.ts";
import { answerQuiz, enter, must, type Visit, watch } from "./visits.ts";

const clock = clockAt("2026-11-02T01:00:00Z");
const mine = "GET /api/certifying/my";

let world: World;
let operator: Visit;
let maria: Visit;
let lukas: Visit;

beforeAll(async () => {
  world = await createWorld({ clock, isLive: false });
  const { moduleId, operator: first } = await givenProgram(world);
  operator = first;
  await world.settle();
  [maria, lukas] = [await enter(world, "maria"), await enter(world, "lukas")];
  await watch(maria, moduleId, clock);
  await answerQuiz(maria, moduleId, "a");
  await watch(lukas, moduleId, clock);
  await answerQuiz(lukas, moduleId, "b");
});
afterAll(() => world?.stop());

const factsOfMaria = async () => {
  const log = { pk: `PERSON#${maria.personId}`, sk: { prefix: "FACT#" } };
  return (await world.table.listItems(log)).items.map(readFact);
};

test("a pass becomes a certificate by itself, for the module and for the set it made whole", async () => {
  expect(await must(maria.ask(mine))).toEqual({ items: [] });
  await world.settle();
  const { items } = await must(maria.ask(mine));
  expect(items).toMatchObject([
    { what: { kind: "set", set: 1 }, agencyName: "Kabupaten Kaimana", zone: "Asia/Jayapura" },
    { what: { kind: "module", release: 1 }, unitName: "Dinas Pendidikan", status: "valid" },
  ]);
  expect(items[1].what.title).toBe("Suka, komentar, bagikan");
});

test("who failed has none", async () => {
  expect(await must(lukas.ask(mine))).toEqual({ items: [] });
});

test("though its fact is heard and its job comes three times more, the certificate is one", async () => {
  const before = await must(maria.ask(mine));
  const jobs = jobsFor(await factsOfMaria()).filter(({ job }) => job === "certify");
  expect(jobs).toHaveLength(1);
  const { runJob } = world.services;
  await Promise.all([...jobs, ...jobs, ...jobs].map(runJob));
  await world.settle();
  expect(await must(maria.ask(mine))).toEqual(before);
  const issued = (await factsOfMaria()).filter(({ type }) => type.startsWith("certifying."));
  expect(issued).toHaveLength(2);
});

test("what hangs on the wall can be checked with the server, and without it", async () => {
  const { items } = await must(maria.ask(mine));
  const [code, fragment] = items[1].link.replace("/v/", "").split("#");
  const stranger = world.visitor();
  expect(await stranger.send(`GET /api/certifying/certificates/${code}`)).toMatchObject({
    status: 200,
    body: { displayName: "Maria Rembulan", status: "valid", sampleData: true },
  });
  const signed = readFragment(code.replaceAll("-", ""), fragment);
  const keys = keysOfStage(history, localStage);
  expect(signed && (await checkSignature(signed, keys, verifyInNode))).toMatchObject({
    verdict: "genuine",
    payload: { name: "Maria Rembulan", date: "2026-11-02" },
  });
});

test("revoked by an operator, it stays revoked however often the job comes", async () => {
  const { items } = await must(maria.ask(mine));
  const at = `/api/certifying/certificates/${items[0].code}`;
  await must(
    operator.ask(`POST ${at}/revocations`, { reason: "not_own_work", basis: "Nota contoh 1" }),
  );
  await Promise.all(
    jobsFor(await factsOfMaria()).map((job) => job.job === "certify" && world.services.runJob(job)),
  );
  const after = await must(maria.ask(mine));
  expect(after.items).toHaveLength(2);
  expect(after.items[0]).toMatchObject({ status: "revoked" });
});
