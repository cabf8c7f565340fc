import type { Release } from "@netra/core/publishing/release";
import { createEffect, createSignal, on, onCleanup, onMount, Show } from "solid-js";
import { Icon } from "../ui/icon.tsx";
import { t } from "../words/words.ts";
import { areCaptionsShown, cueAt } from "./captions.ts";
import type { Ledger } from "./ledger.ts";
import type { Playback } from "./playback.ts";
import { PlayerControls } from "./player-controls.tsx";
import { actionOfKey } from "./player-keys.ts";
import { SeekBar } from "./seek-bar.tsx";
import type { Way } from "./way.ts";
import "./player.css";

type Props = {
  release: Release;
  way: Exclude<Way, "text">;
  playback: Playback;
  ledger: Ledger;
  isWanted: boolean;
};

/** The film or its sound, with captions, a seek bar that knows what counts, and the whole keyboard. */
export function Player(props: Props) {
  let frame!: HTMLDivElement;
  let media!: HTMLVideoElement;
  const [hasFrame, setHasFrame] = createSignal(false);
  const file = () => (props.way === "audio" && props.release.audio) || props.release.video;

  createEffect(
    on(file, (chosen, before) => {
      setHasFrame(false);
      props.playback.load(media, `/media/${chosen.key}`);
      if (!before && props.isWanted) props.playback.play();
    }),
  );
  onCleanup(() => props.playback.pause());

  const toggleFullscreen = () =>
    document.fullscreenElement ? document.exitFullscreen() : frame.requestFullscreen();

  const onKey = (event: KeyboardEvent) => {
    const act = actionOfKey(event, props.playback, toggleFullscreen);
    if (!act) return;
    event.preventDefault();
    act();
  };
  onMount(() => document.addEventListener("keydown", onKey));
  onCleanup(() => document.removeEventListener("keydown", onKey));

  const caption = () => props.release.cues[cueAt(props.release.cues, props.playback.time())]?.text;

  return (
    <div class="player" ref={frame}>
      <div class="screen">
        <video
          ref={media}
          class="screen-media"
          preload="none"
          playsinline
          {...props.playback.events}
          onLoadedData={() => setHasFrame(props.way === "video")}
          onClick={() => props.playback.toggle()}
        />
        <Show when={!hasFrame() && props.release.poster}>
          {(poster) => <img class="screen-poster" src={`/media/${poster().key}`} alt="" />}
        </Show>
        <Show when={!props.playback.isPlaying() && !props.playback.hasFailed()}>
          <button
            type="button"
            class="screen-play"
            aria-label={t("player.play")}
            onClick={() => props.playback.play()}
          >
            <Icon name="play" size={32} />
          </button>
        </Show>
        <Show when={props.playback.hasFailed()}>
          <div class="screen-note" role="alert">
            <p>{t(`player.failed.${props.way}`)}</p>
            <button type="button" class="button" onClick={() => props.playback.play()}>
              {t("action.retry")}
            </button>
          </div>
        </Show>
        <Show when={props.playback.isWaiting()}>
          <p class="screen-wait" role="status">
            {t("player.waiting")}
          </p>
        </Show>
      </div>
      <Show when={areCaptionsShown()}>
        <p class="caption">
          <Show when={caption()}>{(text) => <span>{text()}</span>}</Show>
        </p>
      </Show>
      <SeekBar
        playback={props.playback}
        durationSeconds={props.release.durationSeconds}
        played={props.ledger.played()}
        chapters={props.release.chapters}
      />
      <PlayerControls
        playback={props.playback}
        durationSeconds={props.release.durationSeconds}
        onFullscreen={document.fullscreenEnabled ? toggleFullscreen : undefined}
      />
    </div>
  );
}
