import type { Stop } from "@netra/core/publishing/question";
import { createEffect, createUniqueId, For, on, onMount, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { t } from "../words/words.ts";
import { SceneCard } from "./scene-card.tsx";
import type { Stops } from "./stops.ts";
import "./question.css";
import "./stop.css";

/**
 * A stop: asks, and answers at once with the reason. In the film it takes the focus and leads on; in the
 * text (`onGoOn` absent) it stands where it stands.
 */
export function StopCard(props: { stop: Stop; stops: Stops; onGoOn?: () => void }) {
  const promptId = createUniqueId();
  let prompt!: HTMLHeadingElement;
  let foot!: HTMLDivElement;
  const chosen = () => props.stops.chosenFor(props.stop);
  const isRight = () => chosen() === props.stop.correct;

  onMount(() => props.onGoOn && prompt.focus());
  createEffect(
    on(chosen, (now) => now && props.onGoOn && foot.querySelector("button")?.focus(), {
      defer: true,
    }),
  );

  return (
    <section class="stop" id={`stop-${props.stop.stopId}`} aria-labelledby={promptId}>
      <p class="question-kind">{t("stop.kind")}</p>
      <Show when={props.stop.scene}>{(scene) => <SceneCard scene={scene()} />}</Show>
      <h3 id={promptId} class="question-prompt" tabIndex={-1} ref={prompt}>
        {props.stop.prompt}
      </h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are buttons */}
      <div class="options" role="group" aria-labelledby={promptId}>
        <For each={props.stop.options}>
          {(option) => (
            <button
              type="button"
              class="option stop-option"
              classList={{ "is-right": !!chosen() && option.optionId === props.stop.correct }}
              aria-pressed={chosen() === option.optionId}
              aria-disabled={!!chosen()}
              onClick={() => props.stops.answer(props.stop, option.optionId)}
            >
              <span class="stop-mark">
                <Show when={chosen() && option.optionId === props.stop.correct}>
                  <Icon name="check" size={20} />
                </Show>
              </span>
              <span>{option.text}</span>
            </button>
          )}
        </For>
      </div>
      <div class="stop-reason" role="status">
        <Show when={chosen()}>
          <p classList={{ "is-right": isRight() }}>
            <strong>{t(isRight() ? "stop.right" : "stop.wrong")}</strong> {props.stop.reason}
          </p>
        </Show>
      </div>
      <Show when={props.onGoOn}>
        {(goOn) => (
          <div class="row" ref={foot}>
            <Button kind={chosen() ? "primary" : "quiet"} onClick={() => goOn()()}>
              {t(chosen() ? "stop.go_on" : "stop.skip")}
            </Button>
          </div>
        )}
      </Show>
    </section>
  );
}
