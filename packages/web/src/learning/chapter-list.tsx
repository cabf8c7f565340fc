import type { Chapter } from "@netra/core/publishing/release";
import { createMemo, For, Show } from "solid-js";
import { clockTime } from "../words/formats.ts";
import { t } from "../words/words.ts";

/** The chapters, each with its moment; folded, it names the one that is on. */
export function ChapterList(props: {
  chapters: readonly Chapter[];
  time: number;
  onGoTo: (seconds: number) => void;
}) {
  const current = createMemo(() =>
    props.chapters.findLast((chapter) => chapter.startSeconds <= props.time),
  );
  return (
    <Show when={props.chapters.length > 1}>
      <details class="fold chapters">
        <summary>
          <span>
            {t("module.chapters", { count: props.chapters.length })}
            <Show when={current()}>
              {(chapter) => <span class="soft chapters-now"> · {chapter().title}</span>}
            </Show>
          </span>
        </summary>
        <ol>
          <For each={props.chapters}>
            {(chapter) => (
              <li>
                <button
                  type="button"
                  class="cue"
                  aria-current={current() === chapter ? "true" : undefined}
                  onClick={() => props.onGoTo(chapter.startSeconds)}
                >
                  <span class="cue-time figures">{clockTime(chapter.startSeconds)}</span>
                  <span>{chapter.title}</span>
                </button>
              </li>
            )}
          </For>
        </ol>
      </details>
    </Show>
  );
}
