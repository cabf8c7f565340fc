import { useNavigate } from "@solidjs/router";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createEffect, createSignal, on, onCleanup, onMount, Show } from "solid-js";
import { isOffline } from "../fault.ts";
import { Page } from "../shell/page.tsx";
import { Badge } from "../ui/badge.tsx";
import { Steps } from "../ui/bar.tsx";
import { Button } from "../ui/button.tsx";
import { t } from "../words/words.ts";
import { type OpenAttempt, submitAnswers } from "./learning.query.ts";
import { QuestionCard } from "./question-card.tsx";
import { ReviewCard } from "./review-card.tsx";
import { choose, forgetAnswers, isAnswered, keepAnswers, readAnswers } from "./saved-answers.ts";

/** One question a screen, then a look over all of them, then sending. Answers stay on the device till graded. */
export function QuizForm(props: { attempt: OpenAttempt }) {
  const { attemptId, moduleId, questions } = props.attempt;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [chosen, setChosen] = createSignal(readAnswers(attemptId, localStorage));
  const [isKept, setKept] = createSignal(Object.keys(chosen()).length > 0);
  const firstOpen = questions.findIndex((question) => !isAnswered(chosen(), question.questionId));
  const [step, setStep] = createSignal(firstOpen < 0 ? questions.length : firstOpen);
  let heading: HTMLElement | undefined;

  const isReview = () => step() === questions.length;
  const answeredCount = () => questions.filter((q) => isAnswered(chosen(), q.questionId)).length;
  const question = () => questions[step()];

  const sending = useMutation(() => ({
    mutationFn: () =>
      submitAnswers(
        queries,
        attemptId,
        questions.map(({ questionId }) => ({
          questionId,
          optionIds: [...(chosen()[questionId] ?? [])],
        })),
      ),
    onSuccess: () => {
      forgetAnswers(attemptId, localStorage);
      navigate(`/hasil/${attemptId}`, { replace: true });
    },
  }));

  const pick = (questionId: string, kind: string, optionId: string) => {
    setChosen((before) => choose(before, { questionId, kind }, optionId));
    setKept(keepAnswers(attemptId, chosen(), localStorage));
  };

  // What could not be sent for want of a network goes out by itself once it is back.
  const onOnline = () => isOffline(sending.error) && sending.mutate();
  onMount(() => window.addEventListener("online", onOnline));
  onCleanup(() => window.removeEventListener("online", onOnline));
  createEffect(on(step, () => heading?.focus(), { defer: true }));

  const title = () =>
    isReview() ? t("quiz.review") : t("quiz.step", { number: step() + 1, total: questions.length });

  return (
    <Page
      title={title()}
      back={{ href: `/modul/${moduleId}`, label: t("quiz.material") }}
      aside={
        <Show when={isKept()}>
          <Badge>{t("quiz.kept")}</Badge>
        </Show>
      }
      isNarrow
      hideHead
    >
      <form
        class="quiz"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReview()) setStep(step() + 1);
          else if (answeredCount() === questions.length) sending.mutate();
        }}
      >
        <h1
          class="quiz-title"
          tabIndex={-1}
          ref={(element) => {
            heading = element;
          }}
        >
          {title()}
        </h1>
        <Steps done={answeredCount()} total={questions.length} current={step()} />
        <Show
          when={question()}
          fallback={
            <ReviewCard
              questions={questions}
              chosen={chosen()}
              passing={props.attempt.passing}
              onGoTo={setStep}
              error={sending.error ?? undefined}
            />
          }
          keyed
        >
          {(current) => (
            <QuestionCard
              question={current}
              chosen={chosen()[current.questionId] ?? []}
              onPick={(optionId) => pick(current.questionId, current.kind, optionId)}
            />
          )}
        </Show>
        <div class="quiz-actions">
          <Button disabled={step() === 0} onClick={() => setStep(step() - 1)}>
            {t("quiz.previous")}
          </Button>
          <Button
            kind="primary"
            type="submit"
            busy={sending.isPending}
            disabled={isReview() && answeredCount() < questions.length}
          >
            {isReview() ? t(sending.isPending ? "quiz.sending" : "quiz.send") : t("quiz.next")}
          </Button>
        </div>
      </form>
    </Page>
  );
}
