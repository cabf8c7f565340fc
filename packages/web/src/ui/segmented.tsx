import { createUniqueId, For, Show } from "solid-js";

/** A choice of one among two to four, each with a detail under it: native radio buttons. */
export function Segmented<Value extends string>(props: {
  legend: string;
  options: readonly { value: Value; label: string; detail?: string; isDisabled?: boolean }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  const name = createUniqueId();
  return (
    <fieldset class="segmented">
      <legend class="unseen">{props.legend}</legend>
      <For each={props.options}>
        {(option) => (
          <label class="segment">
            <input
              type="radio"
              class="unseen"
              name={name}
              checked={option.value === props.value}
              disabled={option.isDisabled ?? false}
              onChange={() => props.onChange(option.value)}
            />
            <span class="segment-label">{option.label}</span>
            <Show when={option.detail}>
              <span class="segment-detail">{option.detail}</span>
            </Show>
          </label>
        )}
      </For>
    </fieldset>
  );
}
