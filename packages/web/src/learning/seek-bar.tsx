import type { Stretch } from "@netra/core/learning/progress";
import type { Stop } from "@netra/core/publishing/question";
import type { Chapter } from "@netra/core/publishing/release";
import { For } from "solid-js";
import { spokenTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { Playback } from "./playback.ts";

/** Where one is, which parts have been followed, which are to be seen again, and where stops stand. */
export function SeekBar(props: {
  playback: Playback;
  durationSeconds: number;
  played: readonly Stretch[];
  toReview: readonly Stretch[];
  chapters: readonly Chapter[];
  stops: readonly Stop[];
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
        <For each={props.toReview}>
          {(stretch) => (
            <rect
              class="seek-review"
              x={stretch.from}
              width={Math.max(stretch.to - stretch.from, props.durationSeconds / 120)}
              height="1"
            />
          )}
        </For>
      </svg>
      <svg class="seek-stops" aria-hidden="true">
        <For each={props.stops}>
          {(stop) => (
            <circle cx={`${(stop.atSeconds / props.durationSeconds) * 100}%`} cy="3" r="3" />
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
