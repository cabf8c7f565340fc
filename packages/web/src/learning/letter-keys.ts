import { createSignal } from "solid-js";

const memory = "netra.letter_keys";

function remembered(): boolean {
  try {
    return localStorage.getItem(memory) !== "off";
  } catch {
    return true;
  }
}

const [areOn, setOn] = createSignal(remembered());

export { areOn as areLetterKeysOn };

/** Off for whoever speaks to the computer: a dictated word must not pause, mute or jump. */
export function turnLetterKeys(on: boolean): void {
  setOn(on);
  try {
    localStorage.setItem(memory, on ? "on" : "off");
  } catch {
    // For this visit only, where the browser keeps nothing.
  }
}
