import { useMutation } from "@tanstack/solid-query";
import { Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { toast } from "../ui/toast.tsx";
import { t } from "../words/words.ts";
import { type FoundPerson, type HrGrant, takeRole } from "./operator.query.ts";

/** Asks once before somebody stops being HR. */
export function TakeRoleDialog(props: {
  person: FoundPerson;
  grant: HrGrant | undefined;
  onTaken: (grant: HrGrant) => void;
  onClose: () => void;
}) {
  const take = useMutation(() => ({
    mutationFn: async (grant: HrGrant) => {
      await takeRole(props.person.personId, grant);
      return grant;
    },
    onSuccess: (grant) => {
      toast(t("operator.officer_taken"));
      props.onClose();
      props.onTaken(grant);
    },
  }));
  const close = () => {
    take.reset();
    props.onClose();
  };
  return (
    <Dialog
      open={props.grant !== undefined}
      title={t("operator.officer_take_title", { name: props.person.displayName })}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t("action.cancel")}</Button>
          <Button
            kind="primary"
            busy={take.isPending}
            onClick={() => props.grant && take.mutate(props.grant)}
          >
            {t("operator.officer_take_sure")}
          </Button>
        </>
      }
    >
      <p>{t("operator.officer_take_body")}</p>
      <Show when={take.error}>{(error) => <ErrorState error={error()} compact />}</Show>
    </Dialog>
  );
}
