import { onCleanup, onMount } from "solid-js";
import { areCaptionsShown } from "./captions.ts";

/** Phones that enlarge only the film itself, with their own controls. */
type NativeVideo = HTMLVideoElement & { webkitEnterFullscreen?: () => void };

/** The whole player on the whole screen; where only a film can be enlarged, the film with its own captions. */
export function createFullscreen(frame: () => HTMLElement, film: () => NativeVideo) {
  const native = "webkitEnterFullscreen" in HTMLVideoElement.prototype;

  const showTrack = (isShown: boolean) => {
    const track = film().textTracks[0];
    // What is disabled is not fetched; our own captions are drawn from what came with the module.
    if (track) track.mode = isShown ? "showing" : "disabled";
  };
  const onBegin = () => showTrack(areCaptionsShown());
  const onEnd = () => showTrack(false);
  onMount(() => {
    const video = film();
    showTrack(false);
    video.addEventListener("webkitbeginfullscreen", onBegin);
    video.addEventListener("webkitendfullscreen", onEnd);
    onCleanup(() => {
      video.removeEventListener("webkitbeginfullscreen", onBegin);
      video.removeEventListener("webkitendfullscreen", onEnd);
    });
  });

  function toggle() {
    if (!document.fullscreenEnabled) return film().webkitEnterFullscreen?.();
    // Refused in an embedded page; then everything stays as it was.
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : frame().requestFullscreen();
    change.catch(() => {});
  }

  return { isPossible: document.fullscreenEnabled || native, toggle };
}
