import { For } from "solid-js";
import { Field } from "./field.tsx";

/** The platform's own select: works with every keyboard, reader and phone. */
export function Select<Value extends string>(props: {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
  hideLabel?: boolean;
}) {
  return (
    <Field label={props.label} hideLabel={props.hideLabel ?? false}>
      {(control) => (
        <select
          {...control()}
          class="control"
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value as Value)}
        >
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={option.value === props.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}
