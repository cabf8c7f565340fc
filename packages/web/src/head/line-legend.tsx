import { For, Show } from "solid-js";
import { percent } from "../words/formats.ts";
import { t } from "../words/words.ts";

/** How each line is dashed, so that none needs its colour to be told from the others. */
export const strokes = ["line-done", "line-beside is-near", "line-beside is-far"] as const;

/** Which line is whose, each sample drawn as the line itself is. The table says the same to a reader. */
export function LineLegend(props: {
  lines: readonly { name: string; share: number }[];
  hasProjection: boolean;
}) {
  return (
    <ul class="line-legend small soft" aria-hidden="true">
      <For each={props.lines}>
        {({ name, share }, n) => (
          <li>
            <Sample stroke={strokes[n()] ?? "line-beside"} />
            {name} <b class="figures">{percent(share)}</b>
          </li>
        )}
      </For>
      <Show when={props.hasProjection}>
        <li>
          <Sample stroke="line-pace" />
          {t("head.line.legend_pace")}
        </li>
      </Show>
    </ul>
  );
}

const Sample = (props: { stroke: string }) => (
  <svg width="30" height="8" viewBox="0 0 30 8" aria-hidden="true">
    <line class={props.stroke} x1="2" y1="4" x2="28" y2="4" />
  </svg>
);
