import { A, useSearchParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { askedOf, askedQuery } from "../head/asked.ts";
import { Card } from "../ui/card.tsx";
import { number } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { AgencyLine } from "./national.query.ts";

/** Agencies where nobody has begun: those whose people are known, and those that have brought nobody yet. */
export function NotStarted(props: { agencies: readonly AgencyLine[] }) {
  const [search] = useSearchParams();
  const waiting = () =>
    props.agencies.filter(({ hasStarted, people }) => !hasStarted && people > 0);
  const absent = () => props.agencies.filter(({ people }) => people === 0);
  const href = (instansi: string) => `/laporan${askedQuery(askedOf(search), { instansi })}`;
  return (
    <Card title={t("national.not_started")}>
      <div class="stack-s">
        <p>
          {t("national.not_started_count", {
            count: waiting().length + absent().length,
            all: number(props.agencies.length),
          })}
        </p>
        <Show when={waiting().length > 0}>
          <h3>{t("national.waiting")}</h3>
          <ul class="agency-columns">
            <For each={waiting()}>
              {({ agencyId, name, people }) => (
                <li>
                  <A href={href(agencyId)}>{name}</A>{" "}
                  <span class="small soft">{t("national.people", { count: people })}</span>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={absent().length > 0}>
          <details class="fold">
            <summary>{t("national.absent", { count: absent().length })}</summary>
            <p class="small soft">{t("national.absent_about")}</p>
            <ul class="agency-columns">
              <For each={absent().toSorted((a, b) => (a.name < b.name ? -1 : 1))}>
                {({ name }) => <li>{name}</li>}
              </For>
            </ul>
          </details>
        </Show>
      </div>
    </Card>
  );
}
