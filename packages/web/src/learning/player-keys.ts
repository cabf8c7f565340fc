import { toggleCaptions } from "./captions.ts";
import type { Playback } from "./playback.ts";

const typing = "input:not([type=range]):not([type=radio]), textarea, select, dialog *";
/** These do something of their own on the space bar. */
const pressed = "button, a, summary, input, select, textarea";
/** And these on the arrows. */
const moved = "input, select, textarea";

/** What a key does to the player, unless the focused control has its own use for it. */
export function actionOfKey(
  event: KeyboardEvent,
  playback: Playback,
  toggleFullscreen: () => void,
): (() => void) | undefined {
  const on = event.target instanceof Element ? event.target : document.body;
  if (event.ctrlKey || event.metaKey || event.altKey || on.matches(typing)) return undefined;
  switch (event.key) {
    case " ":
      return on.matches(pressed) ? undefined : playback.toggle;
    case "ArrowLeft":
      return on.matches(moved) ? undefined : () => playback.skip(-10);
    case "ArrowRight":
      return on.matches(moved) ? undefined : () => playback.skip(10);
    case "c":
      return toggleCaptions;
    case "m":
      return playback.toggleMuted;
    case "f":
      return toggleFullscreen;
    default:
      return undefined;
  }
}
