import type { JSX } from "solid-js";

/** A state in one or two words. Amber (`warn`) is for warnings only, never for progress. */
export function Badge(props: {
  tone?: "neutral" | "accent" | "good" | "warn";
  children: JSX.Element;
}) {
  return <span class={`badge is-${props.tone ?? "neutral"}`}>{props.children}</span>;
}
