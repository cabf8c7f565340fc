import { useMutation } from "@tanstack/solid-query";
import { createSignal, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Field } from "../ui/field.tsx";
import { toast } from "../ui/toast.tsx";
import { percent } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { setTarget, useActsChanged, withdrawTarget } from "./acts.query.ts";
import type { AgencyReport } from "./report.query.ts";
import { readShare } from "./target-share.ts";

/** The agency's own target for a set and until when; or back to what the set asks for. */
export function TargetDialog(props: { open: boolean; report: AgencyReport; onClose: () => void }) {
  const [isWrong, setWrong] = createSignal(false);
  const agencyId = () => props.report.agency.agencyId;
  const changed = useActsChanged(agencyId);
  const close = () => {
    change.reset();
    setWrong(false);
    props.onClose();
  };
  const change = useMutation(() => ({
    mutationFn: async (sent: { share: number; untilOn: string } | undefined) => {
      const { set } = props.report.set;
      if (sent) await setTarget(agencyId(), set, sent);
      else await withdrawTarget(agencyId(), set);
    },
    onSuccess: async () => {
      await changed();
      toast(t("head.target.saved"));
      close();
    },
  }));
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const share = readShare(String(fields.get("share") ?? ""));
    setWrong(share === undefined);
    const untilOn = String(fields.get("untilOn") ?? "");
    if (share !== undefined && untilOn) change.mutate({ share, untilOn });
  };
  return (
    <Dialog
      open={props.open}
      title={t("head.target.title")}
      onClose={close}
      actions={
        <>
          <Button kind="quiet" busy={change.isPending} onClick={() => change.mutate(undefined)}>
            {t("head.target.of_set")}
          </Button>
          <Button onClick={close}>{t("action.cancel")}</Button>
          <Button kind="primary" type="submit" form="set-target" busy={change.isPending}>
            {t("head.target.save")}
          </Button>
        </>
      }
    >
      <form id="set-target" class="stack" onSubmit={submit} novalidate>
        <p>{t("head.target.body", { target: percent(props.report.set.target) })}</p>
        <Field
          label={t("head.target.share")}
          hint={t("head.target.share_hint")}
          error={isWrong() ? t("fault.acts.target_out_of_range") : undefined}
        >
          {(control) => (
            <input
              {...control()}
              class="control figures"
              name="share"
              inputmode="decimal"
              autocomplete="off"
              value={String(Math.round(props.report.set.target * 1000) / 10).replace(".", ",")}
            />
          )}
        </Field>
        <Field label={t("head.target.until")}>
          {(control) => (
            <input
              {...control()}
              class="control"
              type="date"
              name="untilOn"
              required
              min={props.report.today}
              value={[props.report.set.targetOn, props.report.today].toSorted().at(-1)}
            />
          )}
        </Field>
        <Show when={change.error}>{(error) => <ErrorState error={error()} compact />}</Show>
      </form>
    </Dialog>
  );
}
