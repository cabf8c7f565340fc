import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import { belongings } from "../offline/belongings.ts";
import { Badge } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import { longDay, roughTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { AssignedModule, AssignedSet } from "./assignment.ts";

/** Every module of a set with its state; each line leads to its module. */
export function ModuleList(props: { set: AssignedSet }) {
  const { answers, shelf } = belongings();
  const detail = (module: AssignedModule) => {
    const isSaved = shelf.find(module.moduleId)?.stage === "whole";
    const parts =
      module.state === "done" && module.doneAt
        ? [t("home.passed_on", { day: longDay(module.doneAt, props.set.zone) })]
        : [
            roughTime(module.durationSeconds),
            t("home.questions", { count: module.questionCount }),
            ...(isSaved ? [t("save.short")] : []),
          ];
    return parts.join(" · ");
  };
  const isWaiting = (module: AssignedModule) =>
    answers.waiting().some((sheet) => sheet.moduleId === module.moduleId);
  return (
    <Card title={t("home.modules")}>
      <ol class="modules">
        <For each={props.set.modules}>
          {(module, n) => (
            <li>
              <A class="module" href={`/modul/${module.moduleId}`}>
                <span class="module-mark" classList={{ "is-done": module.state === "done" }}>
                  {module.state === "done" ? <Icon name="check" size={20} /> : n() + 1}
                </span>
                <span class="module-words">
                  <strong>{module.title}</strong>
                  <span class="soft small">{detail(module)}</span>
                </span>
                <span class="module-state">
                  <Show
                    when={!isWaiting(module)}
                    fallback={<Badge tone="accent">{t("home.waiting")}</Badge>}
                  >
                    <Show when={module.state !== "not_started"}>
                      <Badge tone={module.state === "done" ? "good" : "accent"}>
                        {t(`status.${module.state}`)}
                      </Badge>
                    </Show>
                  </Show>
                </span>
                <Icon name="next" size={20} />
              </A>
            </li>
          )}
        </For>
      </ol>
    </Card>
  );
}
