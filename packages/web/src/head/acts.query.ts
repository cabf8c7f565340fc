import type { SentLetter } from "@netra/core/acts/letter";
import type { SentReminder } from "@netra/core/acts/reminder";
import type { SentTarget } from "@netra/core/acts/target";
import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { type Answered, answer, api, done } from "../api.ts";
import { reportKey } from "./report.query.ts";

const ofAgency = api.acts.agencies[":agencyId"];
const ofLetter = ofAgency.letters[":letterId"];
const delegation = api.roster.agencies[":agencyId"].delegation;

export type ActsList = Answered<typeof ofAgency.acts.$get>;
export type Letter = Answered<typeof ofLetter.$get>;

const actsKey = (agencyId: string) => ["acts", agencyId] as const;

/** What was done about a set, each with its effect, the newest first. */
export const useActs = (agencyId: () => string, set: () => number | undefined) =>
  useQuery(() => ({
    queryKey: [...actsKey(agencyId()), "all", set()] as const,
    queryFn: () =>
      answer(
        ofAgency.acts.$get({ param: { agencyId: agencyId() }, query: { set: String(set()) } }),
      ),
    enabled: set() !== undefined,
  }));

/** What could be written to a unit now, from its figures. */
export const proposalFor = (agencyId: string, set: number, unit: string) => ({
  queryKey: [...actsKey(agencyId), "proposal", set, unit] as const,
  queryFn: () =>
    answer(ofAgency.proposals.$get({ param: { agencyId }, query: { set: String(set), unit } })),
});

const letterKey = (agencyId: string, letterId: string) =>
  [...actsKey(agencyId), "letter", letterId] as const;

/** One letter, with its effect once it is issued. */
export const useLetter = (agencyId: () => string, letterId: () => string | undefined) =>
  useQuery(() => ({
    queryKey: letterKey(agencyId(), letterId() ?? ""),
    queryFn: () =>
      answer(ofLetter.$get({ param: { agencyId: agencyId(), letterId: letterId() ?? "" } })),
    enabled: letterId() !== undefined,
  }));

/** After something was done: what was read of the agency before is asked for anew. */
export function useActsChanged(agencyId: () => string): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: actsKey(agencyId()) }),
      queries.invalidateQueries({ queryKey: reportKey(agencyId()) }),
    ]);
}

export const draftLetter = (agencyId: string, letterId: string, json: SentLetter) =>
  answer(ofLetter.$put({ param: { agencyId, letterId }, json }));

export const discardLetter = (agencyId: string, letterId: string) =>
  done(ofLetter.$delete({ param: { agencyId, letterId } }));

export const issueLetter = (agencyId: string, letterId: string, number: string) =>
  answer(ofLetter.issuance.$post({ param: { agencyId, letterId }, json: { number } }));

export const withdrawLetter = (agencyId: string, letterId: string, json: { reason: string }) =>
  answer(ofLetter.withdrawal.$post({ param: { agencyId, letterId }, json }));

export const setTarget = (agencyId: string, set: number, json: SentTarget) =>
  answer(ofAgency.targets[":set"].$put({ param: { agencyId, set: String(set) }, json }));

export const withdrawTarget = (agencyId: string, set: number) =>
  done(ofAgency.targets[":set"].$delete({ param: { agencyId, set: String(set) } }));

export const remindUnit = (agencyId: string, json: SentReminder) =>
  answer(ofAgency.reminders.$post({ param: { agencyId }, json }));

/** To whom the report is delegated, or could be. */
export const getDelegation = (agencyId: string) => answer(delegation.$get({ param: { agencyId } }));
export const delegateReport = (agencyId: string) =>
  answer(delegation.$put({ param: { agencyId } }));
export const takeBackReport = (agencyId: string) =>
  answer(delegation.$delete({ param: { agencyId } }));

/** The hand-over memos left to the office, or those one left oneself. */
export const useMemos = (agencyId: () => string) =>
  useQuery(() => ({
    queryKey: [...actsKey(agencyId()), "memos"] as const,
    queryFn: () => answer(ofAgency.memos.$get({ param: { agencyId: agencyId() } })),
  }));

export const useHandover = (agencyId: () => string, termId: () => string) =>
  useQuery(() => ({
    queryKey: [...actsKey(agencyId()), "memo", termId()] as const,
    queryFn: () =>
      answer(ofAgency.memos[":termId"].$get({ param: { agencyId: agencyId(), termId: termId() } })),
    staleTime: Number.POSITIVE_INFINITY,
  }));
export type MemoContent = NonNullable<ReturnType<typeof useHandover>["data"]>["content"];
