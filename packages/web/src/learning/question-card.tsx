import { createUniqueId, For, Match, Show, Switch } from "solid-js";
import { t } from "../words/words.ts";
import { chosenFor, keepOrder, moveInOrder, pair, pick } from "./answering.ts";
import type { OpenAttempt } from "./learning.query.ts";
import { MatchRows } from "./match-rows.tsx";
import { OrderList } from "./order-list.tsx";
import type { Chosen } from "./saved-answers.ts";
import { SceneCard } from "./scene-card.tsx";
import "./question.css";

type Question = OpenAttempt["questions"][number];

/** A question with real controls: radio buttons, check boxes, a list to be put in order, or pairs. */
export function QuestionCard(props: {
  question: Question;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}) {
  const name = createUniqueId();
  const change = (to: Chosen) => props.onChange(to);
  return (
    <div class="card question">
      <p class="question-kind">{t(`question.${props.question.kind}`)}</p>
      <Show when={props.question.scene}>{(scene) => <SceneCard scene={scene()} />}</Show>
      <fieldset class="options">
        <legend class="question-prompt">{props.question.prompt}</legend>
        <Switch
          fallback={
            <For each={props.question.options}>
              {(option) => (
                <label class="option">
                  <input
                    type={props.question.kind === "several" ? "checkbox" : "radio"}
                    name={name}
                    value={option.optionId}
                    checked={chosenFor(props.chosen, props.question).includes(option.optionId)}
                    onChange={() => change(pick(props.chosen, props.question, option.optionId))}
                  />
                  <span>{option.text}</span>
                </label>
              )}
            </For>
          }
        >
          <Match when={props.question.kind === "order"}>
            <OrderList
              question={props.question}
              chosen={props.chosen}
              onMove={(optionId, by) =>
                change(moveInOrder(props.chosen, props.question, optionId, by))
              }
              onKeep={() => change(keepOrder(props.chosen, props.question))}
            />
          </Match>
          <Match when={props.question.kind === "match"}>
            <MatchRows
              question={props.question}
              chosen={props.chosen}
              onPair={(optionId, targetId) =>
                change(pair(props.chosen, props.question, optionId, targetId))
              }
            />
          </Match>
        </Switch>
      </fieldset>
    </div>
  );
}
