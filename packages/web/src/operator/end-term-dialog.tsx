import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Field } from "../ui/field.tsx";
import { toast } from "../ui/toast.tsx";
import { t } from "../words/words.ts";
import { endTerm, type TermLine, termsKey } from "./operator.query.ts";

/** Ends a term on a day the operator names. */
export function EndTermDialog(props: { term: TermLine | undefined; onClose: () => void }) {
  const queries = useQueryClient();
  const end = useMutation(() => ({
    mutationFn: ({ term, endsOn }: { term: TermLine; endsOn: string }) =>
      endTerm(term.termId, { agencyId: term.agencyId, endsOn }),
    onSuccess: (term) => {
      queries.invalidateQueries({ queryKey: termsKey(term.agencyId) });
      toast(t("operator.term_ended_toast"));
      props.onClose();
    },
  }));
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const endsOn = String(new FormData(event.currentTarget).get("endsOn") ?? "");
    if (props.term && endsOn) end.mutate({ term: props.term, endsOn });
  };
  return (
    <Dialog
      open={props.term !== undefined}
      title={t("operator.term_end_title", { office: props.term?.officeName ?? "" })}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t("action.cancel")}</Button>
          <Button kind="primary" type="submit" form="end-term" busy={end.isPending}>
            {t("operator.term_end_sure")}
          </Button>
        </>
      }
    >
      <form id="end-term" class="stack" onSubmit={submit}>
        <p>{t("operator.term_end_body")}</p>
        <Field label={t("operator.field_ends")}>
          {(control) => (
            <input
              {...control()}
              class="control"
              type="date"
              name="endsOn"
              required
              min={props.term?.startsOn}
              max={props.term?.endsOn}
            />
          )}
        </Field>
        <Show when={end.error}>{(error) => <ErrorState error={error()} compact />}</Show>
      </form>
    </Dialog>
  );
}
