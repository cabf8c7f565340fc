import type { Effect } from "@netra/core/acts/effect";
import { type JSX, Show } from "solid-js";
import { EffectBars } from "./effect-bars.tsx";

/** One thing that was done: what, when, and how the people stood then and since. */
export function ActLine(props: {
  title: JSX.Element;
  /** The same in words alone, for the table of its effect. */
  name: string;
  when: string;
  more?: string;
  badge?: JSX.Element;
  effect?: Effect | undefined;
}) {
  return (
    <section class="act-line">
      <div class="act-head">
        <h3>{props.title}</h3>
        <span class="row small">
          {props.badge}
          <span class="soft">{props.when}</span>
        </span>
      </div>
      <Show when={props.more}>
        <p class="small soft">{props.more}</p>
      </Show>
      <Show when={props.effect}>
        {(effect) => <EffectBars title={props.name} effect={effect()} />}
      </Show>
    </section>
  );
}
