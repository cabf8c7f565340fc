import { For, type JSX, Show } from "solid-js";
import { Badge } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import { t } from "../words/words.ts";
import type { AgencyReport } from "./report.query.ts";

type Leaders = NonNullable<AgencyReport["leaders"]>;
type Leader = Leaders["lines"][number];

const tones = { done: "good", started: "accent", not_started: "neutral" } as const;

/** Leaders first: the head where that is a civil servant, the Sekda, then all senior leaders together. */
export function LeadersCard(props: { leaders: Leaders; isHead: boolean; children?: JSX.Element }) {
  const nameOf = (line: Leader) =>
    props.isHead && line.office === "head"
      ? t("head.leaders.you", { office: line.officeName })
      : line.officeName;
  const isEmpty = () => props.leaders.lines.length === 0 && props.leaders.jpt.people === 0;
  return (
    <Card
      title={t(props.isHead ? "head.leaders.title" : "head.leaders.title_others")}
      class="leaders-card"
    >
      <Show when={isEmpty()}>
        <p class="soft">{t("head.leaders.empty")}</p>
      </Show>
      <dl class="leaders">
        <For each={props.leaders.lines}>
          {(line) => (
            <div>
              <dt>
                {nameOf(line)}
                <Show when={line.name && !(props.isHead && line.office === "head")}>
                  <span class="small soft">{line.name}</span>
                </Show>
              </dt>
              <dd>
                <Show
                  when={line.status}
                  fallback={<span class="small soft">{t("head.leaders.not_asked")}</span>}
                >
                  {(status) => <Badge tone={tones[status()]}>{t(`status.${status()}`)}</Badge>}
                </Show>
              </dd>
            </div>
          )}
        </For>
        <Show when={props.leaders.jpt.people > 0}>
          <div>
            <dt>{t("head.leaders.jpt")}</dt>
            <dd class="figures">
              <b>
                {t("head.leaders.jpt_count", {
                  done: props.leaders.jpt.done,
                  people: props.leaders.jpt.people,
                })}
              </b>
            </dd>
          </div>
        </Show>
      </dl>
      {props.children}
    </Card>
  );
}
