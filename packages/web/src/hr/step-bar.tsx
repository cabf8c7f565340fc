import { Show } from "solid-js";
import { percent } from "../words/formats.ts";

/** Something that takes longer than a second: what it is and, where known, how far it is. */
export function StepBar(props: { label: string; share?: number; detail?: string }) {
  return (
    <div class="step-bar" role="status">
      <p class="row row-apart">
        <strong>{props.label}</strong>
        <span class="soft figures">
          {props.detail ?? (props.share === undefined ? "" : percent(props.share))}
        </span>
      </p>
      <Show
        when={props.share !== undefined}
        fallback={<progress class="bar is-unknown" aria-label={props.label} />}
      >
        <progress class="bar" aria-label={props.label} value={props.share} max={1} />
      </Show>
    </div>
  );
}
