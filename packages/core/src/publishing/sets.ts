import type { Page } from "@netra/table/page";
import type { Table } from "@netra/table/table";
import { createOnce } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { mustHave } from "../kernel/allow.ts";
import type { Clock } from "../kernel/clock.ts";
import { dayIn } from "../kernel/day.ts";
import { conflict, invalid, missing, refused } from "../kernel/fault.ts";
import type { ModuleId } from "../kernel/id.ts";
import { moduleItem } from "./module.item.ts";
import { setOpened } from "./publishing.facts.ts";
import { setItem, setsNewestFirst } from "./set.item.ts";
import { isSameSet, type ModuleSet, type SentSet } from "./set.ts";

/** The last place in the country where a day ends. */
const lastZone = "Asia/Jakarta";

export function createSets({ table, clock }: { table: Table; clock: Clock }) {
  /** Opens the set of the next free number for good; the same request again gives the same set. */
  async function openSet(actor: Actor, sent: SentSet): Promise<ModuleSet> {
    mustHave(actor, "publisher");
    const first = await findSet(sent.set);
    if (first && isSameSet(first, sent)) return first;
    const next = ((await latestSet())?.set ?? 0) + 1;
    if (sent.set !== next) throw conflict("publishing.set_number_taken", { next });

    const now = clock.now();
    if (sent.deadlineOn < dayIn(lastZone, now)) {
      throw invalid("publishing.deadline_past", { field: "/deadlineOn" });
    }
    await mustBeReleased(sent.moduleIds);
    const opened: ModuleSet = { ...sent, openedAt: now.toISOString() };
    const written = await table.write([
      createOnce(setItem, opened),
      setOpened.announce(actor, now, sent),
    ]);
    if (written.ok) return opened;
    throw conflict("publishing.set_number_taken", { next: next + 1 });
  }

  async function mustBeReleased(moduleIds: readonly ModuleId[]): Promise<void> {
    const found = await table.findMany(
      moduleItem,
      moduleIds.map((moduleId) => ({ moduleId })),
    );
    const without = moduleIds.filter((_, n) => !found[n]?.latestRelease);
    if (without.length > 0) {
      throw invalid("publishing.module_not_released", { field: "/moduleIds", moduleIds: without });
    }
  }

  const findSet = (set: number): Promise<ModuleSet | undefined> => table.find(setItem, { set });

  /** The set with the highest number, or undefined before the first. */
  async function latestSet(): Promise<ModuleSet | undefined> {
    let latest = (await table.list(setItem, { ...setsNewestFirst, limit: 1 })).items[0];
    // An index may lag behind a set opened a moment ago; the items themselves do not.
    for (;;) {
      const following = await findSet((latest?.set ?? 0) + 1);
      if (!following) return latest;
      latest = following;
    }
  }

  /** All sets, the newest first. */
  async function listSets(): Promise<Page<ModuleSet>> {
    return { items: await table.listAll(setItem, setsNewestFirst) };
  }

  /** The sets as anyone with a role over people or modules may see them. */
  async function showSets(actor: Actor): Promise<Page<ModuleSet>> {
    mustHaveAnyRole(actor);
    return listSets();
  }

  async function showSet(actor: Actor, set: number): Promise<ModuleSet> {
    mustHaveAnyRole(actor);
    const found = await findSet(set);
    if (!found) throw missing("publishing.set_unknown");
    return found;
  }

  return { openSet, findSet, latestSet, listSets, showSets, showSet };
}

function mustHaveAnyRole(actor: Actor): void {
  if (actor.personId === "system" || actor.grants.length > 0) return;
  throw refused("identity.role_missing", { roles: ["publisher", "reviewer", "hr", "head"] });
}
