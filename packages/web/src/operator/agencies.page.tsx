import { agencyKinds } from "@netra/core/roster/agency";
import { isZone, zoneName } from "@netra/core/roster/zone";
import { A } from "@solidjs/router";
import { createMemo, createSignal, Match, Show, Switch } from "solid-js";
import { Page } from "../shell/page.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Table } from "../ui/table.tsx";
import { t } from "../words/words.ts";
import { type AgencyLine, useAgencies } from "./operator.query.ts";
import "./operator.css";

const shownFirst = 60;

/** Every agency, found by its name; from here to the terms of its head. */
export function AgenciesPage() {
  const agencies = useAgencies();
  const [text, setText] = createSignal("");
  const [kind, setKind] = createSignal<AgencyLine["kind"] | "">("");
  const found = createMemo(() =>
    (agencies.data?.agencies ?? [])
      .filter((each) => kind() === "" || each.kind === kind())
      .filter((each) => each.name.toLowerCase().includes(text().trim().toLowerCase()))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  );
  const lede = () =>
    agencies.data ? t("operator.lede", { count: agencies.data.agencies.length }) : "";
  return (
    <Page title={t("operator.title")} lede={lede()}>
      <div class="agency-filter">
        <Field label={t("operator.search")} hint={t("operator.search_hint")}>
          {(control) => (
            <input
              {...control()}
              class="control"
              type="search"
              autocomplete="off"
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <Select
          label={t("operator.kind")}
          value={kind()}
          options={[
            { value: "", label: t("operator.kind_all") },
            ...agencyKinds.map((value) => ({ value, label: t(`operator.kind_${value}`) })),
          ]}
          onChange={setKind}
        />
      </div>
      <Switch fallback={<Skeleton lines={6} />}>
        <Match when={agencies.error}>
          {(error) => <ErrorState error={error()} onRetry={() => agencies.refetch()} />}
        </Match>
        <Match when={agencies.data && found().length === 0}>
          <EmptyState title={t("operator.empty")}>{t("operator.empty_why")}</EmptyState>
        </Match>
        <Match when={agencies.data}>
          <section class="card" aria-label={t("operator.title")}>
            <Table
              caption={t("operator.title")}
              rows={found().slice(0, shownFirst)}
              columns={[
                {
                  head: t("operator.name"),
                  isRowHead: true,
                  cell: (each) => (
                    <A class="agency-link" href={`/operator/${each.agencyId}`}>
                      {each.name}
                    </A>
                  ),
                },
                { head: t("operator.kind"), cell: (each) => t(`operator.kind_${each.kind}`) },
                {
                  head: t("operator.zone"),
                  cell: (each) => (isZone(each.zone) ? zoneName(each.zone) : each.zone),
                },
              ]}
            />
          </section>
          <Show when={found().length > shownFirst}>
            <p class="soft">{t("operator.first", { count: shownFirst })}</p>
          </Show>
        </Match>
      </Switch>
    </Page>
  );
}
