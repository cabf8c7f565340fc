import type { Table } from "@netra/table/table";
import type { ModuleId } from "../kernel/id.ts";
import { quizKeyItem, releaseCardItem, releaseItem } from "./release.item.ts";
import type { QuizKey, Release, ReleaseCard, ReleaseRef } from "./release.ts";

/** What other subjects read of a module. No route leads here. */
export function createReleases(table: Table) {
  const findRelease = (ref: ReleaseRef): Promise<Release | undefined> =>
    table.find(releaseItem, ref);

  /** The pool with its answers, for grading alone. */
  const findKey = (ref: ReleaseRef): Promise<QuizKey | undefined> => table.find(quizKeyItem, ref);

  /** The newest release of a module as a learner's home shows it. */
  const releaseCard = (moduleId: ModuleId): Promise<ReleaseCard | undefined> =>
    table.find(releaseCardItem, { moduleId });

  /** The newest release of a module, or undefined before the first. */
  async function latestRelease(moduleId: ModuleId): Promise<Release | undefined> {
    const card = await releaseCard(moduleId);
    return card && findRelease(card);
  }

  return { findRelease, findKey, releaseCard, latestRelease };
}
