import { useQuery } from "@tanstack/solid-query";
import { answer, api } from "../api.ts";

/** Which figures: of which set, and at the end of which day; without one, those of now. */
export type Asked = { set?: string | undefined; on?: string | undefined };

/** As a query string, without what was not asked. */
export const sent = ({ set, on }: Asked) => ({ ...(set && { set }), ...(on && { on }) });

/** A closed day stays as it is. */
export const freshFor = ({ on }: Asked) => (on ? 600_000 : 0);

/** Figures of now are asked for again, sooner while they are being counted. */
export function lookAgainAfter(
  { on }: Asked,
  report: { isCounting: boolean } | undefined,
): number | false {
  if (on) return false;
  return report && !report.isCounting ? 60_000 : 4_000;
}

export const reportKey = (agencyId: string) => ["report", agencyId] as const;

/** The figures of an agency in one set, the newest when none is named. */
export const useReport = (agencyId: () => string, asked: () => Asked) =>
  useQuery(() => ({
    queryKey: [...reportKey(agencyId()), sent(asked())] as const,
    queryFn: () =>
      answer(
        api.reporting.agencies[":agencyId"].$get({
          param: { agencyId: agencyId() },
          query: sent(asked()),
        }),
      ),
    staleTime: freshFor(asked()),
    refetchInterval: (query) => lookAgainAfter(asked(), query.state.data),
  }));

/** The sets there are figures for. */
export const useSets = () =>
  useQuery(() => ({
    queryKey: ["report", "sets"] as const,
    queryFn: () => answer(api.reporting.sets.$get()),
  }));

export type AgencyReport = NonNullable<ReturnType<typeof useReport>["data"]>;
/** What the reports of every scope have in common. */
export type Figures = Pick<
  AgencyReport,
  | "set"
  | "on"
  | "today"
  | "countedAt"
  | "isCounting"
  | "total"
  | "pace"
  | "fastShare"
  | "grades"
  | "kinds"
  | "days"
  | "wrong"
>;
