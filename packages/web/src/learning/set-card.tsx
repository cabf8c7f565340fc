import { Show } from "solid-js";
import { Badge } from "../ui/badge.tsx";
import { Steps } from "../ui/bar.tsx";
import { Card } from "../ui/card.tsx";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { AssignedSet } from "./assignment.ts";
import { tellDeadline } from "./deadline.ts";

/** A set of modules: how many are done, and until when in the reader's own time. */
export function SetCard(props: { set: AssignedSet }) {
  const isDone = () => props.set.status === "done";
  const deadline = () => tellDeadline(props.set, new Date());
  const lastDone = () =>
    props.set.modules
      .map((module) => module.doneAt ?? "")
      .toSorted()
      .at(-1);
  return (
    <Card title={props.set.title}>
      <div class="stack-s">
        <div class="set-steps">
          <Steps done={props.set.doneCount} total={props.set.modules.length} />
          <strong class="figures">
            {t("home.done_of", { done: props.set.doneCount, total: props.set.modules.length })}
          </strong>
        </div>
        <Show
          when={isDone()}
          fallback={
            <>
              <p class="soft">{t("home.required")}</p>
              <p class="row">
                <span>{deadline().when}</span>
                <Badge tone={deadline().tone}>{deadline().left}</Badge>
              </p>
            </>
          }
        >
          <p>
            <Badge tone="good">{t("home.all_done")}</Badge>
          </p>
          <Show when={lastDone()}>
            {(at) => (
              <p class="soft">{t("home.all_done_on", { day: longDay(at(), props.set.zone) })}</p>
            )}
          </Show>
        </Show>
      </div>
    </Card>
  );
}
