import { For } from "solid-js";

/** A share of a whole. `label` is what a screen reader says before the percentage. */
export function Bar(props: { value: number; max: number; label: string }) {
  return (
    <progress class="bar" aria-label={props.label} value={props.value} max={props.max || 1}>
      {props.value}/{props.max}
    </progress>
  );
}

/** A few steps, so many of them done; the number stands in words beside it. */
export function Steps(props: { done: number; total: number; current?: number }) {
  return (
    <div class="steps" aria-hidden="true">
      <For each={Array.from({ length: props.total })}>
        {(_, n) => (
          <span classList={{ "is-done": n() < props.done, "is-current": n() === props.current }} />
        )}
      </For>
    </div>
  );
}
