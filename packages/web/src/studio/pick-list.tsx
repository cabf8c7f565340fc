import { For, Show } from "solid-js";
import "./pick-list.css";

/** Several of a few, as checkboxes; with `allLabel`, everybody until something is picked. */
export function PickList<Value extends string>(props: {
  legend: string;
  options: readonly { value: Value; label: string }[];
  chosen: "all" | readonly Value[];
  allLabel?: string;
  onChosen: (chosen: Value[]) => void;
  onAll?: () => void;
}) {
  const isChosen = (value: Value) => props.chosen !== "all" && props.chosen.includes(value);
  const turn = (value: Value) => {
    const before = props.chosen === "all" ? [] : props.chosen;
    const after = isChosen(value)
      ? before.filter((each) => each !== value)
      : props.options
          .map((option) => option.value)
          .filter((each) => each === value || before.includes(each));
    if (after.length === 0 && props.onAll) props.onAll();
    else props.onChosen(after);
  };
  return (
    <fieldset>
      <legend class="legend">{props.legend}</legend>
      <div class="picks">
        <Show when={props.allLabel}>
          <label class="pick">
            <input
              type="checkbox"
              checked={props.chosen === "all"}
              onChange={() => props.onAll?.()}
            />
            {props.allLabel}
          </label>
        </Show>
        <For each={props.options}>
          {(option) => (
            <label class="pick">
              <input
                type="checkbox"
                checked={isChosen(option.value)}
                onChange={() => turn(option.value)}
              />
              {option.label}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
