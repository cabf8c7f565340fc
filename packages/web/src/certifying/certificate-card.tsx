import { createSignal, Show } from "solid-js";
import { Badge } from "../ui/badge.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { toast } from "../ui/toast.tsx";
import { longDay, timeWithZone } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { OwnCertificate } from "./certificates.query.ts";
import { savePdf } from "./print.ts";
import { addressOf, canShare, share } from "./share.ts";

/** One of my certificates: what it is for, whether it holds, and ways to keep it and pass it on. */
export function CertificateCard(props: { certificate: OwnCertificate }) {
  const own = () => props.certificate;
  return (
    <Card
      title={own().what.title}
      aside={<Badge tone="accent">{t(`certificate.kind_${own().what.kind}`)}</Badge>}
    >
      <div class="stack-s">
        <p class="soft">
          {t("certificate.finished_on", {
            day: longDay(own().completedAt, own().zone),
            time: timeWithZone(own().completedAt, own().zone),
          })}
        </p>
        <p class="certificate-code figures">
          <span class="soft">{t("certificate.code")}</span> {own().code}
        </p>
        <Show when={!own().revocation} fallback={<Revoked certificate={own()} />}>
          <Actions certificate={own()} />
        </Show>
      </div>
    </Card>
  );
}

function Revoked(props: { certificate: OwnCertificate }) {
  return (
    <Show when={props.certificate.revocation}>
      {(revocation) => (
        <p class="notice">
          {t("certificate.revoked_since", {
            day: longDay(revocation().revokedAt, props.certificate.zone),
            reason: t(`certificate.reason_${revocation().reason}`),
          })}{" "}
          {t("certificate.revoked_next")}
        </p>
      )}
    </Show>
  );
}

function Actions(props: { certificate: OwnCertificate }) {
  const [isSaving, setSaving] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();

  async function attempt(act: () => Promise<void>) {
    setFault(undefined);
    await act().catch(setFault);
  }
  const save = async () => {
    setSaving(true);
    await attempt(() => savePdf(props.certificate));
    setSaving(false);
  };
  const copy = () =>
    attempt(async () => {
      await navigator.clipboard.writeText(addressOf(props.certificate.link));
      toast(t("certificate.copied"));
    });
  const title = () => t("certificate.share_title", { title: props.certificate.what.title });

  return (
    <>
      <div class="row">
        <Button kind="primary" busy={isSaving()} onClick={save}>
          {t(isSaving() ? "certificate.saving" : "certificate.save")}
        </Button>
        <Show when={canShare()} fallback={<Button onClick={copy}>{t("certificate.copy")}</Button>}>
          <Button onClick={() => attempt(() => share(title(), props.certificate.link))}>
            {t("certificate.share")}
          </Button>
        </Show>
        <ButtonLink kind="quiet" href={props.certificate.link}>
          {t("certificate.open_check")}
        </ButtonLink>
      </div>
      <Show when={fault()}>{(error) => <ErrorState error={error()} compact />}</Show>
    </>
  );
}
