import { createMemo, createSignal, Show } from "solid-js";
import { ApiProblem } from "../fault.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { clockTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { secondsFrom } from "./chapters.ts";
import type { DraftDesk } from "./draft-desk.ts";
import { SavedField } from "./saved-field.tsx";
import type { PictureView } from "./studio.query.ts";

type Row = {
  picture: PictureView | undefined;
  desk: DraftDesk;
  isLocked: boolean;
  onRemove: (picture: PictureView) => void;
};

/** One picture: seen, dated and described; both fields save themselves. */
export function PictureRow(props: Row) {
  const [isUnclear, setUnclear] = createSignal(false);
  const picture = createMemo((last?: PictureView) => props.picture ?? last);
  const moment = () => clockTime(picture()?.startSeconds ?? 0);
  const save = (change: Partial<Pick<PictureView, "startSeconds" | "alt">>) => {
    const now = picture();
    if (now) props.desk.picture.mutate({ ...now, ...change });
  };
  const saveMoment = (text: string) => {
    const startSeconds = secondsFrom(text);
    setUnclear(startSeconds === undefined);
    // The shown time is rounded down: leaving the field as it was must not move the picture.
    if (startSeconds !== undefined && text !== moment()) save({ startSeconds });
  };
  const isTaken = () => {
    const { error, variables } = props.desk.picture;
    const isMine = variables?.uploadId === picture()?.uploadId;
    return isMine && error instanceof ApiProblem && error.code === "publishing.picture_time_taken";
  };
  const momentError = () => {
    if (isUnclear()) return t("studio.chapters.start_unclear");
    return isTaken() ? t("fault.publishing.picture_time_taken") : undefined;
  };
  return (
    <Show when={picture()}>
      {(shown) => (
        <li class="picture-row">
          <img
            class="picture-thumb"
            src={shown().url}
            alt={shown().alt}
            width={shown().width}
            height={shown().height}
            loading="lazy"
          />
          <Show
            when={!props.isLocked}
            fallback={
              <p>
                <span class="figures soft">{moment()}</span> · {shown().alt}
              </p>
            }
          >
            <div class="picture-fields">
              <Field label={t("studio.pictures.start")} error={momentError()}>
                {(control) => (
                  <input
                    {...control()}
                    class="control figures"
                    value={moment()}
                    autocomplete="off"
                    onChange={(event) => saveMoment(event.currentTarget.value.trim())}
                  />
                )}
              </Field>
              <SavedField
                label={t("studio.pictures.alt")}
                error={shown().alt === "" ? t("studio.pictures.alt_missing") : undefined}
                isLong
                maxLength={300}
                value={shown().alt}
                onSave={(alt) => save({ alt })}
              />
              <Button
                kind="quiet"
                aria-label={t("studio.pictures.remove_which", { moment: moment() })}
                onClick={() => props.onRemove(shown())}
              >
                {t("studio.chapters.remove")}
              </Button>
            </div>
          </Show>
        </li>
      )}
    </Show>
  );
}
