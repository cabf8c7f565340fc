import { type RevocationReason, revocationReasons } from "@netra/core/certifying/certificate";
import { useMutation } from "@tanstack/solid-query";
import { createSignal, Show } from "solid-js";
import type { CheckedCertificate } from "../certifying/check.query.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { toast } from "../ui/toast.tsx";
import { t } from "../words/words.ts";
import { restoreCertificate, revokeCertificate } from "./certificate.query.ts";

/** Asks once more before a certificate is revoked or restored: why, and on what basis. */
export function CertificateDialog(props: {
  open: boolean;
  certificate: CheckedCertificate;
  onClose: () => void;
  onChanged: () => void;
}) {
  const [reason, setReason] = createSignal<RevocationReason>("issued_by_mistake");
  // What is asked does not change under the dialog while its answer comes in.
  const isRestoring = () => Boolean(props.certificate.revocation);
  const change = useMutation(() => ({
    mutationFn: (basis: string) =>
      isRestoring()
        ? restoreCertificate(props.certificate.code, { basis })
        : revokeCertificate(props.certificate.code, { reason: reason(), basis }),
    onSuccess: ({ status }) => {
      toast(
        t(status === "revoked" ? "operator.certificate_revoked" : "operator.certificate_restored"),
      );
      props.onClose();
      props.onChanged();
    },
  }));
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const basis = String(new FormData(event.currentTarget).get("basis") ?? "").trim();
    if (basis) change.mutate(basis);
  };
  return (
    <Dialog
      open={props.open}
      title={t(
        isRestoring() ? "operator.certificate_restore_title" : "operator.certificate_revoke_title",
        { code: props.certificate.code },
      )}
      onClose={() => {
        change.reset();
        props.onClose();
      }}
      actions={
        <>
          <Button onClick={props.onClose}>{t("action.cancel")}</Button>
          <Button kind="primary" type="submit" form="change-certificate" busy={change.isPending}>
            {t(
              isRestoring()
                ? "operator.certificate_restore_sure"
                : "operator.certificate_revoke_sure",
            )}
          </Button>
        </>
      }
    >
      <form id="change-certificate" class="stack" onSubmit={submit}>
        <p>
          {t(
            isRestoring()
              ? "operator.certificate_restore_body"
              : "operator.certificate_revoke_body",
          )}
        </p>
        <Show when={!isRestoring()}>
          <Select
            label={t("operator.certificate_reason")}
            value={reason()}
            options={revocationReasons.map((value) => ({
              value,
              label: t(`certificate.reason_${value}`),
            }))}
            onChange={setReason}
          />
        </Show>
        <Field label={t("operator.certificate_basis")} hint={t("operator.certificate_basis_hint")}>
          {(control) => (
            <input
              {...control()}
              class="control"
              name="basis"
              autocomplete="off"
              required
              minLength={3}
              maxLength={200}
            />
          )}
        </Field>
        <Show when={change.error}>{(error) => <ErrorState error={error()} compact />}</Show>
      </form>
    </Dialog>
  );
}
