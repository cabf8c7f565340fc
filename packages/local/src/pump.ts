import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { connection } from "./connection.ts";
import { deliver, type StreamHandler } from "./delivery.ts";
import { createFailureFile } from "./failure-file.ts";
import { createPositionFile, least } from "./position-file.ts";
import { isNewFact, lambdaRecord } from "./stream-event.ts";
import { createStreamReader } from "./stream-reader.ts";

export type PumpNeeds = {
  endpoint: string;
  tableName: string;
  /** Where positions and failures are kept, so that a restart goes on where it was. */
  dir: string;
  subscribers: Record<string, StreamHandler>;
  trim?: (tableName: string, beforeSequence: bigint) => number;
  batchSize?: number;
  intervalMs?: number;
};

export type Pump = ReturnType<typeof createPump>;

/** Carries new facts from the table's stream to each subscriber, in order, at least once. */
export function createPump(needs: PumpNeeds) {
  mkdirSync(needs.dir, { recursive: true });
  const lines = Object.entries(needs.subscribers).map(([name, handler]) =>
    createLine(needs, name, handler),
  );
  let isOn = false;
  let running: Promise<unknown> = Promise.resolve();

  function trim() {
    const reached = lines.map((line) => line.reached());
    if (reached.includes(undefined)) return;
    needs.trim?.(needs.tableName, least(reached as bigint[]));
  }

  async function run(line: Line) {
    while (isOn) {
      const count = await line.advance().catch(async (error: Error) => {
        if (isOn) console.error(`stream ${line.name}: ${error.message}`);
        await sleep(500);
        return 0;
      });
      if (count === 0) await sleep(needs.intervalMs ?? 120);
    }
  }

  return {
    start() {
      if (isOn) return;
      isOn = true;
      const trimming = setInterval(trim, 30_000);
      running = Promise.all(lines.map(run)).finally(() => clearInterval(trimming));
    },
    async stop() {
      isOn = false;
      await running;
    },
    /** Comes back when every subscriber has seen all there is. */
    async settle() {
      await Promise.all(
        lines.map(async (line) => {
          for (let count = 1; count > 0; ) count = await line.advance();
        }),
      );
    },
    /** Facts handed over so far, over all subscribers. */
    factCount: () => lines.reduce((sum, line) => sum + line.factCount(), 0),
    trim,
    failures: (name: string) => lineOf(name).failures.read(),
    /** Gives a subscriber once more what it could not take; what fails again is kept again. */
    redrive: (name: string) => lineOf(name).redrive(),
  };

  function lineOf(name: string): Line {
    const line = lines.find((one) => one.name === name);
    if (!line) throw new Error(`no subscriber ${name}`);
    return line;
  }
}

type Line = ReturnType<typeof createLine>;

function createLine(needs: PumpNeeds, name: string, handler: StreamHandler) {
  const { endpoint, tableName, dir, batchSize = 100 } = needs;
  const client = new DynamoDBStreamsClient(connection(endpoint));
  const reader = createStreamReader(client, tableName);
  const position = createPositionFile(join(dir, `${name}.position.json`));
  const failures = createFailureFile(join(dir, `${name}.failures.jsonl`));
  let turn: Promise<unknown> = Promise.resolve();
  let factCount = 0;

  /** One page further; the number of records it held, facts or not. */
  async function step(): Promise<number> {
    const page = await reader.next(position.all());
    const streamArn = await reader.findStream();
    if (!page || !streamArn) return 0;
    const { shardId, records } = page;
    for (let from = 0; from < records.length; from += batchSize) {
      const slice = records.slice(from, from + batchSize);
      const facts = slice.filter(isNewFact).map((record) => lambdaRecord(record, streamArn));
      if (facts.length > 0) failures.add(await deliver(handler, facts));
      factCount += facts.length;
      position.reach(shardId, slice.at(-1)?.dynamodb?.SequenceNumber as string);
    }
    return records.length;
  }

  /** One page at a time, whoever asks: the loop and settle() must not read past each other. */
  function advance(): Promise<number> {
    const next = turn.then(step).catch((error: unknown) => {
      reader.rewind();
      throw error;
    });
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
    factCount: () => factCount,
  };
}
