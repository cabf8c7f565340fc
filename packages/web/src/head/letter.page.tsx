import { letterIds } from "@netra/core/kernel/id";
import { useNavigate, useParams, useSearchParams } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import { useSession } from "../session/session.query.ts";
import { Page } from "../shell/page.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { t } from "../words/words.ts";
import { useLetter } from "./acts.query.ts";
import { askedQuery, one } from "./asked.ts";
import { IssuedLetter } from "./issued-letter.tsx";
import { LetterForm } from "./letter-form.tsx";
import { useReport } from "./report.query.ts";
import { reportAgencies } from "./report-agency.ts";
import "./head.css";
import "./letter.css";

const fresh = "baru";

/** A letter of instruction: written here, issued once under its number, and read again with its effect. */
export function LetterPage() {
  const session = useSession();
  const params = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const own = letterIds.mint();
  const led = () =>
    session.data
      ? reportAgencies(session.data).filter(({ role }) => role === "head" || role === "delegate")
      : [];
  const agency = () => led().find(({ agencyId }) => agencyId === one(search.instansi)) ?? led()[0];
  const agencyId = () => agency()?.agencyId ?? "";
  const known = () => (params.letterId === fresh ? undefined : params.letterId);
  const letter = useLetter(agencyId, known);
  const report = useReport(agencyId, () => ({
    set: known() && letter.data ? String(letter.data.set) : one(search.set),
  }));
  const issued = () =>
    known() && letter.data && letter.data.state !== "draft" ? letter.data : undefined;
  const about = () => ({ instansi: agencyId() });
  const at = (letterId: string) =>
    navigate(`/laporan/surat/${letterId}${askedQuery({}, about())}`, { replace: true });
  return (
    <Page
      title={t("head.letter.title")}
      back={{
        href: `/laporan${askedQuery({ set: one(search.set) }, about())}`,
        label: t("nav.report"),
      }}
    >
      <Switch fallback={<Skeleton lines={3} tall />}>
        <Match when={!agency()}>
          <EmptyState title={t("head.none.title")}>{t("head.none.body")}</EmptyState>
        </Match>
        <Match when={letter.error}>
          {(error) => <ErrorState error={error()} onRetry={() => letter.refetch()} />}
        </Match>
        <Match when={report.error}>
          {(error) => <ErrorState error={error()} onRetry={() => report.refetch()} />}
        </Match>
        <Match when={issued()}>
          {(found) => <IssuedLetter letter={found()} mayWithdraw={agency()?.role === "head"} />}
        </Match>
        <Match when={agency()?.role !== "head"}>
          <EmptyState title={t("head.letter.only_head")}>
            {t("head.letter.only_head_body")}
          </EmptyState>
        </Match>
        <Match when={(!known() || letter.data) && report.data}>
          {(data) => (
            <Show
              when={data().units.length > 0}
              fallback={
                <EmptyState title={t("head.units.empty_title")}>{t("head.units.empty")}</EmptyState>
              }
            >
              <LetterForm
                report={data()}
                letterId={known() ?? own}
                draft={letter.data}
                unitPath={one(search.unit)}
                onKept={at}
              />
            </Show>
          )}
        </Match>
      </Switch>
    </Page>
  );
}
