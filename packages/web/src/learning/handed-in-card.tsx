import { useQueryClient } from "@tanstack/solid-query";
import { Show } from "solid-js";
import { belongings } from "../offline/belongings.ts";
import { isReachable } from "../offline/network.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { t } from "../words/words.ts";
import { NoteLines } from "./notes-card.tsx";
import type { Sheet } from "./saved-answers.ts";
import { isSending, sendNow } from "./sending.ts";

/** Answers that are handed in and not graded yet: they are safe here, and the page may be left. */
export function HandedInCard(props: { sheet: Sheet }) {
  const queries = useQueryClient();
  const notes = () =>
    belongings()
      .notes.list()
      .filter((note) => note.attemptId === props.sheet.attemptId);
  return (
    <>
      <Card title={t(isSending() ? "quiz.sending" : "quiz.offline_title")}>
        <div class="stack">
          <div class="stack-s" role="status">
            <p>{props.sheet.title}</p>
            <Show when={!isSending()}>
              <p class="soft">{t("quiz.offline_next")}</p>
            </Show>
          </div>
          <Show when={isReachable() && !isSending()}>
            <Button kind="primary" wide onClick={() => sendNow(queries)}>
              {t("quiz.send_now")}
            </Button>
          </Show>
          <ButtonLink wide href="/">
            {t("not_found.action")}
          </ButtonLink>
        </div>
      </Card>
      <NoteLines notes={notes()} />
    </>
  );
}
