import { For, Show } from "solid-js";
import { Bar } from "../ui/bar.tsx";
import { Card } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import { number, percent } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { tellGap } from "./gap-words.ts";
import type { NationReport } from "./national.query.ts";

/** The three time zones side by side, and how far Eastern Indonesia lies from the whole. */
export function ZonesCard(props: { zones: NationReport["zones"]; gap: NationReport["gap"] }) {
  return (
    <Card title={t("national.zones")}>
      <ul class="zones">
        <For each={props.zones}>
          {({ zoneName, people, done, started }) => (
            <li>
              <h3>
                {zoneName} <span class="soft">{t(`national.zone_${zoneName}`)}</span>
              </h3>
              <p class="zone-figure figures">{percent(people === 0 ? 0 : done / people)}</p>
              <Bar value={done} max={people} label={zoneName} />
              <p class="small soft figures">
                {t("national.done_of", { done: number(done), people: number(people) })}
                <br />
                {t("national.started_more", { started: number(started) })}
              </p>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.gap}>
        {(gap) => (
          <p class="pace" classList={{ "is-warn": tellGap(gap()).isBehind }}>
            <Show when={tellGap(gap()).isBehind}>
              <Icon name="warn" size={20} />
            </Show>
            <strong>{tellGap(gap()).words}</strong>
          </p>
        )}
      </Show>
    </Card>
  );
}
