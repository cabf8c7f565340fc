import type { QueryClient } from "@tanstack/solid-query";
import { homeQuery, sendProgress } from "./learning.query.ts";
import { createOutbox } from "./outbox.ts";
import { countable, without } from "./stretches.ts";

/** Sends what an earlier visit could not: a closed tab, an empty battery, a dead network. */
export async function sendWaiting(personId: string, queries: QueryClient): Promise<void> {
  const outbox = createOutbox(personId, localStorage);
  for (const unsent of outbox.list()) {
    const { moduleId, ...report } = unsent;
    const stretches = countable(unsent.stretches).slice(0, 100);
    if (stretches.length === 0) continue;
    try {
      const view = await sendProgress(moduleId, { ...report, stretches });
      outbox.keep({ ...unsent, stretches: countable(without(unsent.stretches, view.covered)) });
      await queries.invalidateQueries({ queryKey: homeQuery.queryKey });
    } catch {
      // It stays on the device; opening the module or the next visit tries again.
    }
  }
}
