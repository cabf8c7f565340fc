import { useSearchParams } from "@solidjs/router";
import { createSignal, Match, Show, Switch } from "solid-js";
import { useSession } from "../session/session.query.ts";
import type { SessionView } from "../session/session.ts";
import { Page } from "../shell/page.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { t } from "../words/words.ts";
import { askedOf, one } from "./asked.ts";
import { CountedAt, PastDay } from "./day-choice.tsx";
import { DelegationAct, TargetAct } from "./head-acts.tsx";
import { ReminderDialog } from "./reminder-dialog.tsx";
import { type AgencyReport, useReport } from "./report.query.ts";
import { ReportActs } from "./report-acts.tsx";
import {
  officeAgencies,
  type ReportAgency,
  reportAgencies,
  reportAgencyOf,
} from "./report-agency.ts";
import { ReportBody } from "./report-body.tsx";
import { Choices, NotCounted } from "./report-frame.tsx";
import { isBeforeFirstSet, NoSetYet } from "./set-choice.tsx";
import { TermLine } from "./term-line.tsx";
import { UnitNote } from "./unit-note.tsx";
import { wayUp } from "./way-up.ts";
import "./head.css";

/** The figures of one agency: one number, what moves it, which units hold it back, what to do about it. */
export function ReportPage() {
  const session = useSession();
  const [search] = useSearchParams();
  const agency = () => session.data && reportAgencyOf(session.data, one(search.instansi));
  return (
    <Show
      when={agency()}
      fallback={
        <Page title={t("head.title")} isNarrow>
          <Show
            when={session.data && officeAgencies(session.data).length > 0}
            fallback={<EmptyState title={t("head.none.title")}>{t("head.none.body")}</EmptyState>}
          >
            <EmptyState
              title={t("head.over.title")}
              action={
                <ButtonLink kind="primary" href="/laporan/memori">
                  {t("head.memo.title")}
                </ButtonLink>
              }
            >
              {t("head.over.body")}
            </EmptyState>
          </Show>
        </Page>
      }
    >
      {(found) => <Report agency={found()} session={session.data as SessionView} />}
    </Show>
  );
}

function Report(props: { agency: ReportAgency; session: SessionView }) {
  const [search, setSearch] = useSearchParams();
  const asked = () => askedOf(search);
  const report = useReport(() => props.agency.agencyId, asked);
  const counted = () => (report.data?.countedAt ? report.data : undefined);
  const agencyName = () => report.data?.agency.name ?? props.agency.agencyName ?? "";
  const back = () => wayUp(props.session, props.agency, report.data?.agency, asked());
  const [reminding, setReminding] = createSignal<{ unitPath: string; name: string }>();
  const goTo = (day: string | undefined) => setSearch({ per: day });
  const acts = (data: AgencyReport) => <ReportActs report={data} agency={props.agency} />;
  const noteOn = (data: () => AgencyReport) => ({
    head: t("head.units.reminded"),
    of: (unitPath: string) => (
      <UnitNote
        report={data()}
        unitPath={unitPath}
        onRemind={isLeading() ? setReminding : undefined}
      />
    ),
  });
  const isLeading = () => props.agency.role === "head" || props.agency.role === "delegate";
  const mayAct = () => props.agency.role === "head" && !asked().on;
  return (
    <Page
      title={t("head.title")}
      lede={[agencyName(), report.data?.set.title].filter(Boolean).join(" · ")}
      aside={<TermLine session={props.session} />}
      {...(back() && { back: back()! })}
      actions={<div class="report-acts only-wide no-print">{counted() && acts(counted()!)}</div>}
    >
      <TermLine session={props.session} onPaper />
      <Show when={counted()}>
        {(data) => <CountedAt figures={data()} zone={data().agency.zone} onDay={goTo} />}
      </Show>
      <Choices
        agencies={reportAgencies(props.session)}
        agency={props.agency}
        set={report.data?.set.set}
        onAgency={(instansi) => setSearch({ instansi, set: undefined, per: undefined })}
        onSet={(set) => setSearch({ set })}
      />
      <Show when={asked().on}>
        {(day) => <PastDay day={day()} figures={counted()} onDay={goTo} />}
      </Show>
      <Switch fallback={<Skeleton lines={3} tall />}>
        <Match when={counted()}>
          {(data) => (
            <ReportBody
              report={data()}
              agency={props.agency}
              acts={acts(data())}
              unitNote={asked().on ? undefined : noteOn(data)}
              underFigure={
                <Show when={mayAct()}>
                  <TargetAct report={data()} />
                </Show>
              }
              underLeaders={
                <Show when={mayAct()}>
                  <DelegationAct report={data()} />
                </Show>
              }
            />
          )}
        </Match>
        <Match when={report.data}>{(data) => <NotCounted isCounting={data().isCounting} />}</Match>
        <Match when={isBeforeFirstSet(report.error)}>
          <NoSetYet />
        </Match>
        <Match when={report.error}>
          <ErrorState error={report.error} onRetry={() => report.refetch()} />
        </Match>
      </Switch>
      <ReminderDialog
        agencyId={props.agency.agencyId}
        set={report.data?.set.set ?? 0}
        unit={reminding()}
        onClose={() => setReminding(undefined)}
      />
    </Page>
  );
}
