import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { DynamoDBRecord } from "aws-lambda";
import { deliver, type StreamHandler } from "./delivery.ts";
import { createFailureFile } from "./failure-file.ts";
import { createPositionFile, least } from "./position-file.ts";
import { createStreamClient } from "./stream-client.ts";
import { numberOf } from "./stream-event.ts";
import { createStreamReader, type StreamReader } from "./stream-reader.ts";

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
  const reader = createStreamReader(createStreamClient(needs.endpoint), needs.tableName);
  const lines = Object.entries(needs.subscribers).map(([name, handler]) =>
    createLine(needs, reader, name, handler),
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
      const isBusy = await line.advance().catch(async (error: Error) => {
        if (isOn) console.error(`stream ${line.name}: ${error.message}`);
        await sleep(500);
        return true;
      });
      if (!isBusy) await sleep(needs.intervalMs ?? 120);
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
      for (const line of lines) line.writePosition();
    },
    /** Comes back when every subscriber has seen all there is. */
    async settle() {
      await Promise.all(
        lines.map(async (line) => {
          while (await line.advance());
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

function createLine(
  { dir, batchSize = 100 }: PumpNeeds,
  reader: StreamReader,
  name: string,
  handler: StreamHandler,
) {
  const position = createPositionFile(join(dir, `${name}.position.json`));
  const failures = createFailureFile(join(dir, `${name}.failures.jsonl`));
  let turn: Promise<unknown> = Promise.resolve();
  let factCount = 0;

  /** One page further; whether there was one, with facts or without. */
  async function step(): Promise<boolean> {
    const page = await reader.next(position.all());
    if (!page) {
      position.write();
      return false;
    }
    const { shardId, facts, lastNumber } = page;
    for (let from = 0; from < facts.length; from += batchSize) {
      const batch = facts.slice(from, from + batchSize);
      failures.add(await deliver(handler, batch));
      factCount += batch.length;
      position.reach(shardId, numberOf(batch.at(-1) as DynamoDBRecord));
    }
    position.reach(shardId, lastNumber);
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
  };
}
