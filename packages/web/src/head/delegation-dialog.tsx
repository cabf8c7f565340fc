import { useMutation, useQuery } from "@tanstack/solid-query";
import { Match, Show, Switch } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { toast } from "../ui/toast.tsx";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { delegateReport, getDelegation, takeBackReport } from "./acts.query.ts";

/** The report in the Sekda's hands, and back again. They see the same figures and sign nothing. */
export function DelegationDialog(props: {
  open: boolean;
  agencyId: string;
  zone: string;
  onClose: () => void;
}) {
  const found = useQuery(() => ({
    queryKey: ["delegation", props.agencyId] as const,
    queryFn: () => getDelegation(props.agencyId),
    enabled: props.open,
  }));
  const change = useMutation(() => ({
    mutationFn: (isGiven: boolean) =>
      isGiven ? takeBackReport(props.agencyId) : delegateReport(props.agencyId),
    onSuccess: async (_, isGiven) => {
      await found.refetch();
      toast(t(isGiven ? "head.delegation.taken" : "head.delegation.given"));
      props.onClose();
    },
  }));
  const given = () => found.data?.delegation;
  const sekda = () => found.data?.sekda;
  return (
    <Dialog
      open={props.open}
      title={t("head.delegation.title")}
      onClose={() => {
        change.reset();
        props.onClose();
      }}
      actions={
        <>
          <Button onClick={props.onClose}>{t("action.close")}</Button>
          <Show when={given() ?? sekda()}>
            <Button
              kind="primary"
              busy={change.isPending}
              onClick={() => change.mutate(given() !== undefined)}
            >
              {t(given() ? "head.delegation.take" : "head.delegation.give")}
            </Button>
          </Show>
        </>
      }
    >
      <p class="soft">{t("head.delegation.about")}</p>
      <Switch fallback={<Skeleton lines={1} />}>
        <Match when={found.error}>
          {(error) => <ErrorState error={error()} compact onRetry={() => found.refetch()} />}
        </Match>
        <Match when={given()}>
          {(delegation) => (
            <p>
              {t("head.delegation.now", {
                name: delegation().name,
                office: delegation().officeName,
                day: longDay(lastInstant(delegation().until), props.zone),
              })}
            </p>
          )}
        </Match>
        <Match when={sekda()}>
          {(holder) => (
            <p>
              {t("head.delegation.could", {
                name: holder().name,
                office: holder().officeName,
                day: longDay(holder().endsOn),
              })}
            </p>
          )}
        </Match>
        <Match when={found.data}>
          <p>{t("fault.roster.sekda_missing")}</p>
        </Match>
      </Switch>
      <Show when={change.error}>{(error) => <ErrorState error={error()} compact />}</Show>
    </Dialog>
  );
}

/** A right ends at a midnight; its last day is the one before. */
const lastInstant = (until: string) => new Date(Date.parse(until) - 1).toISOString();
