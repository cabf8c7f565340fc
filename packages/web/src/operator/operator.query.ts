import type { SentTerm } from "@netra/core/roster/term";
import { useQuery } from "@tanstack/solid-query";
import { answer, api, done } from "../api.ts";
import { ApiProblem } from "../fault.ts";

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

/** Whoever goes by this NIP; it travels in the body, so that no address ever holds it. */
export const findPerson = (nip: string) =>
  answer(api.identity.people.search.$post({ json: { nip } }));
export type FoundPerson = Awaited<ReturnType<typeof findPerson>>;
export type HrGrant = Extract<FoundPerson["grants"][number], { role: "hr" }>;

export const giveRole = (personId: string, json: HrGrant) =>
  done(api.identity.people[":personId"].grants.$put({ param: { personId }, json }));

/** A role that somebody else took a moment before is taken all the same. */
export const takeRole = (personId: string, json: HrGrant) =>
  done(api.identity.people[":personId"].revocations.$post({ param: { personId }, json })).catch(
    (error) => {
      const isGone = error instanceof ApiProblem && error.code === "identity.grant_unknown";
      if (!isGone) throw error;
    },
  );
