import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Position } from "./stream-reader.ts";

/** How far a subscriber has come, on disk after every batch. */
export function createPositionFile(file: string) {
  const position: Position = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  return {
    all: () => position,
    reach(shardId: string, sequence: string) {
      position[shardId] = sequence;
      // Renamed into place: a run killed while writing leaves the old one, never half a one.
      writeFileSync(`${file}.new`, JSON.stringify(position));
      renameSync(`${file}.new`, file);
    },
    lowest(): bigint | undefined {
      const reached = Object.values(position).map(BigInt);
      return reached.length === 0 ? undefined : least(reached);
    },
  };
}

export const least = (numbers: bigint[]): bigint =>
  numbers.toSorted((a, b) => (a < b ? -1 : 1))[0] as bigint;
