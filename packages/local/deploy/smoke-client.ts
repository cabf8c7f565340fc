import { setTimeout as sleep } from "node:timers/promises";
import { createSessions } from "@netra/api/session";
import { systemClock } from "@netra/core/kernel/clock";
import type { PersonId } from "@netra/core/kernel/id";

// biome-ignore lint/suspicious/noExplicitAny: what a step reads of an answer it names itself
type Body = any;
export type Ask = (route: string, body?: unknown) => Promise<Body>;
export type Fetch = (route: string, body?: unknown) => Promise<Response>;

/** Asks a stage as people of it; their sessions are sealed with the stage's own key. */
export function createClient({ origin, sessionKey }: { origin: string; sessionKey: string }) {
  const sessions = createSessions({ key: sessionKey, origin, clock: systemClock });

  async function fetchAs(personId: string): Promise<Fetch> {
    const cookie = `${sessions.cookieName}=${await sessions.seal(personId as PersonId)}`;
    return async (route, body) => {
      const [method = "GET", path = "/"] = route.split(" ");
      const headers = { origin, cookie, "content-type": "application/json" };
      const answer = await fetch(new URL(path, origin), {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (answer.ok) return answer;
      throw new Error(`${route}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
    };
  }

  async function as(personId: string): Promise<Ask> {
    const fetch = await fetchAs(personId);
    return async (route, body) => {
      const text = await (await fetch(route, body)).text();
      return text === "" ? undefined : JSON.parse(text);
    };
  }
  return { as, fetchAs };
}

/** Asks until what comes back is as it should be, for as long as the cloud may take. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  { seconds = 90, pauseMs = 500 } = {},
): Promise<T> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(pauseMs)) {
    const found = await ask();
    if (found !== undefined) return found;
  }
  throw new Error(`${what}: not within ${seconds} seconds`);
}
