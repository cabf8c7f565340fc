import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { tableSchema } from "@netra/table/schema";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connection } from "./connection.ts";
import type { StreamHandler } from "./delivery.ts";
import { createPump, type Pump } from "./pump.ts";

const endpoint = process.env.DYNAMODB_ENDPOINT as string;
const documents = DynamoDBDocumentClient.from(new DynamoDBClient(connection(endpoint)));
let tableName: string;
let dir: string;
let pump: Pump | undefined;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "netra-pump-"));
  tableName = `pump-${dir.slice(-6)}`;
  await documents.send(new CreateTableCommand(tableSchema(tableName)));
});
afterEach(async () => {
  await pump?.stop();
  rmSync(dir, { recursive: true, force: true });
});

const all = { batchItemFailures: [] };
const keysOf = ({ Records }: DynamoDBStreamEvent) =>
  Records.map(({ dynamodb }) => dynamodb?.NewImage?.pk?.S as string);
const noting =
  (heard: string[], before = "") =>
  async (event: DynamoDBStreamEvent) => {
    heard.push(...keysOf(event).map((name) => `${before}${name}`));
    return all;
  };
const failingAt = (event: DynamoDBStreamEvent, names: string[]) => ({
  batchItemFailures: event.Records.filter((record) =>
    names.includes(record.dynamodb?.NewImage?.pk?.S ?? ""),
  ).map((record) => ({ itemIdentifier: record.dynamodb?.SequenceNumber as string })),
});

const given = (subscribers: Record<string, StreamHandler>, batchSize = 100) => {
  pump = createPump({ endpoint, tableName, dir, subscribers, batchSize });
  return pump;
};

async function announce(...names: string[]) {
  for (const pk of names) {
    await documents.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: tableName, Item: { pk, sk: "ITEM" } } },
          { Put: { TableName: tableName, Item: { pk, sk: "FACT#1", fact: true, count: 3 } } },
        ],
      }),
    );
  }
}

test("subscribers hear each new fact once, in order, and nothing that is not a new fact", async () => {
  const heard: string[] = [];
  given({ project: noting(heard) });
  await announce("one", "two");
  const counted = { pk: "one", sk: "FACT#1", fact: true, count: 4 };
  await documents.send(new PutCommand({ TableName: tableName, Item: counted }));
  await pump?.settle();
  expect(heard).toEqual(["one", "two"]);
});

test("a record looks as it does in the cloud", async () => {
  const heard: unknown[] = [];
  given({
    project: async ({ Records }) => {
      heard.push(...Records);
      return all;
    },
  });
  await announce("one");
  await pump?.settle();
  expect(heard).toEqual([
    expect.objectContaining({
      eventSource: "aws:dynamodb",
      eventName: "INSERT",
      eventSourceARN: expect.stringContaining(tableName),
      dynamodb: expect.objectContaining({
        ApproximateCreationDateTime: expect.any(Number),
        SequenceNumber: expect.stringMatching(/^\d+$/),
        NewImage: {
          pk: { S: "one" },
          sk: { S: "FACT#1" },
          fact: { BOOL: true },
          count: { N: "3" },
        },
      }),
    }),
  ]);
});

test("after a restart each subscriber goes on where it was", async () => {
  const heard: string[] = [];
  const note: StreamHandler = noting(heard);
  given({ project: note });
  await announce("one");
  await pump?.settle();
  await pump?.stop();

  await announce("two");
  given({
    project: note,
    react: noting(heard, "r-"),
  });
  await pump?.settle();
  expect(heard.toSorted()).toEqual(["one", "r-one", "r-two", "two"]);
});

test("a batch that fails in the middle is given again from the record that failed", async () => {
  const batches: string[][] = [];
  let hasFailed = false;
  given({
    project: async (event) => {
      batches.push(keysOf(event));
      if (hasFailed) return all;
      hasFailed = true;
      return failingAt(event, ["three"]);
    },
  });
  await announce("one", "two", "three", "four");
  await pump?.settle();
  expect(batches).toEqual([["one", "two", "three", "four"], ["three"], ["four"]]);
});

test("a record that always fails is set aside, the others pass, and it can be driven again", async () => {
  const heard: string[] = [];
  let isBroken = true;
  given({
    project: async (event) => {
      if (isBroken && keysOf(event).includes("bad")) throw new Error("cannot count this");
      heard.push(...keysOf(event));
      return all;
    },
    react: async () => all,
  });
  await announce("one", "bad", "two");
  await pump?.settle();
  expect(heard).toEqual(["one", "two"]);
  expect(pump?.failures("project")).toMatchObject([{ reason: "cannot count this" }]);
  expect(pump?.failures("react")).toEqual([]);

  isBroken = false;
  expect(await pump?.redrive("project")).toBe(1);
  expect(heard).toEqual(["one", "two", "bad"]);
  expect(pump?.failures("project")).toEqual([]);
});

test("a running pump hears a fact by itself", async () => {
  const heard: string[] = [];
  given({ project: noting(heard) });
  pump?.start();
  await announce("one");
  await expect.poll(() => heard, { timeout: 5000 }).toEqual(["one"]);
});

test("a large backlog is handed over in batches of the given size", async () => {
  const sizes: number[] = [];
  given(
    {
      project: async ({ Records }) => {
        sizes.push(Records.length);
        return all;
      },
    },
    20,
  );
  await announce(...Array.from({ length: 25 }, (_, row) => `person-${row}`));
  await pump?.settle();
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(25);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(20);
});
