import { For, Show } from "solid-js";
import { ApiProblem, tellFault } from "../fault.ts";
import { percent } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { Arriving } from "./draft-desk.ts";
import { faultLines } from "./file-faults.ts";

/** Files on their way, and those that were not taken, each with what is wrong in it. */
export const ArrivingLines = (props: { files: readonly Arriving[] }) => (
  <For each={props.files}>
    {(file) => (
      <Show when={!file.isDone}>
        <ArrivingLine file={file} />
      </Show>
    )}
  </For>
);

function ArrivingLine(props: { file: Arriving }) {
  const values = () => (props.file.error instanceof ApiProblem ? props.file.error.values : {});
  return (
    <div class="arriving" role="status">
      <p class="row row-apart">
        <strong>{props.file.name}</strong>
        <span class="small soft figures">
          {props.file.error
            ? t("studio.files.not_taken")
            : props.file.share < 1
              ? percent(props.file.share)
              : t("studio.files.reading")}
        </span>
      </p>
      <Show
        when={props.file.error}
        fallback={
          <progress class="bar" aria-label={props.file.name} value={props.file.share} max={1} />
        }
      >
        {(error) => (
          <div class="notice">
            <p>
              <strong>{tellFault(error()).what}</strong>
            </p>
            <ul>
              <For each={faultLines(values())}>{(line) => <li class="small">{line}</li>}</For>
            </ul>
            <p class="small">{t("studio.files.safe")}</p>
          </div>
        )}
      </Show>
    </div>
  );
}
