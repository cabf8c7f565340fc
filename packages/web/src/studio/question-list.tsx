import { For, Match, Show, Switch } from "solid-js";
import { SceneCard } from "../learning/scene-card.tsx";
import { Badge } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import { clockTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { AnswerLine, MatchLines, OrderLines } from "./answer-key.tsx";
import { kindCounts, weightLines } from "./pool.ts";
import type { DraftView } from "./studio.query.ts";
import "./questions.css";

type Question = DraftView["questions"][number];

/** The pool with its keys: the only place in the web where right answers stand before they are given. */
export function QuestionList(props: { draft: DraftView }) {
  const questions = () => props.draft.questions;
  return (
    <Show when={questions().length > 0}>
      <Card title={t("studio.questions.title", { count: questions().length })}>
        <p class="small soft">
          {kindCounts(questions())
            .map(
              ({ kind, count }) => `${count} ${t(`studio.questions.kind_${kind}`).toLowerCase()}`,
            )
            .join(" · ")}
        </p>
        <Show when={weightLines(props.draft)} keyed>
          {(lines) => (
            <details class="weights">
              <summary>{t("studio.questions.weights")}</summary>
              <p class="small soft">{t("studio.questions.weights_hint")}</p>
              <ul class="weight-lines">
                <For each={lines}>
                  {({ violationType, weight, count }) => (
                    <li>
                      <span class="figures">{violationType}</span>
                      <span class="figures">{t("studio.questions.weight", { weight })}</span>
                      <span class="soft">{t("studio.files.question_count", { count })}</span>
                    </li>
                  )}
                </For>
              </ul>
            </details>
          )}
        </Show>
        <ol class="questions ruled">
          <For each={questions()}>
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
    <Show when={props.question.scene}>{(scene) => <SceneCard scene={scene()} />}</Show>
    <Switch
      fallback={
        <ul class="stack-s">
          <For each={props.question.options}>
            {(option) => (
              <AnswerLine
                text={option.text}
                isRight={props.question.correct.includes(option.optionId)}
              />
            )}
          </For>
        </ul>
      }
    >
      <Match when={props.question.kind === "order"}>
        <OrderLines options={props.question.options} correct={props.question.correct} />
      </Match>
      <Match when={props.question.kind === "match"}>
        <MatchLines
          options={props.question.options}
          targets={props.question.targets ?? []}
          correct={props.question.correct}
        />
      </Match>
    </Switch>
    <p>{props.question.reason}</p>
    <p class="small soft">
      {props.question.legalBasis.join("; ")} ·{" "}
      {t("studio.questions.moment", { moment: clockTime(props.question.momentSeconds) })} ·{" "}
      {props.question.violationType}
    </p>
    <Show when={props.question.roles}>
      {(roles) => (
        <p class="small soft">
          {t("studio.questions.roles", {
            roles: roles()
              .map((role) => t(`studio.role.${role}`))
              .join(", "),
          })}
        </p>
      )}
    </Show>
  </div>
);
