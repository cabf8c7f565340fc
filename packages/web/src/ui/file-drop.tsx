import { createSignal, createUniqueId, type JSX, Show } from "solid-js";
import { t } from "../words/words.ts";
import { Icon } from "./icon.tsx";

/** A place to drop files, which is also a native file field for keyboards and readers. */
export function FileDrop(props: {
  label: string;
  hint?: JSX.Element;
  accept: string;
  isCompact?: boolean;
  isDisabled?: boolean;
  takesSeveral?: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  const id = createUniqueId();
  const [isOver, setOver] = createSignal(false);
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])].slice(0, props.takesSeveral ? undefined : 1);
    if (files.length > 0 && !props.isDisabled) props.onFiles(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer?.files);
  };
  return (
    <fieldset
      class="file-drop"
      classList={{ "is-over": isOver(), "is-compact": props.isCompact ?? false }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        class="unseen"
        type="file"
        accept={props.accept}
        multiple={props.takesSeveral ?? false}
        disabled={props.isDisabled ?? false}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file chosen again after a correction must be noticed.
          event.currentTarget.value = "";
        }}
      />
      <label class="button is-secondary" for={id}>
        <Icon name="upload" size={20} />
        {props.label}
      </label>
      <Show when={!props.isCompact}>
        <span class="soft file-drop-or">{t("action.or_drop")}</span>
      </Show>
      <Show when={props.hint}>
        <p class="small soft" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
    </fieldset>
  );
}
