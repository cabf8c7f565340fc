import type { UnitPath } from "@netra/core/kernel/id";
import { useMutation, useQuery } from "@tanstack/solid-query";
import { Match, Show, Switch } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { toast } from "../ui/toast.tsx";
import { number } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { proposalFor, remindUnit, useActsChanged } from "./acts.query.ts";

/** Has a unit reminded through its HR, and offers the same words to pass on by hand. */
export function ReminderDialog(props: {
  agencyId: string;
  set: number;
  /** Which unit, while one is being reminded. */
  unit: { unitPath: string; name: string } | undefined;
  onClose: () => void;
}) {
  const changed = useActsChanged(() => props.agencyId);
  const unitPath = () => props.unit?.unitPath ?? "";
  const proposal = useQuery(() => ({
    ...proposalFor(props.agencyId, props.set, unitPath()),
    enabled: props.unit !== undefined,
  }));
  const shown = () => proposal.data?.reminder.text ?? "";
  const contacts = () => proposal.data?.reminder.contactCount ?? 0;
  const send = useMutation(() => ({
    mutationFn: () =>
      remindUnit(props.agencyId, { set: props.set, unitPath: unitPath() as UnitPath }),
    onSuccess: async ({ contactCount }) => {
      await changed();
      toast(
        contactCount > 0 ? t("head.remind.sent", { count: contactCount }) : t("head.remind.noted"),
      );
      props.onClose();
    },
  }));
  const copy = async () => {
    await navigator.clipboard.writeText(shown());
    toast(t("head.remind.copied"));
  };
  return (
    <Dialog
      open={props.unit !== undefined}
      title={t("head.remind.title", { unit: props.unit?.name ?? "" })}
      onClose={() => {
        send.reset();
        props.onClose();
      }}
      actions={
        <>
          <Button onClick={props.onClose}>{t("action.cancel")}</Button>
          <Button
            kind="primary"
            busy={send.isPending || !proposal.data}
            onClick={() => send.mutate()}
          >
            {t(contacts() > 0 ? "head.remind.send" : "head.remind.note")}
          </Button>
        </>
      }
    >
      <Switch fallback={<Skeleton lines={3} />}>
        <Match when={proposal.error}>
          {(error) => <ErrorState error={error()} compact onRetry={() => proposal.refetch()} />}
        </Match>
        <Match when={proposal.data}>
          {(data) => (
            <>
              <p>
                {t("head.remind.missing", {
                  missing: number(data().tally.people - data().tally.done),
                  people: number(data().tally.people),
                })}{" "}
                {contacts() > 0
                  ? t("head.remind.contacts", { count: contacts() })
                  : t("head.remind.no_contacts")}
              </p>
              <blockquote class="letter-text reminder-text">{shown()}</blockquote>
              <div class="row">
                <Button onClick={copy}>{t("head.remind.copy")}</Button>
                <a
                  class="button is-secondary"
                  href={`https://wa.me/?text=${encodeURIComponent(shown())}`}
                  target="_blank"
                  rel="noopener noreferrer external"
                >
                  {t("head.remind.whatsapp")}
                </a>
              </div>
            </>
          )}
        </Match>
      </Switch>
      <Show when={send.error}>{(error) => <ErrorState error={error()} compact />}</Show>
    </Dialog>
  );
}
