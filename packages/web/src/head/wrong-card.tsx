import { Show } from "solid-js";
import { Card } from "../ui/card.tsx";
import { number, percent } from "../words/formats.ts";
import { isWordKey, t } from "../words/words.ts";
import { BarTable } from "./bar-table.tsx";
import type { AgencyReport } from "./report.query.ts";

/** What a violation type is called; its code where nobody has named it yet. */
const topicName = (violationType: string) => {
  const key = `head.violation.${violationType}`;
  return isWordKey(key) ? t(key) : violationType;
};

/** What is answered wrongly most often, never by whom. */
export function WrongCard(props: { wrong: AgencyReport["wrong"] }) {
  return (
    <Card title={t("head.wrong.title")} class="shares-card wrong-card">
      <div class="stack-s">
        <p class="small soft">{t("head.wrong.about")}</p>
        <Show when={props.wrong.length > 0} fallback={<p class="soft">{t("head.wrong.none")}</p>}>
          <BarTable
            title={t("head.wrong.title")}
            heads={{
              name: t("head.wrong.topic"),
              share: t("head.wrong.share"),
              count: t("head.wrong.people"),
            }}
            rows={props.wrong.slice(0, 6).map(({ violationType, people, wrongShare }) => ({
              key: violationType,
              name: topicName(violationType),
              share: wrongShare,
              shown: percent(wrongShare),
              count: number(people),
              countWord: t("head.wrong.people_word"),
            }))}
          />
        </Show>
      </div>
    </Card>
  );
}
