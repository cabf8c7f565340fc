import { For, Show } from "solid-js";
import { Icon } from "../ui/icon.tsx";
import { clockTime, number } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { areCaptionsShown, toggleCaptions } from "./captions.ts";
import { type Playback, rates } from "./playback.ts";

/** Play, ten seconds back, speed, captions, whole screen: each at least 44 px. */
export function PlayerControls(props: {
  playback: Playback;
  durationSeconds: number;
  onFullscreen: (() => void) | undefined;
  onHelp: () => void;
}) {
  return (
    <div class="controls">
      <button
        type="button"
        class="player-button"
        aria-label={t(props.playback.isPlaying() ? "player.pause" : "player.play")}
        onClick={() => props.playback.toggle()}
      >
        <Icon name={props.playback.isPlaying() ? "pause" : "play"} />
      </button>
      <button
        type="button"
        class="player-button"
        aria-label={t("player.back_ten")}
        onClick={() => props.playback.skip(-10)}
      >
        −10
      </button>
      <span class="player-time figures">
        {clockTime(props.playback.time())} / {clockTime(props.durationSeconds)}
      </span>
      <Show when={props.playback.isMuted()}>
        <button
          type="button"
          class="player-button"
          aria-label={t("player.unmute")}
          onClick={() => props.playback.toggleMuted()}
        >
          <Icon name="muted" />
        </button>
      </Show>
      <label class="player-rate">
        <span class="unseen">{t("player.speed")}</span>
        <select
          value={props.playback.rate()}
          onChange={(event) => props.playback.changeRate(Number(event.currentTarget.value))}
        >
          <For each={rates}>
            {(rate) => (
              <option value={rate} selected={rate === props.playback.rate()}>
                {number(rate)}×
              </option>
            )}
          </For>
        </select>
      </label>
      <button
        type="button"
        class="player-button"
        aria-label={t("player.captions")}
        aria-pressed={areCaptionsShown()}
        onClick={toggleCaptions}
      >
        <Icon name="captions" />
      </button>
      <button
        type="button"
        class="player-button player-help"
        aria-label={t("keys.title")}
        onClick={() => props.onHelp()}
      >
        <Icon name="keyboard" />
      </button>
      <Show when={props.onFullscreen}>
        {(act) => (
          <button
            type="button"
            class="player-button"
            aria-label={t("player.fullscreen")}
            onClick={() => act()()}
          >
            <Icon name="fullscreen" />
          </button>
        )}
      </Show>
    </div>
  );
}
