import { useQuery } from "@tanstack/solid-query";
import { type Answered, answer, api } from "../api.ts";

const { my } = api.certifying;

export type OwnCertificate = Answered<typeof my.$get>["items"][number];

/** A certificate follows within seconds of a pass; looked for as long as somebody might still wait for it. */
const waitMs = 3_000;
const mostLooks = 12;

const key = ["certifying", "my"] as const;

/** My certificates. While one is on its way it is looked for again, a few times. */
export const useCertificates = (isWaitedFor: (items: readonly OwnCertificate[]) => boolean) =>
  useQuery(() => ({
    queryKey: key,
    queryFn: () => answer(my.$get()),
    refetchInterval: (query) => {
      const { data, dataUpdateCount } = query.state;
      const isDue = data && dataUpdateCount < mostLooks && isWaitedFor(data.items);
      return isDue ? waitMs : false;
    },
  }));
