import { createMemo, Show } from "solid-js";
import { Field } from "../ui/field.tsx";

/** A field that saves itself when it is left. What is being typed stays while answers to other fields come in. */
export function SavedField(props: {
  label: string;
  hint?: string;
  error?: string | undefined;
  type?: "text" | "date" | "number";
  isLong?: boolean;
  maxLength?: number;
  /** The largest number that may be chosen. */
  max?: number;
  value: string | number;
  onSave: (value: string) => void;
}) {
  const saved = createMemo(() => props.value);
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(control) => (
        <Show
          when={props.isLong}
          fallback={
            <input
              {...control()}
              class="control"
              type={props.type ?? "text"}
              min={props.type === "number" ? 1 : undefined}
              max={props.type === "number" ? (props.max ?? 50) : undefined}
              maxLength={props.maxLength}
              value={saved()}
              onChange={(event) => props.onSave(event.currentTarget.value.trim())}
            />
          }
        >
          <textarea
            {...control()}
            class="control"
            rows={3}
            maxLength={props.maxLength}
            value={saved()}
            onChange={(event) => props.onSave(event.currentTarget.value.trim())}
          />
        </Show>
      )}
    </Field>
  );
}
