import type { QueryClient } from "@tanstack/solid-query";
import { homeQuery } from "../learning/learning.query.ts";
import { type Session, sessionQuery } from "../session/session.query.ts";
import { openBelongings } from "./belongings.ts";
import { findView } from "./kept.ts";
import { samePerson } from "./person.ts";

/** A device that is slow to find what it keeps holds up the first picture no longer than this. */
const patience = 600;

/**
 * Lets the first page be painted from the device, without the network: whoever is in this very session, and
 * their home. The server is asked all the same, and what it says replaces this.
 */
export const paintFromDevice = (queries: QueryClient): Promise<unknown> =>
  Promise.race([seed(queries), new Promise((done) => setTimeout(done, patience))]);

async function seed(queries: QueryClient): Promise<void> {
  const session = await samePerson();
  if (!session) return;
  const [home] = await Promise.all([
    findView<object>("home"),
    openBelongings(session.person.personId),
  ]);
  show<Session>(sessionQuery.queryKey, { ...session, standing: "live" });
  if (home) show(homeQuery.queryKey, home);

  function show<T>(key: readonly string[], view: T) {
    if (queries.getQueryData(key) === undefined) queries.setQueryData(key, view, { updatedAt: 1 });
  }
}
