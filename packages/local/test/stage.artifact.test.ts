import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nameOf, nipOf } from "@netra/core/roster/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smoke } from "../deploy/smoke.ts";
import { createClient } from "../deploy/smoke-client.ts";
import { agencyId } from "../deploy/smoke-people.ts";
import { visit } from "../deploy/smoke-visit.ts";
import { createStreamClient } from "../src/stream-client.ts";
import { isNewFact, numberOf } from "../src/stream-event.ts";
import { createWorld, type World } from "../src/world.ts";

const operator = { nip: nipOf(77), name: "Operator Rekaan" };
let world: World;
let sessionKey: string;
let operatorId: string;

const functionOf = (name: keyof NonNullable<World["runtimes"]>) => {
  const runtime = world.runtimes?.[name];
  if (!runtime) throw new Error("this world does not run on bundles");
  return runtime;
};

/** Where in the stream everything lies that happened in this world, as Lambda would name it. */
async function wholeStream() {
  const ask = createStreamClient(process.env.DYNAMODB_ENDPOINT as string);
  const [stream] = (await ask("ListStreams", { TableName: world.tableName })).Streams;
  const StreamArn = stream?.StreamArn ?? "";
  const { StreamDescription } = await ask("DescribeStream", { StreamArn });
  const ShardId = StreamDescription.Shards[0]?.ShardId ?? "";
  const from = { StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" };
  const { ShardIterator } = await ask("GetShardIterator", from);
  const { Records } = await ask("GetRecords", { ShardIterator, Limit: 1000 });
  const place = {
    streamArn: StreamArn,
    shardId: ShardId,
    startSequenceNumber: numberOf(Records[0]!),
    endSequenceNumber: numberOf(Records.at(-1)!),
  };
  return { place, factCount: Records.filter(isNewFact).length };
}

beforeAll(async () => {
  world = await createWorld();
  ({ sessionKey } = JSON.parse(readFileSync(join(world.home, "secrets.json"), "utf8")));
});
afterAll(() => world?.stop());

describe("a stage as it is deployed, from empty to its first completion", () => {
  it("gets its first operator from the one function nobody can reach from the web", async () => {
    const begin = functionOf("Begin");
    const begun = await begin.invoke<{ begun: string; personId: string }>(operator);
    expect(begun.begun).toBe("now");
    operatorId = begun.personId;
    expect(await begin.invoke(operator)).toEqual({ begun: "before", personId: operatorId });
    expect(await begin.invoke({ nip: nipOf(78), name: "Orang Lain" })).toEqual({
      begun: "by another",
    });
    expect(await begin.invoke({ nip: "123", name: "" })).toMatchObject({ begun: "not" });
  });

  it("shows a stranger what every stage must show", async () => {
    expect(await visit({ origin: world.origin, release: "local" })).toEqual([]);
    expect(await visit({ origin: world.origin, release: "another" })).toEqual([
      "the release is local, not another",
    ]);
  });

  it("does the main job, as the deploy tries it, and can be tried again", async () => {
    const steps: string[] = [];
    const say = (step: string) => void steps.push(step);
    await smoke({ origin: world.origin, sessionKey, operatorId, say });
    expect(steps).toHaveLength(5);
    const held = await world.services.identity.actorOf(operatorId as never);
    expect(held.grants).toEqual([{ role: "operator" }]);
  });

  it("counts nothing twice when the stream gives up on what was counted", async () => {
    await world.settle();
    const { as } = createClient({ origin: world.origin, sessionKey });
    const operator = await as(operatorId);
    await operator(`PUT /api/identity/people/${operatorId}/grants`, { role: "hr", agencyId });
    const report = () => operator(`GET /api/reporting/agencies/${agencyId}?set=1`);
    const before = await report();
    expect(before.total).toMatchObject({ people: 2, done: 1 });

    const { place, factCount } = await wholeStream();
    const requestContext = { condition: "RetryAttemptsExhausted" };
    const body = JSON.stringify({ requestContext, DDBStreamBatchInfo: place });
    const noted = await functionOf("ProjectAgain").invoke({ Records: [{ messageId: "1", body }] });
    expect(noted).toEqual({ batchItemFailures: [] });
    await world.settle();
    const lines = functionOf("ProjectAgain")
      .printed()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const redriven = lines.filter(({ code }) => code === "project.redriven");
    expect(redriven.reduce((sum, { factCount }) => sum + factCount, 0)).toBe(factCount);
    expect((await report()).total).toEqual(before.total);
  });

  it("says in its logs what happened, and not of whom", () => {
    const printed = Object.entries(world.runtimes ?? {}).map(([name, runtime]) => ({
      name,
      text: runtime.printed(),
    }));
    const lines = printed.flatMap(({ text }) => text.split("\n").filter(Boolean));
    expect(lines.length).toBeGreaterThan(30);
    for (const line of lines) expect(() => JSON.parse(line), line).not.toThrow();
    const people = [77, 78, 901, 902].flatMap((n) => [nipOf(n), nameOf(n)]);
    const secrets = [sessionKey, "Operator Rekaan", "203.0.113.7", "per_", "@", "uji.csv"];
    for (const { name, text } of printed) {
      for (const mark of [...people, ...secrets])
        expect(text, `${name}: ${mark}`).not.toContain(mark);
    }
  });
});
