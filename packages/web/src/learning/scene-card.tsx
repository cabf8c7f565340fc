import type { Scene } from "@netra/core/publishing/question";
import { Show } from "solid-js";
import { Icon, type IconName } from "../ui/icon.tsx";
import { t } from "../words/words.ts";

const icons: Record<Scene["kind"], IconName> = {
  post: "person",
  chat: "people",
  photo: "film",
  invitation: "captions",
};

/** An invented situation: where it is seen, when in the election, and what it says. */
export function SceneCard(props: { scene: Scene }) {
  return (
    <figure class="scene">
      <figcaption class="scene-head">
        <span class="scene-mark">
          <Icon name={icons[props.scene.kind]} size={20} />
        </span>
        <span>
          <strong>{props.scene.title}</strong>
          <span class="soft small">
            {t(`scene.${props.scene.kind}`)}
            <Show when={props.scene.phase !== "any" && props.scene.phase}>
              {(phase) => <> · {t(`phase.${phase()}`)}</>}
            </Show>
          </span>
        </span>
      </figcaption>
      <p>{props.scene.body}</p>
      <Show when={props.scene.caption}>
        {(caption) => <p class="scene-picture">{caption()}</p>}
      </Show>
    </figure>
  );
}
