import { For, Show } from "solid-js";
import { Card } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { DraftDesk } from "./draft-desk.ts";
import type { DraftChange, DraftView } from "./studio.query.ts";

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

/** Every field saves itself when it is left. */
function TextFields(props: { draft: DraftView; desk: DraftDesk }) {
  const save = (change: DraftChange) => props.desk.edit.mutate(change);
  const passing = (change: Partial<DraftView["passing"]>) => {
    const next = { ...props.draft.passing, ...change };
    if (next.questionCount >= 1 && next.correctCount >= 1) save({ passing: next });
  };
  return (
    <>
      <div class="stack">
        <Field label={t("studio.text.title")}>
          {(control) => (
            <input
              {...control()}
              class="control"
              value={props.draft.title}
              maxLength={120}
              onChange={(event) => {
                const title = event.currentTarget.value.trim();
                if (title) save({ title });
              }}
            />
          )}
        </Field>
        <Field label={t("studio.text.summary")} hint={t("studio.text.summary_hint")}>
          {(control) => (
            <textarea
              {...control()}
              class="control"
              rows={2}
              maxLength={400}
              value={props.draft.summary}
              onChange={(event) => save({ summary: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t("studio.text.goal")} hint={t("studio.text.goal_hint")}>
          {(control) => (
            <textarea
              {...control()}
              class="control"
              rows={2}
              maxLength={600}
              value={props.draft.goal}
              onChange={(event) => save({ goal: event.currentTarget.value })}
            />
          )}
        </Field>
        <div class="field-pair">
          <Field label={t("studio.text.as_of")} hint={t("studio.text.as_of_hint")}>
            {(control) => (
              <input
                {...control()}
                class="control"
                type="date"
                value={props.draft.asOf ?? ""}
                onChange={(event) => {
                  const asOf = event.currentTarget.value;
                  if (asOf) save({ asOf });
                }}
              />
            )}
          </Field>
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
        <div class="field-pair">
          <Count
            label={t("studio.text.asked")}
            value={props.draft.passing.questionCount}
            onCount={(questionCount) => passing({ questionCount })}
          />
          <Count
            label={t("studio.text.needed")}
            hint={t("studio.text.needed_hint")}
            value={props.draft.passing.correctCount}
            onCount={(correctCount) => passing({ correctCount })}
          />
        </div>
      </div>
      <Show when={props.desk.edit.error}>{(error) => <ErrorState error={error()} compact />}</Show>
    </>
  );
}

const Count = (props: {
  label: string;
  hint?: string;
  value: number;
  onCount: (count: number) => void;
}) => (
  <Field label={props.label} hint={props.hint}>
    {(control) => (
      <input
        {...control()}
        class="control"
        type="number"
        min={1}
        max={50}
        value={props.value}
        onChange={(event) => props.onCount(event.currentTarget.valueAsNumber)}
      />
    )}
  </Field>
);
