import { Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { CertificateFacts, SignedFacts } from "./certificate-facts.tsx";
import type { CheckedCertificate } from "./check.query.ts";
import { type OnRecord, type Signature, toneOf, verdictOf } from "./verdict.ts";

/** The verdict in words, why, and what stands on the paper. */
export function CheckResult(props: {
  signature: Signature;
  record: OnRecord;
  certificate: CheckedCertificate | undefined;
  onRetry: () => void;
}) {
  const verdict = () => verdictOf(props.signature, props.record);
  const tone = () => toneOf(verdict());
  const signed = () => ("payload" in props.signature ? props.signature.payload : undefined);
  return (
    <>
      <section class={`check-verdict is-${tone()}`}>
        <h2>
          <Show when={tone() !== "plain"}>
            <Icon name={tone() === "warn" ? "warn" : "check"} />
          </Show>
          {t(`check.verdict_${verdict()}`)}
        </h2>
        <p>{t(`check.why_${verdict()}`)}</p>
        <Show when={props.certificate?.revocation}>
          {(revocation) => (
            <p>
              {t("certificate.revoked_since", {
                day: longDay(revocation().revokedAt, props.certificate?.zone ?? "Asia/Jakarta"),
                reason: t(`certificate.reason_${revocation().reason}`),
              })}
            </p>
          )}
        </Show>
        <Show when={props.record === "away"}>
          <Button onClick={() => props.onRetry()}>{t("action.retry")}</Button>
        </Show>
      </section>
      <Show
        when={props.certificate}
        fallback={<Show when={signed()}>{(payload) => <SignedFacts payload={payload()} />}</Show>}
      >
        {(certificate) => <CertificateFacts certificate={certificate()} />}
      </Show>
      <Show when={props.certificate && props.signature.verdict === "genuine"}>
        <p class="soft small">{t("check.signature_too")}</p>
      </Show>
      <Show when={props.certificate?.sampleData}>
        <p class="sample">{t("state.sample_data")}</p>
      </Show>
    </>
  );
}
