import { For, Show } from "solid-js";
import { isOffline } from "../fault.ts";
import { Button } from "../ui/button.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { t } from "../words/words.ts";
import type { OpenAttempt } from "./learning.query.ts";
import { type Chosen, isAnswered } from "./saved-answers.ts";

/** Everything answered, on one screen, before it is sent; each line leads back to its question. */
export function ReviewCard(props: {
  questions: OpenAttempt["questions"];
  chosen: Chosen;
  passing: OpenAttempt["passing"];
  onGoTo: (step: number) => void;
  error: Error | undefined;
}) {
  const answerOf = (question: OpenAttempt["questions"][number]) =>
    question.options
      .filter((option) => props.chosen[question.questionId]?.includes(option.optionId))
      .map((option) => option.text)
      .join("; ");
  const openCount = () =>
    props.questions.filter((question) => !isAnswered(props.chosen, question.questionId)).length;
  return (
    <div class="card stack">
      <Show when={props.error}>
        {(error) => (
          <Show when={isOffline(error())} fallback={<ErrorState error={error()} compact />}>
            <div class="card is-tint" role="alert">
              <h2>{t("quiz.offline_title")}</h2>
              <p>{t("quiz.offline_next")}</p>
            </div>
          </Show>
        )}
      </Show>
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
                <p>
                  <strong>{answerOf(question) || t("quiz.unanswered")}</strong>
                </p>
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
