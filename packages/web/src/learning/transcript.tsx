import type { Release } from "@netra/core/publishing/release";
import { createEffect, createMemo, createSignal, For, on, Show } from "solid-js";
import { clockTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { cueAt } from "./captions.ts";
import type { Playback } from "./playback.ts";

/** Every spoken sentence with its moment. The one being spoken is marked; any can be gone to. */
export function Transcript(props: { release: Release; playback: Playback }) {
  const lines: HTMLElement[] = [];
  let list!: HTMLOListElement;
  const [isFollowing, setFollowing] = createSignal(true);
  const current = createMemo(() => cueAt(props.release.cues, props.playback.time()));
  const chapterOf = createMemo(
    () =>
      new Map(
        props.release.chapters.map((chapter) => [
          props.release.cues.findIndex((cue) => cue.endSeconds > chapter.startSeconds),
          chapter,
        ]),
      ),
  );

  createEffect(
    on(current, (n) => {
      const line = lines[n];
      if (!line || !isFollowing()) return;
      // Only the list moves, never the page: the reader may be at the quiz by now.
      list.scrollTop = line.offsetTop - list.clientHeight / 3;
    }),
  );

  const goTo = (seconds: number) => {
    props.playback.seek(seconds);
    props.playback.play();
    setFollowing(true);
  };

  return (
    <section class="transcript" aria-labelledby="transcript-title">
      <h2 id="transcript-title">{t("module.transcript")}</h2>
      <ol class="cues" ref={list} onWheel={() => setFollowing(false)}>
        <For each={props.release.cues}>
          {(cue, n) => (
            <li
              ref={(line) => {
                lines[n()] = line;
              }}
            >
              <Show when={chapterOf().get(n())}>
                {(chapter) => (
                  <h3>
                    <button
                      type="button"
                      class="chapter"
                      onClick={() => goTo(chapter().startSeconds)}
                    >
                      {chapter().title}
                    </button>
                  </h3>
                )}
              </Show>
              <button
                type="button"
                class="cue"
                aria-current={current() === n() ? "true" : undefined}
                onClick={() => goTo(cue.startSeconds)}
              >
                <span class="cue-time figures">{clockTime(cue.startSeconds)}</span>
                <span>{cue.text}</span>
              </button>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}
