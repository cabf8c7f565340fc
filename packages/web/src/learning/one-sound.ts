import { onCleanup } from "solid-js";

/** Two tabs of one person do not speak at once: whoever begins silences the others. */
export function createOneSound(silence: () => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => {};
  const channel = new BroadcastChannel("netra.sound");
  channel.onmessage = silence;
  onCleanup(() => channel.close());
  return () => channel.postMessage("speaking");
}
