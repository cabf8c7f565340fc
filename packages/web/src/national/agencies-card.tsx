import { useSearchParams } from "@solidjs/router";
import { askedOf, askedQuery } from "../head/asked.ts";
import { SharesCard } from "../head/shares-card.tsx";
import { t } from "../words/words.ts";
import type { AgencyLine } from "./national.query.ts";

/** Agencies with people in the audience, most people missing first; each opens its own report. */
export function AgenciesCard(props: {
  title: string;
  lede?: string;
  agencies: readonly AgencyLine[];
}) {
  const [search] = useSearchParams();
  const rows = () =>
    props.agencies
      .filter(({ people }) => people > 0)
      .map(({ agencyId, name, people, done }) => ({
        ...{ key: agencyId, name, people, done },
        href: `/laporan${askedQuery(askedOf(search), { instansi: agencyId })}`,
      }));
  return (
    <SharesCard
      title={props.title}
      lede={rows().length === 0 ? t("national.agencies_none") : props.lede}
      head={t("national.agency")}
      rows={rows()}
      shownFirst={10}
    />
  );
}
