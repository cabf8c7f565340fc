import { For, Match, Switch } from "solid-js";
import { linesOf } from "./answer-lines.ts";
import "./answer-text.css";

/** An answer as one reads it: a sentence, a numbered list, or pairs. Nothing for no answer. */
export function AnswerText(props: {
  question: Parameters<typeof linesOf>[0];
  ids: readonly string[];
}) {
  const answer = () => linesOf(props.question, props.ids);
  const texts = (kind: "texts" | "numbered") => {
    const now = answer();
    return now.kind === kind && now.lines;
  };
  const pairs = () => {
    const now = answer();
    return now.kind === "pairs" && now.lines;
  };
  return (
    <Switch>
      <Match when={texts("texts")}>{(lines) => <>{lines().join("; ")}</>}</Match>
      <Match when={texts("numbered")}>
        {(lines) => (
          <ol class="answer-order">
            <For each={lines()}>{(text) => <li>{text}</li>}</For>
          </ol>
        )}
      </Match>
      <Match when={pairs()}>
        {(lines) => (
          <ul class="answer-pairs">
            <For each={lines()}>
              {(pair) => (
                <li>
                  {pair.text} <span aria-hidden="true">→</span> <em>{pair.target}</em>
                </li>
              )}
            </For>
          </ul>
        )}
      </Match>
    </Switch>
  );
}
