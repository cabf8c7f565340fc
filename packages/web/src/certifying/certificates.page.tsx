import { For, Match, Show, Switch } from "solid-js";
import { useHome } from "../learning/learning.query.ts";
import { loaded } from "../loaded.ts";
import { Page } from "../shell/page.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { t } from "../words/words.ts";
import { CertificateCard } from "./certificate-card.tsx";
import { type OwnCertificate, useCertificates } from "./certificates.query.ts";
import { waitingTitles } from "./waiting.ts";
import "./certificates.css";

/** All my certificates, and what is still being made. */
export function CertificatesPage() {
  const home = useHome();
  const waiting = (items: readonly OwnCertificate[]) => {
    const known = loaded(home);
    return known ? waitingTitles(known, items) : [];
  };
  const mine = useCertificates((items) => waiting(items).length > 0);
  const items = () => loaded(mine)?.items;
  return (
    <Page title={t("certificate.title")} lede={t("certificate.lede")} isNarrow>
      <Switch fallback={<Skeleton lines={3} tall />}>
        <Match when={items()}>
          {(all) => (
            <>
              <Waiting titles={waiting(all())} />
              <Show
                when={all().length > 0}
                fallback={<None isWaiting={waiting(all()).length > 0} />}
              >
                <ul class="stack">
                  <For each={all()}>
                    {(certificate) => (
                      <li>
                        <CertificateCard certificate={certificate} />
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            </>
          )}
        </Match>
        <Match when={mine.error}>
          <ErrorState error={mine.error} onRetry={() => mine.refetch()} />
        </Match>
      </Switch>
    </Page>
  );
}

/** A live region: what stood here as on its way is announced when it has come. */
function Waiting(props: { titles: readonly string[] }) {
  return (
    <div role="status">
      <Show when={props.titles.length > 0}>
        <div class="card is-tint">
          <p>
            <strong>{t("certificate.preparing")}</strong>
          </p>
          <p class="soft">{t("certificate.preparing_next", { titles: props.titles.join("; ") })}</p>
        </div>
      </Show>
    </div>
  );
}

function None(props: { isWaiting: boolean }) {
  return (
    <Show when={!props.isWaiting}>
      <EmptyState
        title={t("certificate.none")}
        action={<ButtonLink href="/">{t("not_found.action")}</ButtonLink>}
      >
        {t("certificate.none_next")}
      </EmptyState>
    </Show>
  );
}
