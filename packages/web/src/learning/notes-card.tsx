import { For, Show } from "solid-js";
import { belongings } from "../offline/belongings.ts";
import type { Note } from "../offline/notes.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { longDay } from "../words/formats.ts";
import { isWordKey, t } from "../words/words.ts";

/** What the server made of it, in words; the code of a reason that has none is never shown alone. */
function reasonOf({ code }: Note): string {
  for (const key of [`note.${code}`, `fault.${code}`]) if (isWordKey(key)) return t(key);
  return t("note.refused");
}

/** What came out otherwise than it looked without a network; each stays until the learner has read it. */
export function NoteLines(props: { notes: readonly Note[] }) {
  return (
    <Show when={props.notes.length > 0}>
      <ul class="notes" aria-label={t("note.label")}>
        <For each={props.notes}>
          {(note) => (
            <li class="card is-tint stack-s">
              <p>
                <strong>{note.title}</strong> <span class="soft small">{longDay(note.at)}</span>
              </p>
              <p>{reasonOf(note)}</p>
              <div class="row">
                <ButtonLink
                  href={note.attemptId ? `/hasil/${note.attemptId}` : `/modul/${note.moduleId}`}
                >
                  {t(note.attemptId ? "note.open_result" : "note.open_module")}
                </ButtonLink>
                <Button kind="quiet" onClick={() => belongings().notes.dismiss(note)}>
                  {t("note.dismiss")}
                </Button>
              </div>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
