import { toggleCaptions } from "./captions.ts";
import { areLetterKeysOn } from "./letter-keys.ts";
import type { Playback } from "./playback.ts";

const typing = "input:not([type=range]):not([type=radio]):not([type=checkbox]), textarea, dialog *";
/** These do something of their own on the space bar. */
const pressed = "button, a, summary, input, select, textarea";
/** And these on the arrows. */
const moved = "input, select, textarea";
/** A letter chooses in a list. */
const spelled = "select";

type Acts = { toggleFullscreen: () => void; showHelp: () => void };

/** What a key does to the player, unless the focused control has its own use for it. */
export function actionOfKey(
  event: KeyboardEvent,
  playback: Playback,
  { toggleFullscreen, showHelp }: Acts,
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
  }
  if (!areLetterKeysOn() || on.matches(spelled)) return undefined;
  switch (event.key.toLowerCase()) {
    case "k":
      return playback.toggle;
    case "j":
      return () => playback.skip(-10);
    case "l":
      return () => playback.skip(10);
    case "c":
      return toggleCaptions;
    case "m":
      return playback.toggleMuted;
    case "f":
      return toggleFullscreen;
    case "<":
      return () => playback.stepRate(-1);
    case ">":
      return () => playback.stepRate(1);
    case "?":
      return showHelp;
    default:
      return undefined;
  }
}
