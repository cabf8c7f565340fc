import type { Scene } from "@netra/core/publishing/question";
import { createUniqueId, Match, Show, Switch } from "solid-js";
import { Icon } from "../ui/icon.tsx";
import { t } from "../words/words.ts";
import { PhaseMark } from "./phase-mark.tsx";
import { DrawnPhoto, Envelope, Silhouette } from "./scene-drawings.tsx";
import "./scene.css";

/** An invented situation, drawn as what it is seen on: a post, a group chat, a photo, an invitation. */
export function SceneCard(props: { scene: Scene }) {
  const titleId = createUniqueId();
  return (
    <figure class={`scene is-${props.scene.kind}`} aria-labelledby={titleId}>
      <figcaption class="scene-about">
        <span class="small soft">{t(`scene.${props.scene.kind}`)}</span>
        <Show when={props.scene.phase !== "any" && props.scene.phase}>
          {(phase) => <PhaseMark phase={phase()} />}
        </Show>
      </figcaption>
      <div class="scene-sheet">
        <Switch>
          <Match when={props.scene.kind === "post"}>
            <Post scene={props.scene} titleId={titleId} />
          </Match>
          <Match when={props.scene.kind === "chat"}>
            <Chat scene={props.scene} titleId={titleId} />
          </Match>
          <Match when={props.scene.kind === "photo"}>
            <Photo scene={props.scene} titleId={titleId} />
          </Match>
          <Match when={props.scene.kind === "invitation"}>
            <Invitation scene={props.scene} titleId={titleId} />
          </Match>
        </Switch>
      </div>
    </figure>
  );
}

type Part = { scene: Scene; titleId: string };

/** Somebody's line, what it says, and what is attached; no buttons of approval. */
const Post = (props: Part) => (
  <>
    <p class="scene-head">
      <Silhouette />
      <strong id={props.titleId}>{props.scene.title}</strong>
    </p>
    <p>{props.scene.body}</p>
    <Show when={props.scene.caption}>
      {(caption) => (
        <p class="scene-attached">
          <DrawnPhoto />
          <span>{caption()}</span>
        </p>
      )}
    </Show>
    <p class="scene-bars" aria-hidden="true">
      <span />
      <span />
    </p>
  </>
);

/** A group's name above, a message in its bubble below. */
const Chat = (props: Part) => (
  <>
    <p class="scene-head">
      <span class="scene-mark">
        <Icon name="people" size={20} />
      </span>
      <strong id={props.titleId}>{props.scene.title}</strong>
    </p>
    <div class="scene-bubble">
      <p>{props.scene.body}</p>
      <Show when={props.scene.caption}>{(caption) => <p class="scene-file">{caption()}</p>}</Show>
    </div>
  </>
);

/** A print with its white edge, and what is written under it. */
const Photo = (props: Part) => (
  <>
    <div class="scene-print">
      <DrawnPhoto />
      <Show when={props.scene.caption}>{(caption) => <p>{caption()}</p>}</Show>
    </div>
    <p>
      <strong id={props.titleId}>{props.scene.title}</strong>
    </p>
    <p>{props.scene.body}</p>
  </>
);

/** A letter out of its envelope. */
const Invitation = (props: Part) => (
  <>
    <Envelope />
    <p class="scene-letter-title">
      <strong id={props.titleId}>{props.scene.title}</strong>
    </p>
    <p>{props.scene.body}</p>
    <Show when={props.scene.caption}>
      {(caption) => <p class="scene-letter-foot">{caption()}</p>}
    </Show>
  </>
);
