import { useMutation } from "@tanstack/solid-query";
import { createSignal, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Field } from "../ui/field.tsx";
import { toast } from "../ui/toast.tsx";
import { t } from "../words/words.ts";
import type { DraftDesk } from "./draft-desk.ts";
import { approveDraft, type DraftView, sendBackDraft } from "./studio.query.ts";

/** The second pair of eyes: release it for good, or send it back with the reason. */
export function ReviewCard(props: { draft: DraftView; desk: DraftDesk }) {
  const [isApproving, setApproving] = createSignal(false);
  const [note, setNote] = createSignal("");
  const [isNoteMissing, setNoteMissing] = createSignal(false);
  const approve = useMutation(() => ({
    mutationFn: () => approveDraft(props.draft.moduleId),
    onSettled: () => setApproving(false),
    onSuccess: (draft) => {
      props.desk.keep(draft);
      toast(t("studio.review.approved"));
    },
  }));
  const sendBack = useMutation(() => ({
    mutationFn: () => sendBackDraft(props.draft.moduleId, note().trim()),
    onSuccess: (draft) => {
      props.desk.keep(draft);
      toast(t("studio.review.returned"));
    },
  }));
  const returnIt = () => {
    setNoteMissing(note().trim() === "");
    if (!isNoteMissing()) sendBack.mutate();
  };
  return (
    <Card title={t("studio.review.title")} tone="tint">
      <div class="stack">
        <p class="soft">{t("studio.review.lede")}</p>
        <Field
          label={t("studio.review.note")}
          hint={t("studio.review.note_hint")}
          error={isNoteMissing() ? t("studio.review.note_missing") : undefined}
        >
          {(control) => (
            <textarea
              {...control()}
              class="control"
              rows={3}
              maxLength={2000}
              value={note()}
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="row">
          <Button kind="primary" onClick={() => setApproving(true)}>
            {t("studio.review.approve")}
          </Button>
          <Button busy={sendBack.isPending} onClick={returnIt}>
            {t("studio.review.send_back")}
          </Button>
        </div>
        <Show when={approve.error ?? sendBack.error}>
          {(error) => <ErrorState error={error()} compact />}
        </Show>
      </div>
      <Dialog
        open={isApproving()}
        title={t("studio.review.approve_title", { number: props.draft.release })}
        onClose={() => setApproving(false)}
        actions={
          <>
            <Button onClick={() => setApproving(false)}>{t("action.cancel")}</Button>
            <Button kind="primary" busy={approve.isPending} onClick={() => approve.mutate()}>
              {t("studio.review.approve_sure")}
            </Button>
          </>
        }
      >
        <p>{t("studio.review.approve_body")}</p>
      </Dialog>
    </Card>
  );
}
