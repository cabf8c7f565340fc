import { readCode, shownCode } from "@netra/core/kernel/code";
import { useLocation, useNavigate, useParams } from "@solidjs/router";
import { createResource, Match, onCleanup, onMount, Show, Switch } from "solid-js";
import { ApiProblem } from "../fault.ts";
import { loaded } from "../loaded.ts";
import { PageTitle } from "../shell/page.tsx";
import { LanguageSwitch } from "../ui/language-switch.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { t } from "../words/words.ts";
import { readSignature, usePaper, useRecord } from "./check.query.ts";
import { CheckForm } from "./check-form.tsx";
import { CheckResult } from "./check-result.tsx";
import { PaperResult } from "./paper-result.tsx";
import type { OnRecord } from "./verdict.ts";
import "./check.css";

/** The public page: is this certificate genuine, and does it hold? Needs no session. */
export function CheckPage() {
  const params = useParams();
  keepOutOfSearch();
  return (
    <div class="check">
      <PageTitle title={t("check.title")} />
      <header class="check-top">
        <span class="brand">Netra</span>
        <LanguageSwitch />
      </header>
      <main class="check-body" tabIndex={-1}>
        <Show when={params.code} keyed fallback={<Start />}>
          {(typed) => (
            <Show when={readCode(typed)} keyed fallback={<Start typed={typed} />}>
              {(code) => <Check code={code} />}
            </Show>
          )}
        </Show>
      </main>
      <footer class="check-foot">
        <p class="soft small">{t("check.proves")}</p>
      </footer>
    </div>
  );
}

function Start(props: { typed?: string }) {
  return (
    <>
      <h1>{t("check.title")}</h1>
      <p class="soft">{t("check.lede")}</p>
      <AskForCode typed={props.typed} />
    </>
  );
}

/** Leads to the page of the code that was typed. */
function AskForCode(props: { typed?: string | undefined }) {
  const navigate = useNavigate();
  return (
    <CheckForm
      typed={props.typed}
      action={t("check.action")}
      onCode={(code) => navigate(`/v/${shownCode(code)}`)}
    />
  );
}

function Check(props: { code: string }) {
  const location = useLocation();
  const record = useRecord(() => props.code);
  const isNoCertificate = () => record.isSuccess && record.data === null;
  const paper = usePaper(() => props.code, isNoCertificate);
  const isPending = () => record.isPending || (isNoCertificate() && paper.isPending);
  const [signature] = createResource(
    () => [props.code, location.hash] as const,
    ([code, fragment]) => readSignature(code, fragment),
  );
  const recordState = (): OnRecord => {
    if (record.error || paper.error) return "away";
    const found = loaded(record);
    return found ? found.status : "unknown";
  };
  const isRefused = () => record.error instanceof ApiProblem && record.error.status === 422;
  return (
    <>
      <h1 class="check-title">{t("check.title")}</h1>
      <p class="check-code figures">{shownCode(props.code)}</p>
      <div role="status" class="stack">
        <Switch fallback={<Skeleton lines={3} tall />}>
          <Match when={isRefused()}>
            <p class="notice">{t("check.malformed")}</p>
          </Match>
          <Match when={loaded(paper)}>{(found) => <PaperResult paper={found()} />}</Match>
          <Match when={!isPending() && signature()}>
            {(proof) => (
              <CheckResult
                signature={proof()}
                record={recordState()}
                certificate={loaded(record) ?? undefined}
                onRetry={() => (record.error ? record.refetch() : paper.refetch())}
              />
            )}
          </Match>
        </Switch>
      </div>
      <section class="check-again">
        <h2>{t("check.another")}</h2>
        <AskForCode />
      </section>
    </>
  );
}

/** Certificates carry names: no search engine lists them. */
function keepOutOfSearch() {
  const meta = document.createElement("meta");
  meta.name = "robots";
  meta.content = "noindex";
  onMount(() => document.head.append(meta));
  onCleanup(() => meta.remove());
}
