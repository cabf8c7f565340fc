import { useQuery } from "@tanstack/solid-query";
import { answer, api } from "../api.ts";
import type { Home } from "./assignment.ts";

const mine = api.learning.my;

export const homeQuery = {
  queryKey: ["learning", "home"] as const,
  queryFn: (): Promise<Home> => answer(mine.home.$get()),
};

/** What this person owes and how far they are. */
export const useHome = () => useQuery(() => homeQuery);
