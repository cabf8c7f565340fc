import { createSignal, Match, Show, Switch } from "solid-js";
import { CertificateFacts } from "../certifying/certificate-facts.tsx";
import { type CheckedCertificate, useRecord } from "../certifying/check.query.ts";
import { CheckForm } from "../certifying/check-form.tsx";
import { loaded } from "../loaded.ts";
import { Page } from "../shell/page.tsx";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { CertificateDialog } from "./certificate-dialog.tsx";
import "../certifying/check.css";
import "./operator.css";

/** An operator finds a certificate by its code, revokes it, or takes a revocation back. */
export function CertificatePage() {
  const [code, setCode] = createSignal("");

  return (
    <Page title={t("operator.certificate_title")} lede={t("operator.certificate_lede")} isNarrow>
      <CheckForm action={t("operator.officer_search")} onCode={setCode} />
      <Show when={code()} keyed>
        {(known) => <Found code={known} />}
      </Show>
    </Page>
  );
}

function Found(props: { code: string }) {
  const record = useRecord(() => props.code);
  return (
    <Switch fallback={<Skeleton lines={3} tall />}>
      <Match when={record.error}>
        <ErrorState error={record.error} onRetry={() => record.refetch()} />
      </Match>
      <Match when={loaded(record)}>
        {(certificate) => (
          <FoundCertificate certificate={certificate()} onChanged={() => record.refetch()} />
        )}
      </Match>
      <Match when={!record.isPending}>
        <EmptyState title={t("fault.certifying.certificate_unknown")}>
          {t("operator.certificate_unknown_next")}
        </EmptyState>
      </Match>
    </Switch>
  );
}

function FoundCertificate(props: { certificate: CheckedCertificate; onChanged: () => void }) {
  const [isAsking, setAsking] = createSignal(false);
  const own = () => props.certificate;
  return (
    <div class="stack">
      <CertificateFacts certificate={own()} />
      <div class="row">
        <Show
          when={own().revocation}
          fallback={<Badge tone="good">{t("operator.certificate_valid")}</Badge>}
        >
          {(revocation) => (
            <p class="notice">
              {t("certificate.revoked_since", {
                day: longDay(revocation().revokedAt, own().zone),
                reason: t(`certificate.reason_${revocation().reason}`),
              })}
            </p>
          )}
        </Show>
        <Button onClick={() => setAsking(true)}>
          {t(own().revocation ? "operator.certificate_restore" : "operator.certificate_revoke")}
        </Button>
      </div>
      <CertificateDialog
        open={isAsking()}
        certificate={own()}
        onClose={() => setAsking(false)}
        onChanged={props.onChanged}
      />
    </div>
  );
}
