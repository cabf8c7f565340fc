import type { SessionView } from "../session/session.ts";
import { find, put, remove } from "./database.ts";

/** Who was last signed in on this device and has not signed out. */
type KeptPerson = { visit: string | undefined; session: SessionView };

/**
 * A mark of the sign-in this browser is in, which says nothing about who it is. It lasts as long as the
 * session does, and another person's sign-in has another.
 */
const visitMark = (): string | undefined =>
  document.cookie.match(/(?:^|; )(?:__Host-)?netra-visit=([^;]+)/)?.[1];

/** The sign-in this page goes by. */
let own: { visit: string | undefined } | undefined;

/**
 * Whether the browser is still in that sign-in. When somebody signs in elsewhere in it, what this page holds
 * must neither be kept nor sent under their name.
 */
export const isSameVisit = (): boolean => own !== undefined && visitMark() === own.visit;

/** Takes note of a session that the server has just confirmed. */
export function rememberPerson(session: SessionView): Promise<boolean> {
  own = { visit: visitMark() };
  return put<KeptPerson>("device", "person", { ...own, session });
}

export const forgetPerson = (): Promise<boolean> => remove("device", "person");

async function personIf(isTheirs: (person: KeptPerson, mark: string | undefined) => boolean) {
  const person = await find<KeptPerson>("device", "person");
  if (!person || !isTheirs(person, visitMark())) return undefined;
  own ??= { visit: person.visit };
  return person.session;
}

/** The person of the very session this browser is in: to be shown at once, before the server is asked. */
export const samePerson = (): Promise<SessionView | undefined> =>
  personIf(({ visit }, mark) => mark !== undefined && mark === visit);

/** The person to go on as while nobody can be asked: not when somebody else has signed in since. */
export const lastPerson = (): Promise<SessionView | undefined> =>
  personIf(({ visit }, mark) => mark === undefined || mark === visit);

const withoutSession = "netra.without-session";

/** Chosen on the sign-in page, for this tab: the downloads without a session. */
export function isWithoutSession(): boolean {
  try {
    return sessionStorage.getItem(withoutSession) !== null;
  } catch {
    return false;
  }
}

export function goWithoutSession(isSo: boolean): void {
  try {
    if (isSo) sessionStorage.setItem(withoutSession, "1");
    else sessionStorage.removeItem(withoutSession);
  } catch {
    // A browser that keeps nothing has nothing to be opened without a session.
  }
}

/** Signed out, perhaps without a network: which sign-in the server must still be told to end. */
export const oweSignOut = (): Promise<boolean> =>
  put("device", "signed-out", { visit: visitMark() });

export async function owesSignOut(): Promise<boolean> {
  const owed = await find<{ visit: string | undefined }>("device", "signed-out");
  if (!owed) return false;
  const isOver = owed.visit !== visitMark();
  if (isOver) await paidSignOut();
  return !isOver;
}

export const paidSignOut = (): Promise<boolean> => remove("device", "signed-out");
