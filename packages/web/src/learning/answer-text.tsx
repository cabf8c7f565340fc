import { For, Match, Switch } from "solid-js";
import { type AnswerLines, linesOf } from "./answer-lines.ts";

type Lines<Kind extends AnswerLines["kind"]> = Extract<AnswerLines, { kind: Kind }>["lines"];

/** An answer as one reads it: a sentence, a numbered list, or pairs. Nothing for no answer. */
export function AnswerText(props: {
  question: Parameters<typeof linesOf>[0];
  ids: readonly string[];
}) {
  const answer = () => linesOf(props.question, props.ids);
  const lines = <Kind extends AnswerLines["kind"]>(kind: Kind) => {
    const now = answer();
    return now.kind === kind ? (now.lines as Lines<Kind>) : undefined;
  };
  return (
    <Switch>
      <Match when={lines("texts")}>{(texts) => <>{texts().join("; ")}</>}</Match>
      <Match when={lines("numbered")}>
        {(texts) => (
          <ol class="answer-order">
            <For each={texts()}>{(text) => <li>{text}</li>}</For>
          </ol>
        )}
      </Match>
      <Match when={lines("pairs")}>
        {(pairs) => (
          <ul class="answer-pairs">
            <For each={pairs()}>
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
