import { createSignal, For, onCleanup, Show } from "solid-js";
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
  const [held, setHeld] = createSignal<string>();
  let stopHolding: (() => void) | undefined;
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

  /** A row held by its number goes where the finger goes; the buttons stay for everybody else. */
  function hold(optionId: string, event: PointerEvent) {
    if (event.button !== 0) return;
    event.preventDefault();
    setHeld(optionId);
    const follow = ({ clientY }: PointerEvent) => {
      const at = order().indexOf(optionId);
      const middleOf = (n: number) => {
        const box = list.children[n]?.getBoundingClientRect();
        return box && box.top + box.height / 2;
      };
      const [above, below] = [middleOf(at - 1), middleOf(at + 1)];
      if (above !== undefined && clientY < above) props.onMove(optionId, -1);
      else if (below !== undefined && clientY > below) props.onMove(optionId, 1);
    };
    const letGo = new AbortController();
    // The row itself moves about in the page and would lose the pointer; the window does not.
    const { signal } = letGo;
    const end = () => {
      setHeld(undefined);
      letGo.abort();
    };
    window.addEventListener("pointermove", follow, { signal });
    window.addEventListener("pointerup", end, { signal });
    window.addEventListener("pointercancel", end, { signal });
    stopHolding = end;
  }
  onCleanup(() => stopHolding?.());

  return (
    <>
      <ol class="order" ref={list}>
        <For each={order()}>
          {(optionId, n) => (
            <li
              class="order-row"
              classList={{ "is-held": held() === optionId }}
              data-option={optionId}
            >
              <span class="order-number figures" onPointerDown={(event) => hold(optionId, event)}>
                {n() + 1}
              </span>
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
