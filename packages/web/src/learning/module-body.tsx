import { useSearchParams } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createEffect, createSignal, type JSX, on, onCleanup, onMount, Show } from "solid-js";
import { belongings } from "../offline/belongings.ts";
import type { Kept } from "../offline/kept.ts";
import { Badge } from "../ui/badge.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { ChapterList } from "./chapter-list.tsx";
import { type ModuleView, sendProgress } from "./learning.query.ts";
import { reportOnLeaving } from "./leaving.ts";
import { createLedger } from "./ledger.ts";
import { createOneSound } from "./one-sound.ts";
import { sizesOf } from "./pictures.ts";
import { createPlayback } from "./playback.ts";
import { Player } from "./player.tsx";
import { QuizCard } from "./quiz-card.tsx";
import { createStops } from "./stops.ts";
import { goToPassage, TextView } from "./text-view.tsx";
import { Transcript } from "./transcript.tsx";
import { chooseWay, type Way } from "./way.ts";
import { waysOf } from "./way-choices.ts";
import { createWaysHere } from "./ways-here.ts";

/** A report at most this often while playing; and on pause, on hiding and on leaving. */
const reportEvery = 60_000;
/** How often it is looked whether a report that opens the quiz is still to be made. */
const checkEvery = 5000;

/** A module at work. Everything here belongs to one release: a new one is opened by a new visit. */
export function ModuleBody(props: { module: Kept<ModuleView>; children?: JSX.Element }) {
  const { release, progress, ticket, number, moduleCount } = props.module;
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const moment = Number.parseFloat(String(search.t));
  const hasMoment = Number.isFinite(moment);
  const [isWanted] = createSignal(search.putar !== undefined);
  const sizes = sizesOf(release);
  const { current, isHere } = createWaysHere(props.module, sizes);
  const filmWay = (): Exclude<Way, "text"> => (current() === "audio" ? "audio" : "video");

  const ledger = createLedger({
    release,
    ticket,
    progress,
    outbox: belongings().outbox,
    send: sendProgress,
  });
  const stops = createStops(release.stops ?? [], (stopId) => {
    ledger.answerStop(stopId);
    ledger.flushIfDone();
  });
  // Whoever comes back for a moment has been asked before; whoever listens with the screen off cannot
  // answer, and the film goes on to say what is right.
  const isAsked = () => progress.toReview.length === 0 && document.visibilityState === "visible";
  const playback = createPlayback({
    durationSeconds: release.durationSeconds,
    startAt: hasMoment ? moment : resumeAt(ledger.resumeAt, release.durationSeconds),
    onPlayed: (stretch) => {
      ledger.add(stretch, filmWay());
      ledger.flushIfDone();
    },
    onPlay: () => {
      stops.leave();
      speak();
    },
    // A stop is not a pause of the person's own: what was played so far goes with the next report.
    onPause: () => stops.open() || ledger.flush(),
    onSeek: stops.putAway,
    haltFrom: (seconds) => (isAsked() ? stops.nextFrom(seconds) : undefined),
    onHalt: stops.openAt,
  });
  const speak = createOneSound(playback.pause);

  onMount(() => {
    setSearch({ putar: undefined, t: undefined }, { replace: true });
    ledger.flush();
    const report = setInterval(() => playback.isPlaying() && ledger.flushByTheWay(), reportEvery);
    const check = setInterval(ledger.flushIfDone, checkEvery);
    const onLeave = () => reportOnLeaving(release.moduleId, ledger);
    const onHide = () => document.visibilityState === "hidden" && onLeave();
    const onOnline = () => ledger.flush();
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("pagehide", onLeave);
    window.addEventListener("online", onOnline);
    onCleanup(() => {
      clearInterval(report);
      clearInterval(check);
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", onLeave);
      window.removeEventListener("online", onOnline);
      ledger.flush();
    });
  });
  // The result page offers the next attempt once all of it has been seen again.
  createEffect(
    on(
      () => ledger.confirmed().toReview.length,
      (left, before) =>
        before && !left && queries.invalidateQueries({ queryKey: ["learning", "attempt"] }),
    ),
  );
  // Changing the way keeps the place to the second; only a fresh visit begins at what is still unread.
  let isExact = hasMoment;
  createEffect(() => {
    if (current() === "text") stops.putAway();
    isExact = true;
  });

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
            stops={stops}
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
          options={waysOf(sizes, isHere)}
          value={current()}
          onChange={chooseWay}
        />
      </div>
      <div class="module-quiz">
        <QuizCard module={props.module} ledger={ledger} onGoTo={goTo} />
        {props.children}
      </div>
      <div class="module-words-column">
        <ChapterList chapters={release.chapters} time={playback.time()} onGoTo={goTo} />
        <Show
          when={current() === "text"}
          fallback={<Transcript release={release} playback={playback} />}
        >
          <TextView
            release={release}
            ledger={ledger}
            stops={stops}
            from={playback.time()}
            isExact={isExact}
            onPlace={playback.place}
          />
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

/** Whoever stopped at the very end begins again from the start. */
const resumeAt = (place: number, duration: number) => (place >= duration - 3 ? 0 : place);
