import { createSignal } from "solid-js";
import { list } from "./database.ts";
import { addressOf, deleteFiles, filesHere } from "./media-cache.ts";
import { createMirror } from "./mirror.ts";
import type { SavedModule } from "./saved-module.ts";

/** Whether this browser can keep a module at all; only secure addresses can. */
export const canSave = (): boolean => "caches" in globalThis && "serviceWorker" in navigator;

/** Long enough to change one's mind. */
const undoMs = 8000;

/** The modules that one person keeps on this device. */
export async function createShelf(personId: string) {
  const saved = await createMirror<SavedModule>("shelf", personId, (each) => each.moduleId);
  const [fetching, setFetching] = createSignal<ReadonlyMap<string, number>>(new Map());

  const find = (moduleId: string) => saved.find(moduleId);
  const move = (moduleId: string, stage: SavedModule["stage"]) =>
    saved.change(moduleId, (before) => before && { ...before, stage });

  /** Files that a module on this device needs, whoever saved it; those that are being removed do not count. */
  async function neededKeys(): Promise<ReadonlySet<string>> {
    const all = (await list<SavedModule>("shelf")) ?? saved.list();
    const staying = all.filter(({ stage }) => stage !== "removed" && stage !== "full");
    return new Set(staying.flatMap(({ files }) => files.map(({ key }) => key)));
  }

  /** Takes off for good what was removed. */
  async function sweep(): Promise<void> {
    const needed = await neededKeys();
    for (const removed of saved.list().filter(({ stage }) => stage === "removed")) {
      await deleteFiles(removed.files.filter(({ key }) => !needed.has(key)));
      await saved.change(removed.moduleId, (now) => (now?.stage === "removed" ? undefined : now));
    }
  }

  /** Notices what the device has taken away since, so that it is offered again and never played half. */
  async function check(): Promise<void> {
    const here = await filesHere();
    for (const { moduleId, stage, files } of saved.list()) {
      const isWhole = files.every((file) => here.has(addressOf(file)));
      if (stage === "whole" && !isWhole) await move(moduleId, "evicted");
      if (stage === "evicted" && isWhole) await move(moduleId, "whole");
    }
  }

  return {
    find,
    list: saved.list,
    put: (module: SavedModule) => saved.change(module.moduleId, () => module),
    move,
    neededKeys,
    /** Bytes so far of a module that is being fetched just now in this tab. */
    fetchedBytes: (moduleId: string): number | undefined => fetching().get(moduleId),
    noteFetched: (moduleId: string, byteCount: number | undefined) =>
      setFetching((all) => {
        const next = new Map(all);
        if (byteCount === undefined) next.delete(moduleId);
        else next.set(moduleId, byteCount);
        return next;
      }),
    /** Takes a module off; for a moment it can be had back. */
    async remove(moduleId: string, { isForGood = false } = {}): Promise<void> {
      await move(moduleId, "removed");
      if (isForGood) await sweep();
      else setTimeout(sweep, undoMs);
    },
    async restore(moduleId: string): Promise<void> {
      await move(moduleId, "whole");
      await check();
    },
    /** To be looked at when somebody comes: what another tab did, what the device took away. */
    async open(): Promise<void> {
      if (!canSave()) return;
      await saved.reload();
      await sweep();
      await check();
    },
  };
}

export type Shelf = Awaited<ReturnType<typeof createShelf>>;
