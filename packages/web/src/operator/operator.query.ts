import type { SentTerm } from "@netra/core/roster/term";
import { useQuery } from "@tanstack/solid-query";
import { answer, api } from "../api.ts";

const listAgencies = () => answer(api.roster.agencies.$get());
export type AgencyLine = Awaited<ReturnType<typeof listAgencies>>["agencies"][number];

const listTerms = (agencyId: string) =>
  answer(api.roster.agencies[":agencyId"].terms.$get({ param: { agencyId } }));
export type TermLine = Awaited<ReturnType<typeof listTerms>>["terms"][number];

/** Every agency: some 550, which is little enough to be searched in the browser. */
export const useAgencies = () =>
  useQuery(() => ({ queryKey: ["agencies"] as const, staleTime: 600_000, queryFn: listAgencies }));

export const termsKey = (agencyId: string) => ["terms", agencyId] as const;

/** Who leads an agency when, oldest first. */
export const useTerms = (agencyId: () => string) =>
  useQuery(() => ({
    queryKey: termsKey(agencyId()),
    queryFn: () => listTerms(agencyId()),
  }));

export const openTerm = ({ termId, ...json }: SentTerm) =>
  answer(api.roster.terms[":termId"].$put({ param: { termId }, json }));

export const endTerm = (termId: string, json: { agencyId: string; endsOn: string }) =>
  answer(api.roster.terms[":termId"].end.$post({ param: { termId }, json }));
