import type { Chapter } from "@netra/core/publishing/release";
import { createSignal, For, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { clockTime } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { secondsFrom, withChapter, withoutChapter } from "./chapters.ts";
import type { DraftDesk } from "./draft-desk.ts";
import type { DraftView } from "./studio.query.ts";

const kinds = ["core", "intro", "credits"] as const;

/** The parts of the film: what may be jumped to, and what need not be watched to the end. */
export function ChaptersCard(props: { draft: DraftView; desk: DraftDesk; isLocked: boolean }) {
  const save = (chapters: Chapter[]) => props.desk.edit.mutate({ chapters });
  return (
    <Show when={!props.isLocked || props.draft.chapters.length > 0}>
      <Card title={t("studio.chapters.title")}>
        <div class="stack">
          <Show when={!props.isLocked}>
            <p class="small soft">{t("studio.chapters.hint")}</p>
          </Show>
          <Show when={props.draft.chapters.length > 0}>
            <ol class="chapter-lines ruled">
              <For each={props.draft.chapters}>
                {(chapter) => (
                  <li>
                    <span class="figures soft">{clockTime(chapter.startSeconds)}</span>
                    <span>
                      {chapter.title}
                      <span class="small soft"> · {t(`studio.chapters.${chapter.kind}`)}</span>
                    </span>
                    <Show when={!props.isLocked}>
                      <Button
                        kind="quiet"
                        aria-label={t("studio.chapters.remove_which", { title: chapter.title })}
                        onClick={() =>
                          save(withoutChapter(props.draft.chapters, chapter.startSeconds))
                        }
                      >
                        {t("studio.chapters.remove")}
                      </Button>
                    </Show>
                  </li>
                )}
              </For>
            </ol>
          </Show>
          <Show when={!props.isLocked}>
            <AddChapter onAdd={(chapter) => save(withChapter(props.draft.chapters, chapter))} />
          </Show>
        </div>
      </Card>
    </Show>
  );
}

function AddChapter(props: { onAdd: (chapter: Chapter) => void }) {
  const [kind, setKind] = createSignal<Chapter["kind"]>("core");
  const [isUnclear, setUnclear] = createSignal(false);
  const add = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const startSeconds = secondsFrom(String(form.get("start") ?? ""));
    const title = String(form.get("title") ?? "").trim();
    setUnclear(startSeconds === undefined);
    if (startSeconds === undefined || !title) return;
    event.currentTarget.reset();
    props.onAdd({ startSeconds, title, kind: kind() });
  };
  return (
    <form class="add-chapter" onSubmit={add}>
      <Field
        label={t("studio.chapters.start")}
        hint={t("studio.chapters.start_hint")}
        error={isUnclear() ? t("studio.chapters.start_unclear") : undefined}
      >
        {(control) => (
          <input {...control()} class="control" name="start" required autocomplete="off" />
        )}
      </Field>
      <Field label={t("studio.chapters.name")}>
        {(control) => (
          <input
            {...control()}
            class="control"
            name="title"
            required
            maxLength={120}
            autocomplete="off"
          />
        )}
      </Field>
      <Select
        label={t("studio.chapters.kind")}
        value={kind()}
        options={kinds.map((value) => ({ value, label: t(`studio.chapters.${value}`) }))}
        onChange={setKind}
      />
      <Button type="submit">{t("studio.chapters.add")}</Button>
    </form>
  );
}
