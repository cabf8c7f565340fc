import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { system } from "@netra/core/kernel/actor";
import { clockAt } from "@netra/core/kernel/clock";
import { findFactItems } from "@netra/core/kernel/fact-store";
import { type AgencyId, personIds, type UnitPath } from "@netra/core/kernel/id";
import { standingChanged } from "@netra/core/learning/learning.facts";
import { createProjection, type Projection } from "@netra/core/reporting/projection";
import { pageOfUncounted } from "@netra/core/reporting/uncounted";
import type { Item } from "@netra/table/kind";
import { freshTable } from "@netra/table/testing";
import type { DynamoDBRecord, SQSRecord } from "aws-lambda";
import { beforeEach, expect, test } from "vitest";
import { counting, createProject } from "./projecting.ts";
import { createRedrive } from "./redriving.ts";
import type { Place, SetAside } from "./set-aside.ts";
import { factKeysAt } from "./stream-place.ts";

const clock = clockAt("2026-11-22T01:00:00Z");
const anHourLater = clockAt("2026-11-22T02:00:01Z");
const agencyId = "agn_9208" as AgencyId;
let world: Awaited<ReturnType<typeof given>>;
beforeEach(async () => {
  world = await given();
});

async function given() {
  const { table } = await freshTable();
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const at = { endpoint: process.env.DYNAMODB_ENDPOINT!, region: "ap-southeast-3", credentials };
  const streams = new DynamoDBStreamsClient(at);
  const { project } = createProjection({ table, clock });
  let countedCount = 0;
  const projection: Projection = {
    async project(facts) {
      const counted = await project(facts);
      countedCount += counted.countedCount;
      return counted;
    },
  };
  const waiting: SetAside[] = [];
  const redrive = createRedrive(counting(projection), {
    factKeysAt: (place) => factKeysAt(streams, place),
    findItems: (keys) => findFactItems(table, keys),
    sendAgain: async (messages) => void waiting.push(...messages),
    lostFacts: (share) => pageOfUncounted({ table, clock: anHourLater }, share),
  });

  /** Somebody owes a set from now on; what else is stored lies between the facts in the stream. */
  async function owe(more: object = {}) {
    const after = { agencyId, provinceCode: "92", unitPath: "u0000000001" as UnitPath } as const;
    const status = { grade: "pelaksana", kind: "pns", status: "not_started" } as const;
    const change = { set: 1, day: "2026-11-22", before: null, after: { ...after, ...status } };
    const data = { personId: personIds.mint(), changes: [change] };
    const announce = standingChanged.announce(system, clock.now(), data);
    await table.write([
      (TableName) => ({
        Put: { TableName, Item: { ...(announce(TableName).Put?.Item as Item), ...more } },
      }),
      (TableName) => ({ Put: { TableName, Item: { pk: data.personId, sk: "ITEM" } } }),
    ]);
  }

  async function inStream(): Promise<{ place: Place; records: DynamoDBRecord[] }> {
    const list = await streams.send(new ListStreamsCommand({ TableName: table.tableName }));
    const StreamArn = list.Streams?.[0]?.StreamArn as string;
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
    const ShardId = StreamDescription?.Shards?.[0]?.ShardId as string;
    const from = { StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" } as const;
    const { ShardIterator } = await streams.send(new GetShardIteratorCommand(from));
    const page = await streams.send(new GetRecordsCommand({ ShardIterator }));
    const records = page.Records as DynamoDBRecord[];
    const numberAt = (n: number) => records.at(n)?.dynamodb?.SequenceNumber as string;
    const [startSequenceNumber, endSequenceNumber] = [numberAt(0), numberAt(-1)];
    return {
      records,
      place: { streamArn: StreamArn, shardId: ShardId, startSequenceNumber, endSequenceNumber },
    };
  }

  return { projection, redrive, waiting, owe, inStream, countedCount: () => countedCount };
}

const message = (messageId: string, body: object) =>
  ({ messageId, body: JSON.stringify(body) }) as SQSRecord;
/** What Lambda writes when it gives up: where the batch lies, and none of its data. */
const givenUp = (place: Place) => ({
  version: "1.0",
  requestContext: { condition: "RetryAttemptsExhausted", approximateInvokeCount: 11 },
  DDBStreamBatchInfo: { ...place, batchSize: 9, approximateArrivalOfFirstRecord: "2026-11-22" },
});

test("facts that were set aside are read again from the table and counted exactly once", async () => {
  const { owe, inStream, redrive, waiting, countedCount, projection } = world;
  for (let n = 0; n < 30; n += 1) await owe();
  const { place, records } = await inStream();

  const noted = await redrive({ Records: [message("1", givenUp(place))] });
  expect(noted).toEqual({ batchItemFailures: [] });
  expect(waiting.map((each) => "facts" in each && each.facts.length)).toEqual([25, 5]);
  expect(countedCount()).toBe(0);

  const again = waiting.map((each, n) => message(`again ${n}`, each));
  expect(await redrive({ Records: again })).toEqual({ batchItemFailures: [] });
  expect(countedCount()).toBe(30);

  await redrive({ Records: again });
  await createProject(projection)({ Records: records });
  expect(countedCount()).toBe(30);
});

test("a fact nobody can read holds back its message, and no other fact", async () => {
  const { owe, inStream, redrive, waiting, countedCount } = world;
  await owe();
  await owe({ data: { nonsense: true } });
  await owe();
  await redrive({ Records: [message("1", givenUp((await inStream()).place))] });
  const answer = await redrive({ Records: [message("2", waiting[0] as object)] });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "2" }] });
  expect(countedCount()).toBe(2);
});

test("what the stream says of a fact is not believed: it must lie in the table", async () => {
  const { redrive, countedCount } = world;
  const invented = { facts: [{ pk: `PERSON#${personIds.mint()}`, sk: "FACT#fct_invented" }] };
  const answer = await redrive({ Records: [message("1", invented)] });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "1" }] });
  expect(countedCount()).toBe(0);
});

test("a place the stream has forgotten stays in the queue, and so does what is no place at all", async () => {
  const { owe, inStream, redrive } = world;
  await owe();
  const { place } = await inStream();
  const forgotten = { ...place, startSequenceNumber: `${BigInt(place.startSequenceNumber) - 1n}` };
  const Records = [message("1", givenUp(forgotten)), message("2", { hello: "there" })];
  const answer = await redrive({ Records });
  expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(["1", "2"]);
});

test("facts that neither stream nor queue remembers are found in the table, each once", async () => {
  const { owe, inStream, redrive, waiting, countedCount, projection } = world;
  for (let n = 0; n < 5; n += 1) await owe();
  await createProject(projection)({ Records: (await inStream()).records });
  for (let n = 0; n < 4; n += 1) await owe();
  expect(countedCount()).toBe(5);

  let sent = 0;
  const deliverAll = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      sent += 1;
      const answer = await redrive({ Records: [message(`${sent}`, next)] });
      expect(answer).toEqual({ batchItemFailures: [] });
    }
  };
  waiting.push({ sweep: { segments: 3 } });
  await deliverAll();
  expect(countedCount()).toBe(9);
  waiting.push({ sweep: { segments: 3 } });
  await deliverAll();
  expect(countedCount()).toBe(9);
});
