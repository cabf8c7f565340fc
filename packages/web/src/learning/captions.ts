import type { Cue } from "@netra/core/publishing/release";
import { createSignal } from "solid-js";

/** The caption spoken at a moment, and its place among the others. */
export function cueAt(cues: readonly Cue[], seconds: number): number {
  return cues.findIndex((cue) => cue.startSeconds <= seconds && seconds < cue.endSeconds);
}

const memory = "netra.captions";

function remembered(): boolean {
  try {
    return localStorage.getItem(memory) !== "off";
  } catch {
    return true;
  }
}

const [areShown, setShown] = createSignal(remembered());

export { areShown as areCaptionsShown };

/** On at first: many watch without sound. */
export function toggleCaptions(): void {
  setShown(!areShown());
  try {
    localStorage.setItem(memory, areShown() ? "on" : "off");
  } catch {
    // For this visit only, where the browser keeps nothing.
  }
}
