import { For, Show } from "solid-js";
import { Card } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Select } from "../ui/select.tsx";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { DraftDesk } from "./draft-desk.ts";
import { QuizRules, retryWords } from "./quiz-rules.tsx";
import { SavedField } from "./saved-field.tsx";
import type { DraftChange, DraftView } from "./studio.query.ts";
import "./facts.css";

/** What the module says about itself; to be read only while it is in review. */
export function TextCard(props: { draft: DraftView; desk: DraftDesk; isLocked: boolean }) {
  return (
    <Card title={t("studio.text.card")}>
      <Show when={props.isLocked} fallback={<TextFields draft={props.draft} desk={props.desk} />}>
        <TextFacts draft={props.draft} />
      </Show>
    </Card>
  );
}

function TextFacts(props: { draft: DraftView }) {
  const facts = () => [
    { name: t("studio.text.summary"), text: props.draft.summary },
    { name: t("studio.text.goal"), text: props.draft.goal },
    { name: t("studio.text.as_of"), text: props.draft.asOf ? longDay(props.draft.asOf) : "–" },
    { name: t("studio.text.voice"), text: t(`studio.text.voice_${props.draft.voice}`) },
    {
      name: t("studio.text.passing"),
      text: t("studio.text.passing_of", {
        needed: props.draft.passing.correctCount,
        count: props.draft.passing.questionCount,
      }),
    },
    { name: t("studio.retry.after_failing"), text: retryWords(props.draft.retry) },
  ];
  return (
    <dl class="facts">
      <For each={facts()}>
        {(fact) => (
          <div>
            <dt>{fact.name}</dt>
            <dd>{fact.text}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

function TextFields(props: { draft: DraftView; desk: DraftDesk }) {
  const save = (change: DraftChange) => props.desk.edit.mutate(change);
  const retry = () => {
    const change = props.desk.edit.variables;
    if (change) save(change);
  };
  return (
    <div class="stack">
      <SavedField
        label={t("studio.text.title")}
        maxLength={120}
        value={props.draft.title}
        onSave={(title) => title && save({ title })}
      />
      <SavedField
        label={t("studio.text.summary")}
        hint={t("studio.text.summary_hint")}
        isLong
        maxLength={400}
        value={props.draft.summary}
        onSave={(summary) => save({ summary })}
      />
      <SavedField
        label={t("studio.text.goal")}
        hint={t("studio.text.goal_hint")}
        isLong
        maxLength={600}
        value={props.draft.goal}
        onSave={(goal) => save({ goal })}
      />
      <div class="field-pair">
        <SavedField
          label={t("studio.text.as_of")}
          hint={t("studio.text.as_of_hint")}
          type="date"
          value={props.draft.asOf ?? ""}
          onSave={(asOf) => asOf && save({ asOf })}
        />
        <Select
          label={t("studio.text.voice")}
          value={props.draft.voice}
          options={[
            { value: "recorded", label: t("studio.text.voice_recorded") },
            { value: "synthetic", label: t("studio.text.voice_synthetic") },
          ]}
          onChange={(voice) => save({ voice })}
        />
      </div>
      <QuizRules draft={props.draft} onSave={save} />
      <Show when={props.desk.edit.error}>
        {(error) => <ErrorState error={error()} compact onRetry={retry} />}
      </Show>
    </div>
  );
}
