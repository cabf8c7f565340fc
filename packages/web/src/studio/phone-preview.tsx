import { wayBytesOf } from "@netra/core/publishing/way-bytes";
import { createSignal, For, Match, Show, Switch } from "solid-js";
import { pictureAt } from "../learning/pictures.ts";
import { Segmented } from "../ui/segmented.tsx";
import { megabytes, roughTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { PhoneQuiz } from "./phone-quiz.tsx";
import { PhoneText } from "./phone-text.tsx";
import { picturesOf } from "./preview-pictures.ts";
import type { DraftView } from "./studio.query.ts";
import "./phone.css";

type Way = "video" | "audio" | "text";

/** The module on a small phone: the film with its captions, the sound, the text, and what is asked. */
export function PhonePreview(props: { draft: DraftView }) {
  const [way, setWay] = createSignal<Way>("video");
  const [isQuiz, setQuiz] = createSignal(false);
  const bytes = () => wayBytesOf({ ...props.draft, pictures: picturesOf(props.draft) });
  const sizeOf = (count: number | undefined) => (count ? megabytes(count) : "–");
  const ways = () => [
    { value: "video" as const, label: t("way.video"), detail: sizeOf(bytes().videoBytes) },
    {
      value: "audio" as const,
      label: t("way.audio"),
      detail: sizeOf(bytes().audioBytes),
      isDisabled: !props.draft.audio,
    },
    { value: "text" as const, label: t("way.text"), detail: sizeOf(bytes().textBytes) },
  ];
  const views = () => [
    { value: "module" as const, label: t("studio.preview.material") },
    {
      value: "quiz" as const,
      label: t("studio.preview.quiz"),
      isDisabled: props.draft.questions.length === 0,
    },
  ];
  return (
    <section class="phone" aria-label={t("studio.preview.label")}>
      <div class="phone-screen">
        <Show when={!isQuiz()}>
          <Stage draft={props.draft} way={way()} />
        </Show>
        <div class="phone-body stack-s">
          <Segmented
            legend={t("studio.preview.view")}
            options={views()}
            value={isQuiz() ? "quiz" : "module"}
            onChange={(view) => setQuiz(view === "quiz")}
          />
          <Show when={!isQuiz()} fallback={<PhoneQuiz questions={props.draft.questions} />}>
            <h3>{props.draft.title}</h3>
            <p class="small soft">
              <Show when={props.draft.video}>
                {(video) => <>{roughTime(video().durationSeconds)} · </>}
              </Show>
              {t("studio.preview.asked", { count: props.draft.passing.questionCount })}
            </p>
            <Segmented legend={t("way.legend")} options={ways()} value={way()} onChange={setWay} />
            <Show when={way() === "text"} fallback={<p class="small">{props.draft.summary}</p>}>
              <PhoneText draft={props.draft} />
            </Show>
          </Show>
        </div>
      </div>
    </section>
  );
}

/** What stands at the top of the screen: the film, or the sound with its picture. */
const Stage = (props: { draft: DraftView; way: Way }) => (
  <Switch>
    <Match when={props.way === "video" && props.draft.video} keyed>
      {(video) => <Film draft={props.draft} url={video.url} />}
    </Match>
    <Match when={props.way === "audio" && props.draft.audio} keyed>
      {(audio) => <Sound draft={props.draft} url={audio.url} />}
    </Match>
    <Match when={props.way === "video"}>
      <div class="phone-film" />
    </Match>
  </Switch>
);

const Film = (props: { draft: DraftView; url: string }) => (
  // biome-ignore lint/a11y/useMediaCaption: a draft without captions is held back by its checklist.
  <video
    class="phone-film"
    controls
    preload="none"
    poster={props.draft.poster?.url}
    src={props.url}
  >
    <For each={props.draft.captions ? [props.draft.captions] : []}>
      {(captions) => (
        <track
          kind="captions"
          src={captions.url}
          srclang="id"
          label={t("studio.files.captions")}
          default
        />
      )}
    </For>
  </video>
);

function Sound(props: { draft: DraftView; url: string }) {
  const [seconds, setSeconds] = createSignal(0);
  const picture = () => pictureAt(picturesOf(props.draft), seconds());
  return (
    <>
      <Show when={picture()} fallback={<div class="phone-film" />}>
        {(shown) => <img class="phone-film" src={`/media/${shown().file.key}`} alt={shown().alt} />}
      </Show>
      {/* biome-ignore lint/a11y/useMediaCaption: the captions are the text beside it. */}
      <audio
        class="phone-sound"
        controls
        preload="none"
        src={props.url}
        onTimeUpdate={(event) => setSeconds(event.currentTarget.currentTime)}
      />
    </>
  );
}
