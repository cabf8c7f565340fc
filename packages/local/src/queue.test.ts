import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { SQSEvent } from "aws-lambda";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connection } from "./connection.ts";
import { type Queues, startQueues } from "./queue.ts";

let dir: string;
let queues: Queues;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "netra-queue-"));
  queues = await startQueues({ file: join(dir, "queues.db"), tryCount: 3 });
});
afterEach(async () => {
  await queues.stop();
  rmSync(dir, { recursive: true, force: true });
});

const all = { batchItemFailures: [] };
const bodies = ({ Records }: SQSEvent) => Records.map(({ body }) => body);
const noting =
  (heard: string[], before = "") =>
  async (event: SQSEvent) => {
    heard.push(...bodies(event).map((name) => `${before}${name}`));
    return all;
  };
const send = (MessageBody: string, queue = "jobs") =>
  new SQSClient(connection(queues.endpoint)).send(
    new SendMessageCommand({ QueueUrl: queues.url(queue), MessageBody }),
  );

test("what a program sends reaches the handler of that queue, once", async () => {
  const heard: string[] = [];
  queues.subscribe("jobs", noting(heard));
  queues.subscribe("mail", noting(heard, "m-"));
  await send("open the set");
  await send("hello", "mail");
  await queues.settle();
  await queues.settle();
  expect(heard).toEqual(["open the set", "m-hello"]);
});

test("a batch is sent in one request", async () => {
  const heard: string[] = [];
  queues.subscribe("jobs", noting(heard));
  const Entries = ["a", "b", "c"].map((MessageBody) => ({ Id: MessageBody, MessageBody }));
  const client = new SQSClient(connection(queues.endpoint));
  const QueueUrl = queues.url("jobs");
  const { Successful } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  await queues.settle();
  expect(Successful?.map(({ Id }) => Id)).toEqual(["a", "b", "c"]);
  expect(heard).toEqual(["a", "b", "c"]);
});

test("a message waits on disk while nobody listens, also over a restart", async () => {
  await send("kept");
  await queues.stop();
  queues = await startQueues({ file: join(dir, "queues.db") });
  const heard: string[] = [];
  queues.subscribe("jobs", noting(heard));
  await queues.settle();
  expect(heard).toEqual(["kept"]);
});

test("only the message that failed is given again, and in the end set aside", async () => {
  const heard: string[] = [];
  queues.subscribe("jobs", async (event) => {
    heard.push(...bodies(event));
    const failed = event.Records.filter(({ body }) => body === "bad");
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  });
  await send("good");
  await send("bad");
  await queues.settle();
  expect(heard).toEqual(["good", "bad", "bad", "bad"]);
  expect(queues.failures("jobs")).toMatchObject([{ body: "bad" }]);
});

test("what was set aside can be driven again", async () => {
  const heard: string[] = [];
  let isBroken = true;
  queues.subscribe("jobs", async (event) => {
    if (isBroken) throw new Error("the mail server is away");
    heard.push(...bodies(event));
    return all;
  });
  await send("late");
  await queues.settle();
  expect(heard).toEqual([]);
  isBroken = false;
  expect(queues.redrive("jobs")).toBe(1);
  await queues.settle();
  expect(heard).toEqual(["late"]);
});

test("running queues hand over by themselves", async () => {
  const heard: string[] = [];
  queues.subscribe("jobs", noting(heard));
  queues.start();
  await send("soon");
  await expect.poll(() => heard, { timeout: 5000 }).toEqual(["soon"]);
});
