import { createUniqueId, type JSX, Show } from "solid-js";

type Control = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

/** A labelled control with its hint and its error. The child gets the attributes that tie them together. */
export function Field(props: {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  hideLabel?: boolean;
  children: (control: () => Control) => JSX.Element;
}) {
  const id = createUniqueId();
  const control = (): Control => ({
    id,
    ...((props.hint || props.error) && { "aria-describedby": `${id}-note` }),
    ...(props.error && { "aria-invalid": true as const }),
  });
  return (
    <div class="field">
      <label class={props.hideLabel ? "unseen" : "field-label"} for={id}>
        {props.label}
      </label>
      {props.children(control)}
      <Show when={props.hint || props.error}>
        <p id={`${id}-note`} class={props.error ? "field-error" : "field-hint"}>
          {props.error ?? props.hint}
        </p>
      </Show>
    </div>
  );
}
