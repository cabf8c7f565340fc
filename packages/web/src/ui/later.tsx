import { createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";

/** What may come a moment later, in a task of its own: a slow phone answers the finger in between. */
export function Later(props: { children: JSX.Element }) {
  const [isDue, setDue] = createSignal(false);
  onMount(() => {
    const wait = setTimeout(() => setDue(true));
    onCleanup(() => clearTimeout(wait));
  });
  return <Show when={isDue()}>{props.children}</Show>;
}
