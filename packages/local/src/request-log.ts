import { createWriteStream } from "node:fs";
import type { Log } from "@netra/api/log";

/** Requests go to a file, faults of ours also to the terminal: it is for what one has to see. */
export function createRequestLog(file: string): Log {
  const lines = createWriteStream(file, { flags: "a" });
  return (entry) => {
    lines.write(`${JSON.stringify(entry)}\n`);
    if (entry.level === "error") console.error(JSON.stringify(entry, undefined, 2));
  };
}
