import type { SentSet } from "@netra/core/publishing/set";
import { useQuery } from "@tanstack/solid-query";
import { answer, api } from "../api.ts";

const sets = api.publishing.sets;

export const setsKey = ["sets"] as const;
const listSets = () => answer(sets.$get());
export type SetView = Awaited<ReturnType<typeof listSets>>["sets"][number];

/** Every set, the newest first. */
export const useModuleSets = () => useQuery(() => ({ queryKey: setsKey, queryFn: listSets }));

/** Every agency, for choosing an audience. */
export const useAgencies = () =>
  useQuery(() => ({
    queryKey: ["agencies"] as const,
    staleTime: 600_000,
    queryFn: () => answer(api.roster.agencies.$get()),
  }));

export const openSet = ({ set, ...json }: SentSet) =>
  answer(sets[":set"].$put({ param: { set: String(set) }, json }));
