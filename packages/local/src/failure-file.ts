import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import type { Failure } from "./delivery.ts";

/** What a subscriber could not take, kept until somebody drives it again. */
export function createFailureFile(file: string) {
  const read = (): Failure[] =>
    existsSync(file)
      ? readFileSync(file, "utf8")
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => JSON.parse(line))
      : [];
  const add = (failures: Failure[]) => {
    for (const failure of failures) appendFileSync(file, `${JSON.stringify(failure)}\n`);
  };
  return {
    read,
    add,
    /** Empties the file and hands over what was in it. */
    take(): Failure[] {
      const failures = read();
      rmSync(file, { force: true });
      return failures;
    },
  };
}
