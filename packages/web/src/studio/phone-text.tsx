import { createMemo, For, Match, Switch } from "solid-js";
import { textOf } from "../learning/passages.ts";
import { StopCard } from "../learning/stop-card.tsx";
import { createStops } from "../learning/stops.ts";
import { picturesOf } from "./preview-pictures.ts";
import type { DraftView } from "./studio.query.ts";

/** The material to be read, with its pictures and stops between the paragraphs; answers go nowhere. */
export function PhoneText(props: { draft: DraftView }) {
  const sections = createMemo(() => {
    const { cues, chapters, video, stops } = props.draft;
    const durationSeconds = video?.durationSeconds ?? cues.at(-1)?.endSeconds ?? 0;
    return textOf({ cues, chapters, durationSeconds, pictures: picturesOf(props.draft), stops });
  });
  const stops = createMemo(() => createStops(props.draft.stops, () => {}));
  return (
    <div class="phone-text stack-s">
      <For each={sections()}>
        {(section) => (
          <>
            <h4>{section.title}</h4>
            <For each={section.blocks}>
              {(block) => (
                <Switch>
                  <Match when={block.kind === "passage" && block.passage}>
                    {(passage) => <p>{passage().text}</p>}
                  </Match>
                  <Match when={block.kind === "picture" && block.picture}>
                    {(picture) => (
                      <img
                        class="phone-picture"
                        src={`/media/${picture().file.key}`}
                        alt={picture().alt}
                        width={picture().width}
                        height={picture().height}
                        loading="lazy"
                      />
                    )}
                  </Match>
                  <Match when={block.kind === "stop" && block.stop}>
                    {(stop) => <StopCard stop={stop()} stops={stops()} />}
                  </Match>
                </Switch>
              )}
            </For>
          </>
        )}
      </For>
    </div>
  );
}
