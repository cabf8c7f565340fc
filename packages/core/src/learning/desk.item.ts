import type { Kind } from "@netra/table/kind";
import type { Table } from "@netra/table/table";
import type { ModuleId, PersonId } from "../kernel/id.ts";
import { doneItem, quizItem } from "./attempt.item.ts";
import { attentionItem, progressItem } from "./progress.item.ts";
import { standingItem } from "./standing.item.ts";

/**
 * Everything somebody's learning is judged by: what they owe, how far they are, what they have done.
 * It lies side by side under one prefix, a few dozen small items, so that one read finds all of it.
 */
export async function readDesk(table: Table, personId: PersonId) {
  const { items } = await table.listItems({
    pk: `PERSON#${personId}`,
    sk: { prefix: "LEARNING#" },
  });
  const those = <T extends object, K>(kind: Kind<T, K>) =>
    items.filter((item) => item.noun === kind.name).map(kind.fromItem);
  return {
    attention: those(attentionItem)[0],
    done: those(doneItem),
    progress: those(progressItem),
    quizzes: those(quizItem),
    standings: those(standingItem),
  };
}

export type Desk = Awaited<ReturnType<typeof readDesk>>;

type Of = { moduleId: ModuleId; release: number };
const isOf = (of: Of) => (each: Of) => each.moduleId === of.moduleId && each.release === of.release;

export const progressIn = (desk: Desk, of: Of) => desk.progress.find(isOf(of));
export const quizIn = (desk: Desk, of: Of) => desk.quizzes.find(isOf(of));

/** The release whose quiz is the person's: the newest they have covered, or else the newest there is. */
export const quizRelease = (desk: Desk, moduleId: ModuleId, latest: number): number =>
  desk.progress.findLast((each) => each.moduleId === moduleId && each.isCovered)?.release ?? latest;

/** The standings that ask for this module. */
export const owedIn = (desk: Desk, moduleId: ModuleId) =>
  desk.standings.filter((standing) => standing.moduleIds.includes(moduleId));
