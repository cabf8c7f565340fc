import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { Icon } from "../ui/icon.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { roughTime, spokenTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { type AssignedModule, type AssignedSet, secondsLeft } from "./assignment.ts";
import { chooseWay, way } from "./way.ts";
import { waysOf } from "./way-choices.ts";

/** One tap to go on: the picture is a link that starts playing. The way is chosen, and priced, before it. */
export function ContinueCard(props: { module: AssignedModule; set: AssignedSet }) {
  const position = () =>
    props.set.modules.findIndex((each) => each.moduleId === props.module.moduleId) + 1;
  const isBegun = () => props.module.placeSeconds > 0;
  const left = () => {
    if (props.module.isCovered) return t("home.quiz_left", { count: props.module.questionCount });
    return isBegun()
      ? t("home.time_left", { time: spokenTime(secondsLeft(props.module)) })
      : roughTime(props.module.durationSeconds);
  };
  return (
    <section class="card continue" aria-labelledby="continue-title">
      <h2 id="continue-title" class="continue-label">
        {t(isBegun() ? "home.continue" : "home.begin")}
      </h2>
      <A
        class="film-card"
        href={`/modul/${props.module.moduleId}${props.module.isCovered ? "" : "?putar"}`}
      >
        <Show when={props.module.posterKey}>
          {(key) => <img class="film-poster" src={`/media/${key()}`} alt="" loading="lazy" />}
        </Show>
        <span class="film-play">
          <Icon name="play" size={32} />
        </span>
        <span class="film-words">
          <span>
            {t("module.position", { number: position() })} · {left()}
          </span>
          <strong>{props.module.title}</strong>
        </span>
        <progress class="film-bar" value={props.module.coveredShare} max="1" aria-hidden="true" />
      </A>
      <Segmented
        legend={t("way.legend")}
        options={waysOf(props.module)}
        value={way(props.module)}
        onChange={chooseWay}
      />
    </section>
  );
}
