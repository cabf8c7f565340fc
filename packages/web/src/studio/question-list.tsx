import { For, Show } from "solid-js";
import { Badge } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import { clockTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { DraftView } from "./studio.query.ts";
import "./questions.css";

type Question = DraftView["questions"][number];

/** The pool with its keys: the only place in the web where right answers stand before they are given. */
export function QuestionList(props: { questions: readonly Question[] }) {
  return (
    <Show when={props.questions.length > 0}>
      <Card title={t("studio.questions.title", { count: props.questions.length })}>
        <ol class="questions ruled">
          <For each={props.questions}>
            {(question, n) => (
              <li>
                <details>
                  <summary>
                    <span class="soft figures">{n() + 1}</span>
                    <span>{question.prompt}</span>
                    <Badge>{t(`studio.questions.kind_${question.kind}`)}</Badge>
                  </summary>
                  <Answers question={question} />
                </details>
              </li>
            )}
          </For>
        </ol>
      </Card>
    </Show>
  );
}

const Answers = (props: { question: Question }) => (
  <div class="stack-s question-body">
    <Show when={props.question.scene}>
      {(scene) => (
        <blockquote class="scene">
          <strong>{scene().title}</strong>
          <p>{scene().body}</p>
        </blockquote>
      )}
    </Show>
    <ul class="stack-s">
      <For each={props.question.options}>
        {(option) => {
          const isRight = () => props.question.correct.includes(option.optionId);
          return (
            <li class="answer" classList={{ "is-right": isRight() }}>
              <Show when={isRight()} fallback={<span class="answer-gap" />}>
                <Icon name="check" size={20} />
              </Show>
              {option.text}
              <Show when={isRight()}>
                <span class="unseen"> ({t("studio.questions.right")})</span>
              </Show>
            </li>
          );
        }}
      </For>
    </ul>
    <p>{props.question.reason}</p>
    <p class="small soft">
      {props.question.legalBasis.join("; ")} ·{" "}
      {t("studio.questions.moment", { moment: clockTime(props.question.momentSeconds) })} ·{" "}
      {props.question.violationType}
    </p>
  </div>
);
