import { For, Show } from "solid-js";
import { saveFile } from "../save-file.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { FileDrop } from "../ui/file-drop.tsx";
import { Icon } from "../ui/icon.tsx";
import { megabytes, spokenTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { ArrivingLines } from "./arriving-lines.tsx";
import type { DraftDesk } from "./draft-desk.ts";
import { acceptedFiles } from "./file-role.ts";
import { sampleQuestions } from "./sample-questions.ts";
import type { DraftView } from "./studio.query.ts";

/** The files of a module: one place for all of them, and what is there already. */
export function FilesCard(props: { draft: DraftView; desk: DraftDesk; isLocked: boolean }) {
  return (
    <Card title={t("studio.files.title")}>
      <div class="stack">
        <Show when={!props.isLocked}>
          <FileDrop
            label={t("studio.files.choose")}
            hint={t("studio.files.hint")}
            accept={acceptedFiles}
            takesSeveral
            onFiles={props.desk.take}
          />
        </Show>
        <Show when={!props.isLocked}>
          <ArrivingLines files={props.desk.arriving.filter((file) => !file.isPicture)} />
        </Show>
        <Present draft={props.draft} isLocked={props.isLocked} />
        <Show when={!props.isLocked}>
          <div class="row">
            <Button
              kind="quiet"
              onClick={() => saveFile(t("studio.files.sample_name"), "text/csv", sampleQuestions())}
            >
              {t("studio.files.sample")}
            </Button>
            <span class="small soft">{t("studio.files.sample_hint")}</span>
          </div>
        </Show>
      </div>
    </Card>
  );
}

const sizeOf = (files: readonly { byteCount: number }[]) =>
  files.reduce((sum, file) => sum + file.byteCount, 0);

function Present(props: { draft: DraftView; isLocked: boolean }) {
  const lines = () => {
    const { video, audio, captions, poster, pictures, questions, cues } = props.draft;
    return [
      {
        name: t("studio.files.video"),
        about: video && `${spokenTime(video.durationSeconds)} · ${megabytes(video.byteCount)}`,
      },
      {
        name: t("studio.files.captions"),
        about: captions && t("studio.files.cues", { count: cues.length }),
      },
      {
        name: t("studio.files.questions"),
        about:
          questions.length > 0 && t("studio.files.question_count", { count: questions.length }),
      },
      {
        name: t("studio.files.audio"),
        about: audio && `${spokenTime(audio.durationSeconds)} · ${megabytes(audio.byteCount)}`,
      },
      { name: t("studio.files.poster"), about: poster && megabytes(poster.byteCount) },
      {
        name: t("studio.files.pictures"),
        about:
          pictures.length > 0 &&
          `${t("studio.files.picture_count", { count: pictures.length })} · ${megabytes(sizeOf(pictures))}`,
      },
    ].filter((line) => !props.isLocked || line.about);
  };
  return (
    <ul class="present ruled">
      <For each={lines()}>
        {(line) => (
          <li classList={{ "is-there": !!line.about }}>
            <Icon name={line.about ? "check" : "plus"} size={20} />
            <span>{line.name}</span>
            <span class="small soft figures">{line.about || t("studio.files.absent")}</span>
          </li>
        )}
      </For>
    </ul>
  );
}
