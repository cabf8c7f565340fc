import { Field } from "../ui/field.tsx";
import { t } from "../words/words.ts";

export type Written = { subject: string; text: string; deadlineOn: string };

/** The parts of a letter: its number by hand, the rest as proposed until it is written otherwise. */
export function LetterFields(props: {
  written: Written;
  number: string;
  isNumberMissing: boolean;
  today: string;
  onWrite: (part: Partial<Written>) => void;
  onNumber: (text: string) => void;
}) {
  return (
    <>
      <Field
        label={t("head.letter.number")}
        hint={t("head.letter.number_hint")}
        error={props.isNumberMissing ? t("fault.acts.letter_without_number") : undefined}
      >
        {(control) => (
          <input
            {...control()}
            class="control"
            name="number"
            autocomplete="off"
            maxLength={80}
            value={props.number}
            onInput={(event) => props.onNumber(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={t("head.letter.subject")}>
        {(control) => (
          <input
            {...control()}
            class="control"
            name="subject"
            autocomplete="off"
            required
            maxLength={160}
            value={props.written.subject}
            onInput={(event) => props.onWrite({ subject: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t("head.letter.deadline")}>
        {(control) => (
          <input
            {...control()}
            class="control"
            type="date"
            name="deadlineOn"
            required
            min={props.today}
            value={props.written.deadlineOn}
            onChange={(event) => props.onWrite({ deadlineOn: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t("head.letter.text")} hint={t("head.letter.text_hint")}>
        {(control) => (
          <textarea
            {...control()}
            class="control letter-area"
            name="text"
            rows={14}
            required
            maxLength={6000}
            value={props.written.text}
            onInput={(event) => props.onWrite({ text: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
