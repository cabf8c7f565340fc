import type { Stretch } from "@netra/core/learning/progress";
import type { Stop } from "@netra/core/publishing/question";
import { For, Show } from "solid-js";
import { Icon } from "../ui/icon.tsx";
import { clockTime, spokenTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { Ledger } from "./ledger.ts";
import { countable, within } from "./stretches.ts";

type GoTo = { onGoTo: (seconds: number) => void };

/** Stops a reader has not answered yet, each with the way to it. */
export const OpenStops = (props: GoTo & { stops: readonly Stop[] }) => (
  <Show when={props.stops.length > 0}>
    <p class="small soft">{t("module.stops_next", { count: props.stops.length })}</p>
    <ul class="moments">
      <For each={props.stops}>
        {(stop) => (
          <li>
            <button
              type="button"
              class="moment"
              onClick={() => {
                props.onGoTo(stop.atSeconds);
                // In the text it stands on the page; in the film going there opens it.
                const card = document.getElementById(`stop-${stop.stopId}`);
                card?.scrollIntoView({ block: "center" });
                card
                  ?.querySelector<HTMLElement>(".question-prompt")
                  ?.focus({ preventScroll: true });
              }}
            >
              <Icon name="next" size={20} />
              <span>{stop.prompt}</span>
            </button>
          </li>
        )}
      </For>
    </ul>
  </Show>
);

/** What is to be seen again before the next attempt: each moment with the way there, ticked as it is seen. */
export function ToReview(props: GoTo & { ledger: Ledger }) {
  const left = (stretch: Stretch) => countable(within(props.ledger.reviewLeft(), [stretch]));
  return (
    <Show when={props.ledger.toReview.length > 0}>
      <ul class="moments">
        <For each={props.ledger.toReview}>
          {(stretch) => {
            const isSeen = () => left(stretch).length === 0;
            return (
              <li>
                <button
                  type="button"
                  class="moment"
                  classList={{ "is-seen": isSeen() }}
                  onClick={() => props.onGoTo(left(stretch)[0]?.from ?? stretch.from)}
                >
                  <Icon name={isSeen() ? "check" : "play"} size={20} />
                  <span>
                    {t("module.review_moment", {
                      time: clockTime(stretch.from),
                      length: spokenTime(stretch.to - stretch.from),
                    })}
                    <Show when={isSeen()}> · {t("module.review_seen")}</Show>
                  </span>
                </button>
              </li>
            );
          }}
        </For>
      </ul>
    </Show>
  );
}
