import { setTimeout as sleep } from "node:timers/promises";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { numberOf } from "./stream-event.ts";

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
export type Failure = { records: DynamoDBRecord[]; reason: string };

/** Gives a batch to a handler as Lambda does: from the failed record on, in halves, a few times. */
export async function deliver(
  handler: StreamHandler,
  batch: DynamoDBRecord[],
  { tryCount = 5, pauseMs = 40 } = {},
): Promise<Failure[]> {
  const { rest, reason } = await attempt(handler, batch);
  if (rest.length === 0) return [];
  if (rest.length > 1) {
    const middle = Math.ceil(rest.length / 2);
    const options = { tryCount, pauseMs };
    const first = await deliver(handler, rest.slice(0, middle), options);
    return [...first, ...(await deliver(handler, rest.slice(middle), options))];
  }
  if (tryCount <= 1) return [{ records: rest, reason }];
  await sleep(pauseMs);
  return deliver(handler, rest, { tryCount: tryCount - 1, pauseMs: pauseMs * 2 });
}

async function attempt(handler: StreamHandler, batch: DynamoDBRecord[]) {
  try {
    const { batchItemFailures } = await handler({ Records: batch });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    if (failed.size === 0) return { rest: [], reason: "" };
    const at = batch.findIndex((record) => failed.has(numberOf(record)));
    // A number that is not in the batch means the whole batch, in the cloud as well.
    return { rest: batch.slice(Math.max(at, 0)), reason: "reported" };
  } catch (error) {
    return { rest: batch, reason: error instanceof Error ? error.message : String(error) };
  }
}
