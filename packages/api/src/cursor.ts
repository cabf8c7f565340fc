import { invalid } from "@netra/core/kernel/fault";
import { createSeal } from "./seal.ts";

/** Hides where a list goes on. A cursor of the table holds names; nobody may read or change it. */
export function createCursors(sessionKey: string) {
  const cursors = createSeal(sessionKey, "cursor");
  return {
    /** Seals a cursor to the list it belongs to: `scope` names agency, filters and order. */
    seal: async (scope: string, cursor: string | undefined): Promise<string | undefined> =>
      cursor === undefined ? undefined : await cursors.seal({ cursor }, scope),
    /** Opens a cursor of the same list; any other is refused as `cursor.invalid`. */
    async open(scope: string, token: string | undefined): Promise<string | undefined> {
      if (token === undefined) return undefined;
      const opened = await cursors.open(token, scope, new Date());
      if (typeof opened?.cursor !== "string") throw invalid("cursor.invalid", { field: "/cursor" });
      return opened.cursor;
    },
  };
}

export type Cursors = ReturnType<typeof createCursors>;
