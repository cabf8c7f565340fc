import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { contentFolder } from "./module.ts";

/** A row of the decree's list: how much of a quiz it gets, and which module teaches it. */
export type Violation = { row: string; what: string; weight: number; module: string };

export async function readViolations(): Promise<Violation[]> {
  const file = await readFile(join(contentFolder, "violations.tsv"), "utf8");
  return file
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [row = "", what = "", weight = "", module = ""] = line.split("\t");
      return { row, what, weight: Number(weight), module };
    });
}
