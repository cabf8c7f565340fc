import { For, Show } from "solid-js";
import { SceneCard } from "../learning/scene-card.tsx";
import { Card } from "../ui/card.tsx";
import { clockTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { AnswerLine } from "./answer-key.tsx";
import type { DraftView } from "./studio.query.ts";
import "./questions.css";

/** Where the material stops to ask; they come with the question file. */
export function StopList(props: { stops: DraftView["stops"] }) {
  return (
    <Show when={props.stops.length > 0}>
      <Card title={t("studio.stops.title", { count: props.stops.length })}>
        <p class="small soft">{t("studio.stops.hint")}</p>
        <ol class="questions ruled">
          <For each={props.stops}>
            {(stop) => (
              <li>
                <details>
                  <summary>
                    <span class="soft figures">{clockTime(stop.atSeconds)}</span>
                    <span>{stop.prompt}</span>
                  </summary>
                  <div class="stack-s question-body">
                    <Show when={stop.scene}>{(scene) => <SceneCard scene={scene()} />}</Show>
                    <ul class="stack-s">
                      <For each={stop.options}>
                        {(option) => (
                          <AnswerLine
                            text={option.text}
                            isRight={option.optionId === stop.correct}
                          />
                        )}
                      </For>
                    </ul>
                    <p>{stop.reason}</p>
                  </div>
                </details>
              </li>
            )}
          </For>
        </ol>
      </Card>
    </Show>
  );
}
