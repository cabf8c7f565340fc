import { Show } from "solid-js";
import { Card } from "../ui/card.tsx";
import { percent } from "../words/formats.ts";
import { t } from "../words/words.ts";

/** The share of implausibly fast completions with what it means: a lower bound, and nobody's mark. */
export function FastCard(props: { share: number | undefined }) {
  return (
    <Card title={t("head.fast.title")}>
      <p class="figures">
        <Show when={props.share !== undefined} fallback={t("head.fast.few")}>
          <strong>{t("head.fast.share", { share: percent(props.share ?? 0) })}</strong>
        </Show>
      </p>
      <details class="fold">
        <summary>{t("head.fast.about")}</summary>
        <p class="soft">{t("head.fast.definition")}</p>
      </details>
    </Card>
  );
}
