import { For, type JSX, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { t } from "../words/words.ts";
import { AnswerText } from "./answer-text.tsx";
import { chosenFor, isAnswered } from "./answering.ts";
import type { OpenAttempt } from "./learning.query.ts";
import type { Chosen } from "./saved-answers.ts";

/** Everything answered, on one screen, before it is sent; each line leads back to its question. */
export function ReviewCard(props: {
  questions: OpenAttempt["questions"];
  chosen: Chosen;
  passing: OpenAttempt["passing"];
  onGoTo: (step: number) => void;
  /** What became of sending them, when something is to be said about it. */
  note?: JSX.Element;
}) {
  const openCount = () =>
    props.questions.filter((question) => !isAnswered(props.chosen, question)).length;
  return (
    <div class="card stack">
      {props.note}
      <p class="soft">
        {openCount() > 0
          ? t("quiz.review_open", { count: openCount() })
          : t("quiz.review_ready", {
              needed: props.passing.correctCount,
              count: props.passing.questionCount,
            })}
      </p>
      <ol class="review">
        <For each={props.questions}>
          {(question, n) => (
            <li class="review-line">
              <div>
                <p class="small soft">{question.prompt}</p>
                <div class="review-answer">
                  <Show
                    when={isAnswered(props.chosen, question)}
                    fallback={<strong>{t("quiz.unanswered")}</strong>}
                  >
                    <AnswerText question={question} ids={chosenFor(props.chosen, question)} />
                  </Show>
                </div>
              </div>
              <Button kind="quiet" onClick={() => props.onGoTo(n())}>
                {t("quiz.change")}
                <span class="unseen">
                  {t("quiz.step", { number: n() + 1, total: props.questions.length })}
                </span>
              </Button>
            </li>
          )}
        </For>
      </ol>
    </div>
  );
}
