import { For, Show } from "solid-js";
import { Icon } from "../ui/icon.tsx";
import { t } from "../words/words.ts";

type Option = { optionId: string; text: string };

/** A choice, marked when it is a right one. */
export const AnswerLine = (props: { text: string; isRight: boolean }) => (
  <li class="answer" classList={{ "is-right": props.isRight }}>
    <Show when={props.isRight} fallback={<span class="answer-gap" />}>
      <Icon name="check" size={20} />
    </Show>
    <span>{props.text}</span>
    <Show when={props.isRight}>
      <span class="unseen"> ({t("studio.questions.right")})</span>
    </Show>
  </li>
);

/** The choices in their right order. */
export const OrderLines = (props: { options: readonly Option[]; correct: readonly string[] }) => (
  <ol class="answer-order stack-s">
    <For each={props.correct}>
      {(optionId) => <li>{props.options.find((each) => each.optionId === optionId)?.text}</li>}
    </For>
  </ol>
);

/** Each choice beside its partner; partners of nobody stand below. */
export function MatchLines(props: {
  options: readonly Option[];
  targets: readonly { targetId: string; text: string }[];
  correct: readonly string[];
}) {
  const partnerOf = (n: number) =>
    props.targets.find((target) => target.targetId === props.correct[n])?.text;
  const single = () => props.targets.filter((target) => !props.correct.includes(target.targetId));
  return (
    <>
      <dl class="answer-pairs">
        <For each={props.options}>
          {(option, n) => (
            <div>
              <dt>{option.text}</dt>
              <dd>{partnerOf(n())}</dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={single().length > 0}>
        <p class="small soft">
          {t("studio.questions.unpaired", {
            partners: single()
              .map((target) => target.text)
              .join("; "),
          })}
        </p>
      </Show>
    </>
  );
}
