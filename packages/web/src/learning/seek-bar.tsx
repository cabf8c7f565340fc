import type { Stretch } from "@netra/core/learning/progress";
import type { Chapter } from "@netra/core/publishing/release";
import { For } from "solid-js";
import { spokenTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { Playback } from "./playback.ts";

/** Where one is, and behind it which parts have been followed so far. */
export function SeekBar(props: {
  playback: Playback;
  durationSeconds: number;
  played: readonly Stretch[];
  chapters: readonly Chapter[];
}) {
  return (
    <div class="seek">
      <svg
        class="seek-track"
        viewBox={`0 0 ${props.durationSeconds} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <For each={props.played}>
          {(stretch) => (
            <rect
              class="seek-played"
              x={stretch.from}
              width={stretch.to - stretch.from}
              height="1"
            />
          )}
        </For>
        <rect class="seek-place" width={props.playback.time()} height="1" />
        <For each={props.chapters.filter((chapter) => chapter.startSeconds > 0)}>
          {(chapter) => (
            <rect
              class="seek-chapter"
              x={chapter.startSeconds}
              width={props.durationSeconds / 240}
              height="1"
            />
          )}
        </For>
      </svg>
      <input
        type="range"
        class="seek-input"
        min="0"
        max={Math.floor(props.durationSeconds)}
        step="5"
        aria-label={t("player.seek")}
        aria-valuetext={t("player.seek_value", {
          time: spokenTime(props.playback.time()),
          total: spokenTime(props.durationSeconds),
        })}
        value={props.playback.time()}
        onInput={(event) => props.playback.seek(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
