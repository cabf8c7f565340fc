import { useSearchParams } from "@solidjs/router";
import { createMemo, createSignal, onCleanup, onMount, Show } from "solid-js";
import { Badge } from "../ui/badge.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { type ModuleView, sendProgress } from "./learning.query.ts";
import { createLedger } from "./ledger.ts";
import { createOutbox } from "./outbox.ts";
import { sectionsOf } from "./passages.ts";
import { createPlayback } from "./playback.ts";
import { Player } from "./player.tsx";
import { QuizCard } from "./quiz-card.tsx";
import { goToPassage, TextView } from "./text-view.tsx";
import { Transcript } from "./transcript.tsx";
import { chooseWay, type Way, way } from "./way.ts";
import { waysOf } from "./way-choices.ts";

/** A report at most this often while playing; and on pause, on hiding and on leaving. */
const reportEvery = 60_000;

/** A module at work. Everything here belongs to one release: a new one is opened by a new visit. */
export function ModuleBody(props: { module: ModuleView; personId: string }) {
  const { release, progress, ticket, number, moduleCount } = props.module;
  const [search, setSearch] = useSearchParams();
  const moment = Number.parseFloat(String(search.t));
  const [isWanted] = createSignal(search.putar !== undefined);

  const ledger = createLedger({
    release,
    ticket,
    progress,
    outbox: createOutbox(props.personId, localStorage),
    send: sendProgress,
  });
  const playback = createPlayback({
    durationSeconds: release.durationSeconds,
    startAt: Number.isFinite(moment) ? moment : resumeAt(ledger.resumeAt, release.durationSeconds),
    onPlayed: (stretch) => {
      ledger.add(stretch);
      ledger.flushIfDone();
    },
    onPause: () => ledger.flush(),
  });

  onMount(() => {
    setSearch({ putar: undefined, t: undefined }, { replace: true });
    ledger.flush();
    const report = setInterval(() => playback.isPlaying() && ledger.flush(), reportEvery);
    const onHide = () => document.visibilityState === "hidden" && ledger.flush();
    const onLeave = () => ledger.flush();
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("pagehide", onLeave);
    window.addEventListener("online", onLeave);
    onCleanup(() => {
      clearInterval(report);
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", onLeave);
      window.removeEventListener("online", onLeave);
      ledger.flush();
    });
  });

  const sizes = {
    videoBytes: release.video.byteCount,
    audioBytes: release.audio?.byteCount,
    textBytes: textBytesOf(release.cues),
  };
  const current = () => way(sizes);
  const filmWay = (): Exclude<Way, "text"> => (current() === "audio" ? "audio" : "video");
  const sections = createMemo(() =>
    sectionsOf(release.cues, release.chapters, release.durationSeconds),
  );

  const goTo = (seconds: number) => {
    playback.seek(seconds);
    if (current() === "text") goToPassage(seconds);
    else playback.play();
  };

  return (
    <div class="module-page" classList={{ "is-text": current() === "text" }}>
      <Show when={current() !== "text"}>
        <div class="module-film">
          <Player
            release={release}
            way={filmWay()}
            playback={playback}
            ledger={ledger}
            isWanted={isWanted()}
          />
        </div>
      </Show>
      <div class="module-about">
        <div>
          <h1>{release.title}</h1>
          <p class="soft">
            {t("module.position_of", { number, total: moduleCount })} ·{" "}
            {t("module.as_of", { day: longDay(release.asOf) })}
          </p>
        </div>
        <Segmented
          legend={t("way.legend")}
          options={waysOf(sizes)}
          value={current()}
          onChange={chooseWay}
        />
      </div>
      <div class="module-quiz">
        <QuizCard module={props.module} ledger={ledger} onGoTo={goTo} />
      </div>
      <div class="module-words-column">
        <Show
          when={current() === "text"}
          fallback={<Transcript release={release} playback={playback} />}
        >
          <TextView sections={sections()} ledger={ledger} from={playback.time()} />
        </Show>
        <div class="module-foot">
          <p class="soft">{release.summary}</p>
          <p class="soft small">
            {t("module.published_by", {
              authority: release.authority.name,
              day: longDay(release.releasedAt, "Asia/Jakarta"),
            })}
          </p>
          <Show when={release.voice === "synthetic"}>
            <p>
              <Badge>{t("module.synthetic_voice")}</Badge>
            </p>
          </Show>
        </div>
      </div>
    </div>
  );
}

const textBytesOf = (cues: readonly { text: string }[]) =>
  new TextEncoder().encode(cues.map((cue) => cue.text).join("\n")).length;

/** Whoever stopped at the very end begins again from the start. */
const resumeAt = (place: number, duration: number) => (place >= duration - 3 ? 0 : place);
