import { mkdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { StreamHandler } from "./delivery.ts";
import { createLine, type Line } from "./line.ts";
import { least } from "./position-file.ts";
import { createStreamClient } from "./stream-client.ts";
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
  const reader = createStreamReader(createStreamClient(needs.endpoint), needs.tableName);
  const lines = Object.entries(needs.subscribers).map(([name, handler]) =>
    createLine({ dir: needs.dir, batchSize: needs.batchSize ?? 250, reader, name, handler }),
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
      await sleep(isBusy ? line.rest() : (needs.intervalMs ?? 120));
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
          while (await line.advance()) await sleep(line.rest());
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
