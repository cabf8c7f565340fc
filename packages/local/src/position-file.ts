import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Position } from "./stream-reader.ts";

const writeEveryMs = 1000;

/** How far a subscriber has come. A run that is killed repeats what came in its last second. */
export function createPositionFile(file: string) {
  const position: Position = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  let isWritten = true;
  let writtenAt = 0;

  function write() {
    if (isWritten) return;
    // Renamed into place: a run killed while writing leaves the old one, never half a one.
    writeFileSync(`${file}.new`, JSON.stringify(position));
    renameSync(`${file}.new`, file);
    isWritten = true;
    writtenAt = performance.now();
  }

  return {
    all: () => position,
    reach(shardId: string, sequence: string) {
      position[shardId] = sequence;
      isWritten = false;
      if (performance.now() - writtenAt > writeEveryMs) write();
    },
    write,
    lowest(): bigint | undefined {
      const reached = Object.values(position).map(BigInt);
      return reached.length === 0 ? undefined : least(reached);
    },
  };
}

export const least = (numbers: bigint[]): bigint =>
  numbers.toSorted((a, b) => (a < b ? -1 : 1))[0] as bigint;
