import { useParams, useSearchParams } from "@solidjs/router";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { Match, Show, Switch } from "solid-js";
import { useSession } from "../session/session.query.ts";
import { Page } from "../shell/page.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { number } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { importKey, lookAt, useImport } from "./import.query.ts";
import { ImportAcceptance } from "./import-acceptance.tsx";
import { ImportFindings } from "./import-findings.tsx";
import { issueWords } from "./issue-words.ts";
import { managedAgencies } from "./managed-agency.ts";
import { StepBar } from "./step-bar.tsx";
import "./hr.css";

/** One roster file: what it would change, what in it must be mended, and the carrying out. */
export function ImportPreviewPage() {
  const session = useSession();
  const queries = useQueryClient();
  const params = useParams();
  const [search] = useSearchParams();
  const importId = () => params.importId ?? "";
  const agencyId = () => {
    const all = session.data ? managedAgencies(session.data) : [];
    return (all.find((each) => each.agencyId === search.instansi) ?? all[0])?.agencyId ?? "";
  };
  const roster = useImport(agencyId, importId);
  const look = useMutation(() => ({
    mutationFn: () => lookAt(agencyId(), importId()),
    onSuccess: (seen) => queries.setQueryData(importKey(agencyId(), importId()), seen),
  }));
  const toBring = () => ({ href: `/impor?instansi=${agencyId()}`, label: t("hr.import.title") });
  const total = () => roster.data?.preview?.rowCount ?? 0;
  return (
    <Page title={roster.data?.fileName ?? t("hr.import.title")} back={toBring()}>
      <Switch fallback={<Skeleton lines={4} tall />}>
        <Match when={roster.error ?? look.error}>
          {(error) => <ErrorState error={error()} onRetry={() => roster.refetch()} />}
        </Match>
        <Match when={roster.data?.stage === "refused" && roster.data.refusal}>
          {(refusal) => (
            <EmptyState
              title={t("hr.refused.title")}
              action={
                <ButtonLink kind="primary" href={toBring().href}>
                  {t("hr.refused.again")}
                </ButtonLink>
              }
            >
              <p>{issueWords(refusal().code, refusal().detail)}</p>
              <p>{t("hr.refused.safe")}</p>
            </EmptyState>
          )}
        </Match>
        <Match when={roster.data?.stage === "waiting"}>
          <EmptyState
            title={t("hr.waiting.title")}
            action={
              <Button kind="primary" busy={look.isPending} onClick={() => look.mutate()}>
                {t("hr.waiting.action")}
              </Button>
            }
          >
            {t("hr.waiting.body")}
          </EmptyState>
        </Match>
        <Match when={roster.data?.stage === "accepted" || roster.data?.stage === "running"}>
          <div class="card stack">
            <StepBar
              label={t("hr.running.title")}
              share={total() === 0 ? 0 : Math.min(1, (roster.data?.doneCount ?? 0) / total())}
              detail={t("hr.running.count", { done: roster.data?.doneCount ?? 0, count: total() })}
            />
            <p class="soft">{t("hr.running.leave")}</p>
          </div>
        </Match>
        <Match when={roster.data?.stage === "done" && roster.data}>
          {(done) => (
            <EmptyState
              title={t("hr.done.title")}
              action={
                <ButtonLink kind="primary" href={`/pegawai?instansi=${agencyId()}`}>
                  {t("hr.done.people")}
                </ButtonLink>
              }
            >
              <p>{t("hr.done.carried", { count: done().doneCount })}</p>
              <Show when={done().missing === "close"}>
                <p>{t("hr.done.left", { count: done().leftCount })}</p>
              </Show>
              <Show when={done().preview?.issueCount}>
                {(count) => <p>{t("hr.done.issues", { count: count() })}</p>}
              </Show>
            </EmptyState>
          )}
        </Match>
        <Match when={roster.data?.stage === "previewed" && roster.data.preview}>
          {(preview) => (
            <p class="soft">
              {preview().rowCount > 0
                ? t("hr.preview.lede", { rows: number(preview().rowCount) })
                : t("hr.preview.nothing")}
            </p>
          )}
        </Match>
      </Switch>
      <Show when={roster.data?.stage === "previewed" && total() > 0 && roster.data}>
        {(seen) => <ImportAcceptance agencyId={agencyId()} seen={seen()} />}
      </Show>
      <Show when={roster.data?.preview && roster.data}>
        {(seen) => <ImportFindings seen={seen()} />}
      </Show>
    </Page>
  );
}
