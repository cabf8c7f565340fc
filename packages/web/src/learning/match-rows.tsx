import { For } from "solid-js";
import { t } from "../words/words.ts";
import { chosenFor } from "./answering.ts";
import type { OpenAttempt } from "./learning.query.ts";
import type { Chosen } from "./saved-answers.ts";

type Question = OpenAttempt["questions"][number];

/** Each option with the platform's own list of what it may belong to. */
export function MatchRows(props: {
  question: Question;
  chosen: Chosen;
  onPair: (optionId: string, targetId: string) => void;
}) {
  const targetFor = (n: number) => chosenFor(props.chosen, props.question)[n] ?? "";
  return (
    <ul class="match">
      <For each={props.question.options}>
        {(option, n) => (
          <li class="match-row" classList={{ "is-paired": targetFor(n()) !== "" }}>
            <label>
              <span>{option.text}</span>
              <select
                class="control"
                value={targetFor(n())}
                onChange={(event) => props.onPair(option.optionId, event.currentTarget.value)}
              >
                <option value="" disabled selected={targetFor(n()) === ""}>
                  {t("match.choose")}
                </option>
                <For each={props.question.targets}>
                  {(target) => (
                    <option value={target.targetId} selected={targetFor(n()) === target.targetId}>
                      {target.text}
                    </option>
                  )}
                </For>
              </select>
            </label>
          </li>
        )}
      </For>
    </ul>
  );
}
