import { useQuery } from "@tanstack/solid-query";
import { answer, api } from "../api.ts";
import type { SessionView } from "./session.ts";

export const sessionQuery = {
  queryKey: ["session"] as const,
  queryFn: (): Promise<SessionView> => answer(api.session.$get()),
  staleTime: 5 * 60_000,
};

/** Who is signed in. Inside the shell it is always there: the shell waits for it. */
export const useSession = () => useQuery(() => sessionQuery);

/** Leaves this site and then the provider's. */
export async function signOut(): Promise<void> {
  const { location } = await answer(api.session["sign-out"].$post());
  window.location.assign(location);
}
