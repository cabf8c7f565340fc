import { createSignal, Show } from "solid-js";
import { Select } from "../ui/select.tsx";
import { t } from "../words/words.ts";
import { SavedField } from "./saved-field.tsx";
import type { DraftChange, DraftView } from "./studio.query.ts";

const mostAttempts = 20;

/** What a quiz asks, what passes it, and what happens to whoever does not. */
export function QuizRules(props: { draft: DraftView; onSave: (change: DraftChange) => void }) {
  // Two fields of one rule: what does not fit yet waits here for the other one.
  const [waiting, setWaiting] = createSignal<DraftView["passing"]>();
  const [isLimitWrong, setLimitWrong] = createSignal(false);
  const savePassing = (change: Partial<DraftView["passing"]>) => {
    const passing = { ...props.draft.passing, ...waiting(), ...change };
    const fits = passing.correctCount >= 1 && passing.correctCount <= passing.questionCount;
    setWaiting(fits ? undefined : passing);
    if (fits) props.onSave({ passing });
  };
  const saveLimit = (text: string) => {
    const { momentsFirst } = props.draft.retry;
    const attemptLimit = Number(text);
    const fits =
      Number.isInteger(attemptLimit) && attemptLimit >= 1 && attemptLimit <= mostAttempts;
    setLimitWrong(text !== "" && !fits);
    if (text === "") props.onSave({ retry: { momentsFirst } });
    else if (fits) props.onSave({ retry: { momentsFirst, attemptLimit } });
  };
  return (
    <>
      <div class="field-pair">
        <SavedField
          label={t("studio.text.asked")}
          type="number"
          value={props.draft.passing.questionCount}
          onSave={(count) => savePassing({ questionCount: Number(count) })}
        />
        <SavedField
          label={t("studio.text.needed")}
          hint={t("studio.text.needed_hint")}
          error={waiting() ? t("fault.publishing.passing_unreachable") : undefined}
          type="number"
          value={props.draft.passing.correctCount}
          onSave={(count) => savePassing({ correctCount: Number(count) })}
        />
      </div>
      <div class="field-pair">
        <Select
          label={t("studio.retry.after_failing")}
          value={props.draft.retry.momentsFirst ? "moments" : "at_once"}
          options={[
            { value: "moments", label: t("studio.retry.moments") },
            { value: "at_once", label: t("studio.retry.at_once") },
          ]}
          onChange={(choice) =>
            props.onSave({ retry: { ...props.draft.retry, momentsFirst: choice === "moments" } })
          }
        />
        <SavedField
          label={t("studio.retry.limit")}
          hint={t("studio.retry.limit_hint")}
          error={isLimitWrong() ? t("studio.retry.limit_wrong") : undefined}
          type="number"
          max={mostAttempts}
          value={props.draft.retry.attemptLimit ?? ""}
          onSave={saveLimit}
        />
      </div>
      <Show when={props.draft.retry.attemptLimit}>
        <p class="small soft">{t("studio.retry.limit_warning")}</p>
      </Show>
    </>
  );
}

/** The same in words, for whoever may only read it. */
export function retryWords({ attemptLimit, momentsFirst }: DraftView["retry"]): string {
  const first = t(momentsFirst ? "studio.retry.moments" : "studio.retry.at_once");
  const limit = attemptLimit
    ? t("studio.retry.limit_of", { count: attemptLimit })
    : t("studio.retry.unlimited");
  return `${first}; ${limit}`;
}
