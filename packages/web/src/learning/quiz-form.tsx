import { useQueryClient } from "@tanstack/solid-query";
import { createEffect, createSignal, on, Show } from "solid-js";
import { belongings } from "../offline/belongings.ts";
import { answersOfOlderVersion, forgetAnswersOfOlderVersion } from "../offline/migrate.ts";
import { Page } from "../shell/page.tsx";
import { Badge } from "../ui/badge.tsx";
import { Steps } from "../ui/bar.tsx";
import { Button } from "../ui/button.tsx";
import { toast } from "../ui/toast.tsx";
import { t } from "../words/words.ts";
import { answersOf, isAnswered } from "./answering.ts";
import type { OpenAttempt } from "./learning.query.ts";
import { NoteLines } from "./notes-card.tsx";
import { QuestionCard } from "./question-card.tsx";
import { ReviewCard } from "./review-card.tsx";
import type { Chosen } from "./saved-answers.ts";
import { sendNow } from "./sending.ts";

/** One question a screen, then a look over all of them, then handing in. Answers are kept as they are given. */
export function QuizForm(props: { attempt: OpenAttempt }) {
  const { attemptId, moduleId, questions, title } = props.attempt;
  const of = { attemptId, moduleId, title };
  const queries = useQueryClient();
  const { answers, notes } = belongings();
  const older = answersOfOlderVersion(attemptId);
  const [chosen, setChosen] = createSignal(answers.find(attemptId)?.chosen ?? older ?? {});
  const [isKept, setKept] = createSignal(answers.find(attemptId) !== undefined);
  const firstOpen = questions.findIndex((question) => !isAnswered(chosen(), question));
  const [step, setStep] = createSignal(firstOpen < 0 ? questions.length : firstOpen);
  let heading: HTMLElement | undefined;

  const isReview = () => step() === questions.length;
  const answeredCount = () => questions.filter((q) => isAnswered(chosen(), q)).length;
  const question = () => questions[step()];
  const ownNotes = () => notes.list().filter((note) => note.attemptId === attemptId);

  let changeCount = 0;
  const change = async (to: Chosen) => {
    changeCount += 1;
    const own = changeCount;
    setChosen(to);
    // What is said of the answers before this one does not hold for this one.
    setKept(false);
    const isSafe = await answers.keep(of, to);
    if (own === changeCount) setKept(isSafe);
  };
  if (older) change(chosen()).then(() => isKept() && forgetAnswersOfOlderVersion(attemptId));

  async function handIn() {
    const isSafe = await answers.handIn(of, answersOf(questions, chosen()));
    if (!isSafe) toast(t("quiz.unkept"), "warn");
    await sendNow(queries);
  }

  createEffect(on(step, () => heading?.focus(), { defer: true }));

  const heads = () =>
    isReview() ? t("quiz.review") : t("quiz.step", { number: step() + 1, total: questions.length });

  return (
    <Page
      title={heads()}
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
          else if (answeredCount() === questions.length) handIn();
        }}
      >
        <h1
          class="quiz-title"
          tabIndex={-1}
          ref={(element) => {
            heading = element;
          }}
        >
          {heads()}
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
              note={<NoteLines notes={ownNotes()} />}
            />
          }
          keyed
        >
          {(current) => <QuestionCard question={current} chosen={chosen()} onChange={change} />}
        </Show>
        <div class="quiz-actions">
          <Button disabled={step() === 0} onClick={() => setStep(step() - 1)}>
            {t("quiz.previous")}
          </Button>
          <Button
            kind="primary"
            type="submit"
            disabled={isReview() && answeredCount() < questions.length}
          >
            {isReview() ? t("quiz.send") : t("quiz.next")}
          </Button>
        </div>
      </form>
    </Page>
  );
}
