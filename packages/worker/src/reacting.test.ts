import { marshall } from "@aws-sdk/util-dynamodb";
import { system } from "@netra/core/kernel/actor";
import { fileAttached, moduleSubmitted, setOpened } from "@netra/core/publishing/publishing.facts";
import { memberChanged } from "@netra/core/roster/roster.facts";
import type { Write } from "@netra/table/write";
import type { DynamoDBRecord } from "aws-lambda";
import { expect, test } from "vitest";
import { createReact } from "./reacting.ts";

const at = new Date("2026-11-22T03:00:00Z");
const read = <T>(kind: { read: (fact: never) => T; example: unknown }) =>
  kind.read({ data: kind.example } as never);

/** A record of the stream as the cloud sends it. */
const record = (SequenceNumber: string, write: Write): DynamoDBRecord => ({
  eventName: "INSERT",
  dynamodb: { SequenceNumber, NewImage: marshall(write("t").Put?.Item) as never },
});
const opened = (sequence: string) =>
  record(sequence, setOpened.announce(system, at, read(setOpened)));
const handedIn = (sequence: string) =>
  record(sequence, moduleSubmitted.announce(system, at, read(moduleSubmitted)));
const moved = (sequence: string) =>
  record(sequence, memberChanged.announce(system, at, read(memberChanged)));
const broken = (sequence: string): DynamoDBRecord => ({
  eventName: "INSERT",
  dynamodb: { SequenceNumber: sequence, NewImage: { fact: { BOOL: true }, pk: { S: "X" } } },
});

function listener(isDown = false) {
  const jobs: unknown[] = [];
  const mails: unknown[] = [];
  const renders: unknown[] = [];
  const put = (into: unknown[]) => async (messages: readonly unknown[]) => {
    if (isDown) throw new Error("queue is down");
    into.push(...messages);
  };
  const needs = { sendJobs: put(jobs), sendMails: put(mails), sendRenders: put(renders) };
  return { jobs, mails, renders, react: createReact(needs) };
}

test("a batch of facts becomes jobs and mails", async () => {
  const { jobs, mails, react } = listener();
  const answer = await react({ Records: [opened("1"), handedIn("2"), moved("3")] });
  expect(answer).toEqual({ batchItemFailures: [] });
  expect(jobs).toEqual([
    { job: "open_set", set: 1 },
    { job: "assign", personIds: [memberChanged.example.personId] },
  ]);
  expect(mails).toMatchObject([{ mail: "module-submitted" }]);
});

test("what stands before a record that cannot be read goes out, the rest waits for it", async () => {
  const { jobs, mails, react } = listener();
  const answer = await react({ Records: [opened("1"), broken("2"), handedIn("3")] });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "2" }] });
  expect(jobs).toHaveLength(1);
  expect(mails).toEqual([]);
});

test("when a queue is down the whole batch is asked for again", async () => {
  const { react } = listener(true);
  expect(await react({ Records: [opened("7"), opened("8")] })).toEqual({
    batchItemFailures: [{ itemIdentifier: "7" }],
  });
});

test("marks on facts, deletions and items that are no facts are passed over", async () => {
  const { jobs, react } = listener();
  const marked = { ...opened("1"), eventName: "MODIFY" as const };
  const item = { ...broken("2"), dynamodb: { NewImage: { pk: { S: "SET#1" } } } };
  expect(await react({ Records: [marked, item] })).toEqual({ batchItemFailures: [] });
  expect(jobs).toEqual([]);
});

test("a film that was brought is made small; other files are left as they are", async () => {
  const { jobs, renders, react } = listener();
  const brought = (sequence: string, role: "video" | "captions") =>
    record(sequence, fileAttached.announce(system, at, { ...fileAttached.example, role } as never));
  await react({ Records: [brought("1", "video"), brought("2", "captions")] });
  expect(renders).toEqual([{ moduleId: fileAttached.example.moduleId }]);
  expect(jobs).toEqual([]);
});
