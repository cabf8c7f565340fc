import { createSignal, Show } from "solid-js";
import { QuestionCard } from "../learning/question-card.tsx";
import type { Chosen } from "../learning/saved-answers.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { t } from "../words/words.ts";
import type { DraftView } from "./studio.query.ts";
import "../learning/quiz.css";

/** The pool as it is asked, question by question; nothing is graded. */
export function PhoneQuiz(props: { questions: DraftView["questions"] }) {
  const [place, setPlace] = createSignal(0);
  const [chosen, setChosen] = createSignal<Chosen>({});
  const count = () => props.questions.length;
  const question = () => props.questions[Math.min(place(), count() - 1)];
  const step = (by: number) => setPlace((now) => (now + by + count()) % count());
  return (
    <Show when={question()} keyed>
      {(asked) => (
        <div class="stack-s">
          <p class="phone-steps">
            <Button kind="quiet" aria-label={t("studio.preview.before")} onClick={() => step(-1)}>
              <Icon name="back" size={20} />
            </Button>
            <span class="small soft figures" role="status">
              {t("studio.preview.question", {
                place: props.questions.indexOf(asked) + 1,
                count: count(),
              })}
            </span>
            <Button kind="quiet" aria-label={t("studio.preview.next")} onClick={() => step(1)}>
              <Icon name="next" size={20} />
            </Button>
          </p>
          <QuestionCard question={asked} chosen={chosen()} onChange={setChosen} />
        </div>
      )}
    </Show>
  );
}
