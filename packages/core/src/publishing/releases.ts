import type { Table } from "@netra/table/table";
import type { ModuleId } from "../kernel/id.ts";
import { moduleItem } from "./module.item.ts";
import { quizKeyItem, releaseItem } from "./release.item.ts";
import type { QuizKey, Release, ReleaseRef } from "./release.ts";

/** What other subjects read of a module. No route leads here. */
export function createReleases(table: Table) {
  const findRelease = (ref: ReleaseRef): Promise<Release | undefined> =>
    table.find(releaseItem, ref);

  /** The pool with its answers, for grading alone. */
  const findKey = (ref: ReleaseRef): Promise<QuizKey | undefined> => table.find(quizKeyItem, ref);

  /** The newest release of a module, or undefined before the first. */
  async function latestRelease(moduleId: ModuleId): Promise<Release | undefined> {
    const line = await table.find(moduleItem, { moduleId });
    if (!line || line.latestRelease === 0) return undefined;
    return findRelease({ moduleId, release: line.latestRelease });
  }

  return { findRelease, findKey, latestRelease };
}
