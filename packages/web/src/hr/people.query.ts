import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { answer, api } from "../api.ts";
import type { PeopleFilter } from "./people-filter.ts";
import type { Wanted } from "./search-text.ts";

export type PeopleQuestion = {
  agencyId: string;
  set: number;
  filter: PeopleFilter;
  wanted: Wanted;
  cursor?: string | undefined;
};

const narrowed = ({ set, filter, wanted, cursor }: PeopleQuestion) => ({
  set,
  status: filter.status,
  ...(filter.unit && { unitPath: filter.unit }),
  ...(filter.grade && { grade: filter.grade }),
  ...(wanted.by === "name" && { name: wanted.name }),
  ...(wanted.by === "nip" && { nip: wanted.nip }),
  ...(cursor && { cursor }),
});

/** One page of people; the page before stays in sight until the next is there. */
export const usePeople = (question: () => PeopleQuestion | undefined) =>
  useQuery(() => {
    const asked = question();
    return {
      queryKey: ["people", asked] as const,
      enabled: asked !== undefined,
      placeholderData: keepPreviousData,
      // People are learning while HR looks on, and a roster taken over arrives a moment later.
      staleTime: 0,
      refetchInterval: 20_000,
      queryFn: () => {
        if (!asked) throw new TypeError("asked before the set was known");
        return answer(
          api.learning.agencies[":agencyId"].standings.search.$post({
            param: { agencyId: asked.agencyId },
            json: narrowed(asked),
          }),
        );
      },
    };
  });

export type PersonRow = NonNullable<ReturnType<typeof usePeople>["data"]>["items"][number];

/** The agency itself: its name and the zone its days are counted in. */
export const useAgency = (agencyId: () => string) =>
  useQuery(() => ({
    queryKey: ["agency", agencyId()] as const,
    staleTime: 600_000,
    queryFn: () =>
      answer(api.roster.agencies[":agencyId"].$get({ param: { agencyId: agencyId() } })),
  }));

/** Its units, as far down as one may see. */
export const useUnits = (agencyId: () => string) =>
  useQuery(() => ({
    queryKey: ["units", agencyId()] as const,
    staleTime: 0,
    queryFn: () =>
      answer(api.roster.agencies[":agencyId"].units.$get({ param: { agencyId: agencyId() } })),
  }));
