import { createSignal, For, Match, Show, Switch } from "solid-js";
import { Segmented } from "../ui/segmented.tsx";
import { clockTime, megabytes, roughTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { DraftView } from "./studio.query.ts";
import "./phone.css";

type Way = "video" | "audio" | "text";

const textBytes = (draft: DraftView) =>
  new TextEncoder().encode(draft.cues.map((cue) => cue.text).join(" ")).length;

/** The module on a small phone: the film with its captions, the sound, the text. */
export function PhonePreview(props: { draft: DraftView }) {
  const [way, setWay] = createSignal<Way>("video");
  const ways = () => [
    {
      value: "video" as const,
      label: t("way.video"),
      detail: props.draft.video ? megabytes(props.draft.video.byteCount) : "–",
    },
    {
      value: "audio" as const,
      label: t("way.audio"),
      detail: props.draft.audio ? megabytes(props.draft.audio.byteCount) : "–",
      isDisabled: !props.draft.audio,
    },
    {
      value: "text" as const,
      label: t("way.text"),
      detail: props.draft.cues.length > 0 ? megabytes(textBytes(props.draft)) : "–",
    },
  ];
  return (
    <section class="phone" aria-label={t("studio.preview.label")}>
      <div class="phone-screen">
        <Show
          when={way() === "video" && props.draft.video}
          fallback={
            <Show when={way() === "video"}>
              <div class="phone-film" />
            </Show>
          }
        >
          {(video) => (
            // biome-ignore lint/a11y/useMediaCaption: a draft without captions is held back by its checklist.
            <video
              class="phone-film"
              controls
              preload="none"
              poster={props.draft.poster?.url}
              src={video().url}
            >
              <Show when={props.draft.captions}>
                {(captions) => (
                  <track
                    kind="captions"
                    src={captions().url}
                    srclang="id"
                    label={t("studio.files.captions")}
                    default
                  />
                )}
              </Show>
            </video>
          )}
        </Show>
        <div class="phone-body stack-s">
          <h3>{props.draft.title}</h3>
          <p class="small soft">
            <Show when={props.draft.video}>
              {(video) => <>{roughTime(video().durationSeconds)} · </>}
            </Show>
            {t("studio.preview.asked", { count: props.draft.passing.questionCount })}
          </p>
          <Segmented legend={t("way.legend")} options={ways()} value={way()} onChange={setWay} />
          <Switch fallback={<p class="small">{props.draft.summary}</p>}>
            <Match when={way() === "audio" && props.draft.audio}>
              {(audio) => (
                // biome-ignore lint/a11y/useMediaCaption: the captions are the text beside it.
                <audio controls preload="none" src={audio().url} />
              )}
            </Match>
            <Match when={way() === "text"}>
              <ol class="phone-text">
                <For each={props.draft.cues}>
                  {(cue) => (
                    <li>
                      <span class="small soft figures">{clockTime(cue.startSeconds)}</span>
                      <span>{cue.text}</span>
                    </li>
                  )}
                </For>
              </ol>
            </Match>
          </Switch>
        </div>
      </div>
    </section>
  );
}
