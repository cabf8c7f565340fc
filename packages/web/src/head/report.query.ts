import { useQuery } from "@tanstack/solid-query";
import { answer, api } from "../api.ts";

/** The figures of an agency in one set, the newest when none is named. Asks again while they are being counted. */
export const useReport = (agencyId: () => string, set: () => string | undefined) =>
  useQuery(() => {
    const wanted = set();
    return {
      queryKey: ["report", agencyId(), wanted ?? "latest"] as const,
      queryFn: () =>
        answer(
          api.reporting.agencies[":agencyId"].$get({
            param: { agencyId: agencyId() },
            query: wanted ? { set: wanted } : {},
          }),
        ),
      staleTime: 0,
      refetchInterval: (query) => (query.state.data?.countedAt ? 60_000 : 4_000),
    };
  });

/** The sets there are figures for. */
export const useSets = () =>
  useQuery(() => ({
    queryKey: ["report", "sets"] as const,
    queryFn: () => answer(api.reporting.sets.$get()),
  }));

export type AgencyReport = NonNullable<ReturnType<typeof useReport>["data"]>;
