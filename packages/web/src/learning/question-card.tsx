import { createUniqueId, For, Show } from "solid-js";
import { t } from "../words/words.ts";
import type { OpenAttempt } from "./learning.query.ts";
import { SceneCard } from "./scene-card.tsx";

type Question = OpenAttempt["questions"][number];

/** A question with real radio buttons, or check boxes where several may be right. */
export function QuestionCard(props: {
  question: Question;
  chosen: readonly string[];
  onPick: (optionId: string) => void;
}) {
  const name = createUniqueId();
  return (
    <div class="card question">
      <p class="question-kind">{t(`question.${props.question.kind}`)}</p>
      <Show when={props.question.scene}>{(scene) => <SceneCard scene={scene()} />}</Show>
      <fieldset class="options">
        <legend class="question-prompt">{props.question.prompt}</legend>
        <For each={props.question.options}>
          {(option) => (
            <label class="option">
              <input
                type={props.question.kind === "several" ? "checkbox" : "radio"}
                name={name}
                value={option.optionId}
                checked={props.chosen.includes(option.optionId)}
                onChange={() => props.onPick(option.optionId)}
              />
              <span>{option.text}</span>
            </label>
          )}
        </For>
      </fieldset>
    </div>
  );
}
