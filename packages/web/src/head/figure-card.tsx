import { type JSX, Show } from "solid-js";
import { Bar } from "../ui/bar.tsx";
import { Card } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import { longDay, number, percent } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { PaceNotice } from "./pace-words.ts";
import type { Figures } from "./report.query.ts";

/** The one number, what it is made of, and what it means for the deadline. */
export function FigureCard(props: { report: Figures; notice: PaceNotice; children?: JSX.Element }) {
  const total = () => props.report.total;
  const share = () => (total().people === 0 ? 0 : total().done / total().people);
  return (
    <Card class="figure-card">
      <p class="soft">{t("head.figure.label")}</p>
      <p class="figure-line">
        <strong class="figure">{percent(share())}</strong>
        <span class="soft figures">
          <b>{number(total().done)}</b> {t("head.figure.of")} <b>{number(total().people)}</b>{" "}
          {t("head.figure.people")}
        </span>
      </p>
      <Bar value={total().done} max={total().people} label={t("head.figure.label")} />
      <dl class="figure-parts small soft figures">
        <div>
          <dt>{t("status.started")}</dt>
          <dd>{number(total().started)}</dd>
        </div>
        <div>
          <dt>{t("status.not_started")}</dt>
          <dd>{number(total().notStarted)}</dd>
        </div>
        <div>
          <dt>{t("head.figure.never")}</dt>
          <dd>{number(total().never)}</dd>
        </div>
        <div>
          <dt>{t("head.figure.target", { target: percent(props.report.set.target) })}</dt>
          <dd>{longDay(props.report.set.targetOn)}</dd>
        </div>
      </dl>
      <div class={`pace is-${props.notice.tone}`}>
        <Show when={props.notice.tone !== "plain"}>
          <Icon name={props.notice.tone === "warn" ? "warn" : "check"} size={20} />
        </Show>
        <p>
          <strong>{props.notice.main}</strong> {props.notice.more}
        </p>
      </div>
      {props.children}
    </Card>
  );
}
