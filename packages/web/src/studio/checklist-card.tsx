import { For } from "solid-js";
import { Card } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import { t } from "../words/words.ts";
import { checkWords } from "./check-words.ts";
import type { DraftView } from "./studio.query.ts";

const order = { missing: 0, warning: 1, ready: 2 } as const;

/** What stands between a draft and its review: what is missing first, then what to think about again. */
export function ChecklistCard(props: { draft: DraftView }) {
  const checks = () => props.draft.checklist.toSorted((a, b) => order[a.state] - order[b.state]);
  const missing = () => checks().filter((check) => check.state === "missing").length;
  return (
    <Card
      title={t(props.draft.stage === "draft" ? "studio.check.title" : "studio.check.title_after")}
      aside={
        <span class="small soft" role="status">
          {missing() === 0 ? t("studio.check.all") : t("studio.check.left", { count: missing() })}
        </span>
      }
    >
      <ul class="checks">
        <For each={checks()}>
          {(check) => (
            <li class={`check is-${check.state}`}>
              <Icon name={check.state === "ready" ? "check" : "warn"} size={20} />
              <span>
                <span class="unseen">{t(`studio.check.state_${check.state}`)}: </span>
                {checkWords(check)}
              </span>
            </li>
          )}
        </For>
      </ul>
    </Card>
  );
}
