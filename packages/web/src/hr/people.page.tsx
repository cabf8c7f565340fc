import { useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { useSession } from "../session/session.query.ts";
import { Page } from "../shell/page.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Icon } from "../ui/icon.tsx";
import { Select } from "../ui/select.tsx";
import { t } from "../words/words.ts";
import { type ManagedAgency, managedAgencies } from "./managed-agency.ts";
import { PeopleList } from "./people-list.tsx";
import "./hr.css";

/** Who has finished and who has not, for whoever looks after the agency's people. */
export function PeoplePage() {
  const session = useSession();
  const agencies = () => (session.data ? managedAgencies(session.data) : []);
  return (
    <Show
      when={agencies().length > 0}
      fallback={
        <Page title={t("hr.people.title")} isNarrow>
          <EmptyState title={t("hr.none.title")}>{t("hr.none.body")}</EmptyState>
        </Page>
      }
    >
      <People agencies={agencies()} />
    </Show>
  );
}

function People(props: { agencies: readonly ManagedAgency[] }) {
  const [search, setSearch] = useSearchParams();
  const agency = () =>
    props.agencies.find((each) => each.agencyId === search.instansi) ?? props.agencies[0]!;
  return (
    <Page
      title={t("hr.people.title")}
      lede={agency().agencyName}
      actions={
        <ButtonLink href={`/impor?instansi=${agency().agencyId}`}>
          <Icon name="upload" size={20} />
          {t("hr.import.open")}
        </ButtonLink>
      }
    >
      <Show when={props.agencies.length > 1}>
        <Select
          label={t("hr.agency")}
          value={agency().agencyId}
          options={props.agencies.map((each) => ({ value: each.agencyId, label: each.agencyName }))}
          onChange={(instansi) => setSearch({ instansi, unit: undefined })}
        />
      </Show>
      <Show when={agency().agencyId} keyed>
        {(agencyId) => <PeopleList agencyId={agencyId} />}
      </Show>
    </Page>
  );
}
