import { useQuery } from "@tanstack/solid-query";
import { answer, api } from "../api.ts";
import { ApiProblem, isSignedOut } from "../fault.ts";
import { isAway } from "../offline/away.ts";
import { belongings, hasBelongings, openBelongings } from "../offline/belongings.ts";
import { forgetKept } from "../offline/kept.ts";
import {
  forgetPerson,
  goWithoutSession,
  isWithoutSession,
  lastPerson,
  oweSignOut,
  owesSignOut,
  paidSignOut,
  rememberPerson,
} from "../offline/person.ts";
import { type SessionView, sessionOf } from "./session.ts";

/** Confirmed by the server; or from the device, because nobody answers or because the session is over. */
type Standing = "live" | "away" | "over";
export type Session = SessionView & { standing: Standing };

async function askSession(): Promise<Session> {
  if (await owesSignOut()) await paySignOut();
  try {
    const session = sessionOf(await answer(api.session.$get()));
    const { personId } = session.person;
    goWithoutSession(false);
    await rememberPerson(session);
    if (hasBelongings() && belongings().personId !== personId) return startAnew();
    await openBelongings(personId);
    return { ...session, standing: "live" };
  } catch (error) {
    const isOver = isSignedOut(error) && isWithoutSession();
    const kept = isAway(error) || isOver ? await lastPerson() : undefined;
    if (!kept) throw error;
    await openBelongings(kept.person.personId);
    return { ...kept, standing: isOver ? "over" : "away" };
  }
}

/** Somebody else has signed in within this browser: nothing of this page is theirs. */
function startAnew(): Promise<never> {
  location.assign("/");
  return new Promise(() => {});
}

export const sessionQuery = {
  queryKey: ["session"] as const,
  queryFn: askSession,
  staleTime: 5 * 60_000,
};

/** Who is signed in. Inside the shell it is always there: the shell waits for it. */
export const useSession = () => useQuery(() => sessionQuery);

/** Ends what was left without a network. Until the server has heard of it, nobody is signed in here. */
async function paySignOut(): Promise<void> {
  await answer(api.session["sign-out"].$post()).catch(() => {
    throw new ApiProblem(401, { code: "session.none" });
  });
  await paidSignOut();
}

/**
 * Leaves this site, and then the provider's where it has a way out. What is kept here is hidden at once and
 * waits for the same person. Without a network the server hears of it later.
 */
export async function signOut(): Promise<void> {
  await oweSignOut();
  await Promise.all([forgetKept(belongings().personId), forgetPerson()]);
  goWithoutSession(false);
  let next: string | undefined;
  try {
    next = (await answer(api.session["sign-out"].$post())).endSessionUrl;
    await paidSignOut();
  } catch (error) {
    if (!isAway(error)) throw error;
  }
  location.assign(next ?? "/masuk");
}
