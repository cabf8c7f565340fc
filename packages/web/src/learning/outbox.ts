import type { Stretch } from "@netra/core/learning/progress";

/** Played and not yet confirmed by the server, with the ticket it was played under. */
export type Unsent = {
  moduleId: string;
  release: number;
  ticket: string;
  stretches: Stretch[];
  placeSeconds: number;
};

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** What waits on this device for one person. Another person on the same device never sees it. */
export function createOutbox(personId: string, shelf: Shelf) {
  const prefix = `netra.played.${personId}.`;

  const find = (moduleId: string): Unsent | undefined => {
    try {
      return JSON.parse(shelf.getItem(prefix + moduleId) ?? "null") ?? undefined;
    } catch {
      return undefined;
    }
  };

  /** Keeps it over a closed tab and an empty battery. Answers false when the device keeps nothing. */
  const keep = (unsent: Unsent): boolean => {
    try {
      if (unsent.stretches.length === 0) shelf.removeItem(prefix + unsent.moduleId);
      else shelf.setItem(prefix + unsent.moduleId, JSON.stringify(unsent));
      return true;
    } catch {
      return false;
    }
  };

  const drop = (moduleId: string) => shelf.removeItem(prefix + moduleId);

  const list = (): Unsent[] =>
    Array.from({ length: shelf.length }, (_, n) => shelf.key(n) ?? "")
      .filter((key) => key.startsWith(prefix))
      .map((key) => find(key.slice(prefix.length)))
      .filter((unsent) => unsent !== undefined);

  return { find, keep, drop, list };
}

export type Outbox = ReturnType<typeof createOutbox>;
