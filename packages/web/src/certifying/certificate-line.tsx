import { createSignal, Match, Show, Switch } from "solid-js";
import { loaded } from "../loaded.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { t } from "../words/words.ts";
import { useCertificates } from "./certificates.query.ts";
import { savePdf } from "./print.ts";
import { certificateOf } from "./waiting.ts";

/** After a pass: the module's certificate, or that it is on its way. Never stands in the way of what comes next. */
export function CertificateLine(props: { moduleId: string }) {
  const mine = useCertificates((items) => !certificateOf(items, props.moduleId));
  const own = () => certificateOf(loaded(mine)?.items ?? [], props.moduleId);
  const [isSaving, setSaving] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();

  async function save() {
    const certificate = own();
    if (!certificate) return;
    setSaving(true);
    setFault(undefined);
    await savePdf(certificate).catch(setFault);
    setSaving(false);
  }

  return (
    <div class="stack-s">
      <div class="row" role="status">
        <Switch fallback={<p class="soft">{t("certificate.line_preparing")}</p>}>
          <Match when={own()?.revocation}>
            <p class="soft">{t("certificate.line_revoked")}</p>
          </Match>
          <Match when={own()}>
            <p>{t("certificate.line_ready")}</p>
            <Button busy={isSaving()} onClick={save}>
              {t(isSaving() ? "certificate.saving" : "certificate.save")}
            </Button>
          </Match>
          <Match when={mine.error}>
            <p class="soft">{t("certificate.line_later")}</p>
          </Match>
        </Switch>
        <ButtonLink kind="quiet" href="/sertifikat">
          {t("certificate.all")}
        </ButtonLink>
      </div>
      <Show when={fault()}>{(error) => <ErrorState error={error()} compact />}</Show>
    </div>
  );
}
