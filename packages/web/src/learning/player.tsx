import type { Release } from "@netra/core/publishing/release";
import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from "solid-js";
import { Icon } from "../ui/icon.tsx";
import { t } from "../words/words.ts";
import { areCaptionsShown, cueAt } from "./captions.ts";
import { createFullscreen } from "./fullscreen.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import type { Ledger } from "./ledger.ts";
import { createMediaSession } from "./media-session.ts";
import { pictureAt } from "./pictures.ts";
import type { Playback } from "./playback.ts";
import { PlayerControls } from "./player-controls.tsx";
import { actionOfKey } from "./player-keys.ts";
import { SeekBar } from "./seek-bar.tsx";
import { StopCard } from "./stop-card.tsx";
import type { Stops } from "./stops.ts";
import type { Way } from "./way.ts";
import "./player.css";

type Props = {
  release: Release;
  way: Exclude<Way, "text">;
  playback: Playback;
  ledger: Ledger;
  stops: Stops;
  isWanted: boolean;
};

/** The film, or its sound with the pictures; captions, stops, a seek bar, and the whole keyboard. */
export function Player(props: Props) {
  let frame!: HTMLDivElement;
  let media!: HTMLVideoElement;
  const [hasFrame, setHasFrame] = createSignal(false);
  const [isHelpOpen, setHelpOpen] = createSignal(false);
  const file = () => (props.way === "audio" && props.release.audio) || props.release.video;
  const picture = createMemo(() => pictureAt(props.release.pictures, props.playback.time()));
  const caption = () => props.release.cues[cueAt(props.release.cues, props.playback.time())]?.text;
  const fullscreen = createFullscreen(
    () => frame,
    () => media,
  );

  createEffect(
    on(file, (chosen, before) => {
      setHasFrame(false);
      props.playback.load(media, `/media/${chosen.key}`);
      if (!before && props.isWanted) props.playback.play();
    }),
  );
  onCleanup(() => props.playback.pause());
  createMediaSession({
    release: props.release,
    playback: props.playback,
    picture: () => (props.way === "audio" && picture()?.file) || props.release.poster,
  });

  const onKey = (event: KeyboardEvent) => {
    const act = actionOfKey(event, props.playback, {
      toggleFullscreen: fullscreen.toggle,
      showHelp: () => setHelpOpen(true),
    });
    // Whoever is being asked something does not play on by the way.
    if (!act || (act === props.playback.toggle && props.stops.open())) return;
    event.preventDefault();
    act();
  };
  onMount(() => document.addEventListener("keydown", onKey));
  onCleanup(() => document.removeEventListener("keydown", onKey));

  const goOn = () => {
    props.playback.play();
    frame.querySelector<HTMLElement>(".player-button")?.focus({ preventScroll: true });
  };

  return (
    <div class="player" classList={{ "is-asking": !!props.stops.open() }} ref={frame}>
      <div class="screen">
        <video
          ref={media}
          class="screen-media"
          preload="none"
          playsinline
          {...props.playback.events}
          onLoadedData={() => setHasFrame(props.way === "video")}
          onClick={() => props.playback.toggle()}
        >
          <track
            kind="captions"
            srclang="id"
            label={t("player.captions")}
            src={`/media/${props.release.captions.key}`}
          />
        </video>
        <Show when={!hasFrame()}>
          <Show
            when={props.way === "audio" && picture()}
            fallback={
              <Show when={props.release.poster}>
                {(poster) => <img class="screen-poster" src={`/media/${poster().key}`} alt="" />}
              </Show>
            }
          >
            {(shown) => (
              <img class="screen-picture" src={`/media/${shown().file.key}`} alt={shown().alt} />
            )}
          </Show>
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
      <Show when={props.stops.open()} keyed>
        {(stop) => (
          <div class="player-stop">
            <StopCard stop={stop} stops={props.stops} onGoOn={goOn} />
          </div>
        )}
      </Show>
      <Show when={areCaptionsShown() && !props.stops.open()}>
        <p class="caption">
          <Show when={caption()}>{(text) => <span>{text()}</span>}</Show>
        </p>
      </Show>
      <SeekBar
        playback={props.playback}
        durationSeconds={props.release.durationSeconds}
        played={props.ledger.played()}
        toReview={props.ledger.reviewLeft()}
        chapters={props.release.chapters}
        stops={props.stops.all}
      />
      <PlayerControls
        playback={props.playback}
        durationSeconds={props.release.durationSeconds}
        onFullscreen={fullscreen.isPossible ? fullscreen.toggle : undefined}
        onHelp={() => setHelpOpen(true)}
      />
      <KeysDialog open={isHelpOpen()} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
