import { createSignal, For, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { t } from "../words/words.ts";
import { isAnswered, orderOf } from "./answering.ts";
import type { OpenAttempt } from "./learning.query.ts";
import type { Chosen } from "./saved-answers.ts";

type Question = OpenAttempt["questions"][number];

/** A list that is put in order by buttons. As it was drawn it is no answer yet: it is moved, or kept. */
export function OrderList(props: {
  question: Question;
  chosen: Chosen;
  onMove: (optionId: string, by: -1 | 1) => void;
  onKeep: () => void;
}) {
  let list!: HTMLOListElement;
  const [said, setSaid] = createSignal("");
  const order = () => orderOf(props.chosen, props.question);
  const textOf = (optionId: string) =>
    props.question.options.find((option) => option.optionId === optionId)?.text ?? "";
  const count = () => props.question.options.length;

  function move(optionId: string, by: -1 | 1) {
    props.onMove(optionId, by);
    const place = order().indexOf(optionId) + 1;
    setSaid(t("order.now_at", { text: textOf(optionId), place, count: count() }));
    // The row went elsewhere in the page; the person's finger stays on it.
    const row = list.querySelector(`[data-option="${optionId}"]`);
    const [up, down] = row?.querySelectorAll("button") ?? [];
    const wanted = by < 0 ? [up, down] : [down, up];
    wanted.find((button) => button && !button.disabled)?.focus();
  }

  return (
    <>
      <ol class="order" ref={list}>
        <For each={order()}>
          {(optionId, n) => (
            <li class="order-row" data-option={optionId}>
              <span class="order-number figures">{n() + 1}</span>
              <span>{textOf(optionId)}</span>
              <span class="order-buttons">
                <button
                  type="button"
                  aria-label={t("order.up", { text: textOf(optionId) })}
                  disabled={n() === 0}
                  onClick={() => move(optionId, -1)}
                >
                  <Icon name="up" size={20} />
                </button>
                <button
                  type="button"
                  aria-label={t("order.down", { text: textOf(optionId) })}
                  disabled={n() === count() - 1}
                  onClick={() => move(optionId, 1)}
                >
                  <Icon name="down" size={20} />
                </button>
              </span>
            </li>
          )}
        </For>
      </ol>
      <p class="unseen" role="status">
        {said()}
      </p>
      <Show
        when={!isAnswered(props.chosen, props.question)}
        fallback={<p class="small soft">{t("order.is_answer")}</p>}
      >
        <p class="small soft">{t("order.not_yet")}</p>
        <Button onClick={() => props.onKeep()}>{t("order.keep")}</Button>
      </Show>
    </>
  );
}
