import { useQuery } from "@tanstack/solid-query";
import { answer, api } from "../api.ts";
import { sessionOf } from "./session.ts";

export const sessionQuery = {
  queryKey: ["session"] as const,
  queryFn: async () => sessionOf(await answer(api.session.$get())),
  staleTime: 5 * 60_000,
};

/** Who is signed in. Inside the shell it is always there: the shell waits for it. */
export const useSession = () => useQuery(() => sessionQuery);

/** Leaves this site, and then the provider's where it has a way out. */
export async function signOut(): Promise<void> {
  const { endSessionUrl } = await answer(api.session["sign-out"].$post());
  location.assign(endSessionUrl ?? "/masuk");
}
