import { join } from "node:path";
import type { DynamoDBRecord } from "aws-lambda";
import { deliver, type StreamHandler } from "./delivery.ts";
import { createFailureFile } from "./failure-file.ts";
import { createPositionFile } from "./position-file.ts";
import { numberOf } from "./stream-event.ts";
import type { StreamReader } from "./stream-reader.ts";

// What the cloud calls a batching window (infra/app/stream.ts), shorter.
const longestRestMs = 250;

export type Line = ReturnType<typeof createLine>;

export type LineNeeds = {
  dir: string;
  batchSize: number;
  reader: StreamReader;
  name: string;
  handler: StreamHandler;
};

/** One subscriber's way along the stream. */
export function createLine({ dir, batchSize, reader, name, handler }: LineNeeds) {
  const position = createPositionFile(join(dir, `${name}.position.json`));
  const failures = createFailureFile(join(dir, `${name}.failures.jsonl`));
  let turn: Promise<unknown> = Promise.resolve();
  let factCount = 0;
  let restMs = 0;

  /** One page further; whether there was one, with facts or without. */
  async function step(): Promise<boolean> {
    const page = await reader.next(position.all());
    if (!page) {
      position.write();
      return false;
    }
    const { shardId, facts, lastNumber } = page;
    const startedAt = performance.now();
    for (let from = 0; from < facts.length; from += batchSize) {
      const batch = facts.slice(from, from + batchSize);
      failures.add(await deliver(handler, batch));
      factCount += batch.length;
      position.reach(shardId, numberOf(batch.at(-1) as DynamoDBRecord));
    }
    position.reach(shardId, lastNumber);
    // Facts that come in a trickle are worth waiting for: twenty together cost little more than one.
    const tookMs = performance.now() - startedAt;
    restMs = facts.length < batchSize ? Math.min(2 * tookMs, longestRestMs) : 0;
    return true;
  }

  /** One page at a time, whoever asks: the loop and settle() must not read past each other. */
  function advance(): Promise<boolean> {
    const next = turn.then(step);
    turn = next.catch(() => {});
    return next;
  }

  async function redrive(): Promise<number> {
    const taken = failures.take();
    for (const { records } of taken) failures.add(await deliver(handler, records));
    return taken.length;
  }

  return {
    name,
    advance,
    redrive,
    failures,
    reached: position.lowest,
    writePosition: position.write,
    factCount: () => factCount,
    rest: () => restMs,
  };
}
