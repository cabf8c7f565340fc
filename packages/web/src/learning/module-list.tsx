import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Badge } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import { longDay, roughTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { AssignedModule, AssignedSet } from "./assignment.ts";

/** Every module of a set with its state; each line leads to its module. */
export function ModuleList(props: { set: AssignedSet }) {
  const detail = (module: AssignedModule) =>
    module.state === "done" && module.doneAt
      ? t("home.passed_on", { day: longDay(module.doneAt, props.set.zone) })
      : `${roughTime(module.durationSeconds)} · ${t("home.questions", { count: module.questionCount })}`;
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
                  <Show when={module.state !== "not_started"}>
                    <Badge tone={module.state === "done" ? "good" : "accent"}>
                      {t(`status.${module.state}`)}
                    </Badge>
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
