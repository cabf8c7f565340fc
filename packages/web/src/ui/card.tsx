import { createUniqueId, type JSX, Show } from "solid-js";

/** A surface with one subject. With a title it is a region that a screen reader can list. */
export function Card(props: {
  title?: JSX.Element;
  aside?: JSX.Element;
  tone?: "plain" | "tint" | "warn";
  class?: string;
  children: JSX.Element;
}) {
  const headingId = createUniqueId();
  return (
    <section
      class={`card is-${props.tone ?? "plain"} ${props.class ?? ""}`}
      aria-labelledby={props.title ? headingId : undefined}
    >
      <Show when={props.title}>
        <div class="card-head">
          <h2 id={headingId}>{props.title}</h2>
          {props.aside}
        </div>
      </Show>
      {props.children}
    </section>
  );
}
