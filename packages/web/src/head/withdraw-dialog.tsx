import { useMutation } from "@tanstack/solid-query";
import { Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Field } from "../ui/field.tsx";
import { toast } from "../ui/toast.tsx";
import { t } from "../words/words.ts";
import { useActsChanged, withdrawLetter } from "./acts.query.ts";

/** Asks why before an instruction is taken back; the letter stays on record. */
export function WithdrawDialog(props: {
  open: boolean;
  agencyId: string;
  letterId: string;
  number: string;
  onClose: () => void;
}) {
  const changed = useActsChanged(() => props.agencyId);
  const withdraw = useMutation(() => ({
    mutationFn: (reason: string) => withdrawLetter(props.agencyId, props.letterId, { reason }),
    onSuccess: async () => {
      await changed();
      toast(t("head.letter.withdrawn_toast"));
      props.onClose();
    },
  }));
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    if (reason) withdraw.mutate(reason);
  };
  return (
    <Dialog
      open={props.open}
      title={t("head.letter.withdraw_title", { number: props.number })}
      onClose={() => {
        withdraw.reset();
        props.onClose();
      }}
      actions={
        <>
          <Button onClick={props.onClose}>{t("action.cancel")}</Button>
          <Button kind="primary" type="submit" form="withdraw-letter" busy={withdraw.isPending}>
            {t("head.letter.withdraw_sure")}
          </Button>
        </>
      }
    >
      <form id="withdraw-letter" class="stack" onSubmit={submit}>
        <p>{t("head.letter.withdraw_body")}</p>
        <Field label={t("head.letter.reason")}>
          {(control) => (
            <input
              {...control()}
              class="control"
              name="reason"
              autocomplete="off"
              required
              minLength={3}
              maxLength={300}
            />
          )}
        </Field>
        <Show when={withdraw.error}>{(error) => <ErrorState error={error()} compact />}</Show>
      </form>
    </Dialog>
  );
}
