import { createSignal, For, onMount, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { FileDrop } from "../ui/file-drop.tsx";
import { clockTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { ArrivingLines } from "./arriving-lines.tsx";
import type { DraftDesk } from "./draft-desk.ts";
import { acceptedPictures } from "./file-role.ts";
import { PictureRow } from "./picture-row.tsx";
import type { DraftView, PictureView } from "./studio.query.ts";
import "./pictures.css";

/** What is seen by whoever listens or reads: from when on, and in words for those who do not see it. */
export function PicturesCard(props: { draft: DraftView; desk: DraftDesk; isLocked: boolean }) {
  // Folded away once all are described: on a phone a dozen of them is a long way down.
  const [isOpen, setOpen] = createSignal(props.draft.pictures.some(({ alt }) => alt === ""));
  const add = (files: readonly File[]) => {
    setOpen(true);
    props.desk.takePictures(files);
  };
  const [removed, setRemoved] = createSignal<PictureView>();
  const remove = (picture: PictureView) =>
    props.desk.picture.mutate(
      { ...picture, isGone: true },
      { onSuccess: () => setRemoved(picture) },
    );
  const bringBack = (picture: PictureView) =>
    props.desk.picture.mutate(picture, { onSuccess: () => setRemoved(undefined) });
  return (
    <Show when={!props.isLocked || props.draft.pictures.length > 0}>
      <Card title={t("studio.pictures.title", { count: props.draft.pictures.length })}>
        <div class="stack">
          <Show when={!props.isLocked}>
            <p class="small soft">{t("studio.pictures.hint")}</p>
          </Show>
          <Show when={props.draft.pictures.length > 0}>
            <details
              class="pictures"
              open={isOpen()}
              onToggle={(event) => setOpen(event.currentTarget.open)}
            >
              <summary>{t(isOpen() ? "studio.pictures.hide" : "studio.pictures.show")}</summary>
              <ol class="ruled">
                <For each={props.draft.pictures.map((picture) => picture.uploadId)}>
                  {(uploadId) => (
                    <PictureRow
                      picture={props.draft.pictures.find((each) => each.uploadId === uploadId)}
                      desk={props.desk}
                      isLocked={props.isLocked}
                      onRemove={remove}
                    />
                  )}
                </For>
              </ol>
            </details>
          </Show>
          <Show when={!props.isLocked}>
            <Show when={removed()} keyed>
              {(picture) => <Removed picture={picture} onUndo={() => bringBack(picture)} />}
            </Show>
            <Show when={props.desk.picture.error}>
              {(error) => <ErrorState error={error()} compact />}
            </Show>
            <ArrivingLines files={props.desk.arriving.filter((file) => file.isPicture)} />
            <FileDrop
              label={t("studio.pictures.add")}
              hint={t("studio.pictures.add_hint")}
              accept={acceptedPictures}
              takesSeveral
              onFiles={add}
            />
          </Show>
        </div>
      </Card>
    </Show>
  );
}

/** What was taken out a moment ago; the button that took it is gone, so this one gets the focus. */
function Removed(props: { picture: PictureView; onUndo: () => void }) {
  let undo!: HTMLDivElement;
  onMount(() => undo.querySelector("button")?.focus());
  return (
    <div class="row row-apart card is-tint" ref={undo}>
      <span role="status">
        {t("studio.pictures.removed", { moment: clockTime(props.picture.startSeconds) })}
      </span>
      <Button kind="quiet" onClick={() => props.onUndo()}>
        {t("action.undo")}
      </Button>
    </div>
  );
}
