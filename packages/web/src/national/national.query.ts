import { useQuery } from "@tanstack/solid-query";
import { answer, api } from "../api.ts";
import { type Asked, freshFor, lookAgainAfter, sent } from "../head/report.query.ts";

/** The figures of the nation: provinces, zones and agencies side by side. */
export const useNation = (asked: () => Asked) =>
  useQuery(() => ({
    queryKey: ["report", "nation", sent(asked())] as const,
    queryFn: () => answer(api.reporting.nation.$get({ query: sent(asked()) })),
    staleTime: freshFor(asked()),
    refetchInterval: (query) => lookAgainAfter(asked(), query.state.data),
  }));

/** The figures of a province, agency by agency. */
export const useProvince = (provinceCode: () => string, asked: () => Asked) =>
  useQuery(() => ({
    queryKey: ["report", "province", provinceCode(), sent(asked())] as const,
    queryFn: () =>
      answer(
        api.reporting.provinces[":provinceCode"].$get({
          param: { provinceCode: provinceCode() },
          query: sent(asked()),
        }),
      ),
    staleTime: freshFor(asked()),
    refetchInterval: (query) => lookAgainAfter(asked(), query.state.data),
  }));

export type NationReport = NonNullable<ReturnType<typeof useNation>["data"]>;
export type ProvinceReport = NonNullable<ReturnType<typeof useProvince>["data"]>;
export type AgencyLine = ProvinceReport["agencies"][number];
