import { isSignedOut } from "../fault.ts";
import { isAway } from "./away.ts";
import { belongings, hasBelongings, whoIsHere } from "./belongings.ts";
import { change, find, list, put, remove } from "./database.ts";
import { isSameVisit, isWithoutSession, lastPerson } from "./person.ts";

/** An answer of the API. `keptAt` says that it is not from now: the device had it. */
export type Kept<T> = T & { keptAt?: string };
type Held<T> = { view: T; at: string };

/** Whether the device's copy may stand in for an answer that did not come. */
const mayStandIn = (error: unknown) => isAway(error) || (isSignedOut(error) && isWithoutSession());

async function personHere(): Promise<string | undefined> {
  if (hasBelongings()) return belongings().personId;
  return (await lastPerson())?.person.personId;
}

const keyOf = (personId: string, name: readonly string[]) => [personId, ...name];

/** Keeps an answer for whoever is here; an answer to somebody who signed in elsewhere meanwhile is not theirs. */
export const keepView = <T>(name: readonly string[], view: T): Promise<boolean> =>
  whoIsHere.then(
    ({ personId }) =>
      isSameVisit() &&
      put<Held<T>>("kept", keyOf(personId, name), { view, at: new Date().toISOString() }),
  );

const shown = <T>(held: Held<T> | undefined): Kept<T> | undefined =>
  held && { ...held.view, keptAt: held.at };

export async function findView<T>(...name: string[]): Promise<Kept<T> | undefined> {
  const personId = await personHere();
  return personId === undefined
    ? undefined
    : shown(await find<Held<T>>("kept", keyOf(personId, name)));
}

/** Every view whose name begins like this, newest last. */
export async function listViews<T>(...beginning: string[]): Promise<T[]> {
  const personId = await personHere();
  if (personId === undefined) return [];
  const held = (await list<Held<T>>("kept", personId, ...beginning)) ?? [];
  return held.toSorted((a, b) => a.at.localeCompare(b.at)).map(({ view }) => view);
}

/** What says most about a person goes when they sign out; modules and open attempts stay for their return. */
export const forgetKept = (personId: string) => remove("kept", keyOf(personId, ["home"]));

/** Forgets a view that is true no more. */
export async function dropView(...name: string[]): Promise<void> {
  const personId = await personHere();
  if (personId !== undefined) await remove("kept", keyOf(personId, name));
}

/** Changes a kept view in part, without making it newer than it is. */
export async function amendView<T>(name: readonly string[], to: (view: T) => T): Promise<void> {
  const personId = await personHere();
  if (personId === undefined) return;
  await change<Held<T>>("kept", keyOf(personId, name), (held) =>
    held ? { ...held, view: to(held.view) } : undefined,
  );
}

/**
 * The server's answer, kept for later; the device's copy where none comes, or none soon: a network that only
 * seems to be there must not keep anybody waiting before what they have.
 */
export function orKept<T extends object>(
  name: readonly string[],
  ask: () => Promise<T>,
  patienceMs = 4000,
): Promise<Kept<T>> {
  const copy = findView<T>(...name);
  const answered: Promise<Kept<T>> = ask().then(
    (view) => {
      void keepView(name, view);
      return view;
    },
    async (error: unknown) => {
      const kept = mayStandIn(error) ? await copy : undefined;
      if (kept) return kept;
      throw error;
    },
  );
  const impatient = new Promise((done) => setTimeout(done, patienceMs)).then(
    async () => (await copy) ?? answered,
  );
  return Promise.race([answered, impatient]);
}
