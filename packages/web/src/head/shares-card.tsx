import { A } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Bar } from "../ui/bar.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { number, percent } from "../words/formats.ts";
import { t } from "../words/words.ts";
import "./shares.css";

export type ShareRow = { key: string; name: string; people: number; done: number; href?: string };

/** Parts of the agency with their bars. Beyond the first few they wait behind a button; paper shows all. */
export function SharesCard(props: {
  title: string;
  head: string;
  rows: readonly ShareRow[];
  shownFirst?: number;
  moreWords?: string;
}) {
  const [isWhole, setWhole] = createSignal(false);
  const first = () => props.shownFirst ?? props.rows.length;
  const hasMore = () => props.rows.length > first();
  return (
    <Card title={props.title} class="shares-card">
      <table class="shares">
        <caption class="unseen">{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{props.head}</th>
            <th scope="col">{t("head.shares.share")}</th>
            <th scope="col" class="is-end">
              {t("head.shares.missing")}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row, n) => (
              <tr classList={{ "is-later": !isWhole() && n() >= first() }}>
                <th scope="row">
                  <Show when={row.href} fallback={row.name}>
                    {(href) => <A href={href()}>{row.name}</A>}
                  </Show>
                </th>
                <td class="shares-bar">
                  <span class="shares-pair">
                    <Bar value={row.done} max={row.people} label={row.name} />
                    <span class="figures">
                      {percent(row.people === 0 ? 0 : row.done / row.people)}
                    </span>
                  </span>
                </td>
                <td class="is-end figures shares-missing">
                  <b>{number(row.people - row.done)}</b>{" "}
                  <span class="shares-word">{t("head.shares.missing_short")}</span>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={hasMore()}>
        <Button
          kind="quiet"
          class="no-print"
          aria-expanded={isWhole()}
          onClick={() => setWhole(!isWhole())}
        >
          {isWhole()
            ? t("head.shares.fewer")
            : (props.moreWords ?? t("head.shares.all", { count: props.rows.length }))}
        </Button>
      </Show>
    </Card>
  );
}
