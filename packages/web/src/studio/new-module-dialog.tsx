import { moduleIds } from "@netra/core/kernel/id";
import { useNavigate } from "@solidjs/router";
import { useMutation } from "@tanstack/solid-query";
import { Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Field } from "../ui/field.tsx";
import { t } from "../words/words.ts";
import { createDraft } from "./studio.query.ts";

/** A module begins with its title; everything else follows on its own page. */
export function NewModuleDialog(props: { open: boolean; onClose: () => void }) {
  const navigate = useNavigate();
  // Made before sending, so that a second press after a lost answer makes no second module.
  const moduleId = moduleIds.mint();
  const create = useMutation(() => ({
    mutationFn: (title: string) => createDraft(moduleId, title),
    onSuccess: (draft) => navigate(`/studio/modul/${draft.moduleId}`),
  }));
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get("title") ?? "").trim();
    if (title && !create.isPending) create.mutate(title);
  };
  return (
    <Dialog
      open={props.open}
      title={t("studio.new.title")}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t("action.cancel")}</Button>
          <Button kind="primary" type="submit" form="new-module" busy={create.isPending}>
            {t("studio.new.create")}
          </Button>
        </>
      }
    >
      <form id="new-module" class="stack" onSubmit={submit}>
        <Field label={t("studio.text.title")} hint={t("studio.text.title_hint")}>
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
        <Show when={create.error}>{(error) => <ErrorState error={error()} compact />}</Show>
      </form>
    </Dialog>
  );
}
