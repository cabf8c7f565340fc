import type { JSX } from "solid-js";

/** Nothing here, why that is so, and what can be done. */
export function EmptyState(props: { title: string; children?: JSX.Element; action?: JSX.Element }) {
  return (
    <div class="state">
      <h2>{props.title}</h2>
      <div class="soft">{props.children}</div>
      {props.action}
    </div>
  );
}
