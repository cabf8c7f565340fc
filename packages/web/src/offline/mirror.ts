import { createSignal } from "solid-js";
import { change, list, type StoreName } from "./database.ts";

/** What a store holds for one person, at hand without waiting; pages that read it follow its changes. */
export async function createMirror<T>(
  store: StoreName,
  personId: string,
  keyOf: (value: T) => string,
) {
  const read = async (): Promise<ReadonlyMap<string, T> | undefined> => {
    const all = await list<T>(store, personId);
    return all && new Map(all.map((each) => [keyOf(each), each]));
  };
  const [held, hold] = createSignal((await read()) ?? new Map<string, T>());

  return {
    find: (key: string): T | undefined => held().get(key),
    list: (): T[] => [...held().values()],
    /** True once it is on the disk. What is shown changes at once. */
    change(key: string, to: (before: T | undefined) => T | undefined): Promise<boolean> {
      hold((all) => {
        const after = to(all.get(key));
        const next = new Map(all);
        if (after === undefined) next.delete(key);
        else next.set(key, after);
        return next;
      });
      return change(store, [personId, key], to);
    },
    /** Takes in what another tab has changed. */
    async reload(): Promise<void> {
      const fresh = await read();
      // A device that keeps nothing says nothing against what is held here.
      if (fresh) hold(() => fresh);
    },
  };
}
