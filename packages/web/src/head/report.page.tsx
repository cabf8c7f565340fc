import { useSearchParams } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import { useSession } from "../session/session.query.ts";
import { grantsOf } from "../session/session.ts";
import { Page } from "../shell/page.tsx";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Select } from "../ui/select.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { longDay, timeWithZone } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { useReport, useSets } from "./report.query.ts";
import { reportAgencies } from "./report-agency.ts";
import { ReportBody } from "./report-body.tsx";
import { isBeforeFirstSet, NoSetYet, SetChoice } from "./set-choice.tsx";
import "./head.css";

/** The figures of one agency: one number, what moves it, which units hold it back. */
export function ReportPage() {
  const session = useSession();
  const agencies = () => (session.data ? reportAgencies(session.data) : []);
  return (
    <Show
      when={agencies().length > 0}
      fallback={
        <Page title={t("head.title")} isNarrow>
          <EmptyState title={t("head.none.title")}>{t("head.none.body")}</EmptyState>
        </Page>
      }
    >
      <Report agencies={agencies()} />
    </Show>
  );
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

function Report(props: { agencies: ReturnType<typeof reportAgencies> }) {
  const [search, setSearch] = useSearchParams();
  const agency = () =>
    props.agencies.find((each) => each.agencyId === one(search.instansi)) ?? props.agencies[0]!;
  const report = useReport(
    () => agency().agencyId,
    () => one(search.set),
  );
  const sets = useSets();
  const counted = () => (report.data?.countedAt ? report.data : undefined);
  const lede = () => {
    const data = report.data;
    if (!data) return agency().agencyName;
    return [data.agency.name, data.set.title].join(" · ");
  };
  return (
    <Page
      title={t("head.title")}
      lede={lede()}
      aside={<Term />}
      actions={counted() && <PrintButton />}
    >
      <Term onPaper />
      <Show when={report.data?.countedAt} keyed={false}>
        {(countedAt) => <CountedAt at={countedAt()} zone={report.data?.agency.zone ?? ""} />}
      </Show>
      <Choices
        agencies={props.agencies}
        agencyId={agency().agencyId}
        set={report.data?.set.set}
        onAgency={(instansi) => setSearch({ instansi, set: undefined })}
        onSet={(set) => setSearch({ set })}
      />
      <Switch fallback={<Skeleton lines={3} tall />}>
        <Match when={counted()}>
          {(data) => (
            <>
              <ReportBody report={data()} agency={agency()} />
              <PrintButton isBelow />
            </>
          )}
        </Match>
        <Match when={report.data}>
          <div class="state" role="status">
            <h2>{t("head.counting.title")}</h2>
            <p class="soft">{t("head.counting.body")}</p>
            <Show when={(sets.data?.sets.length ?? 0) > 1}>
              <p class="soft">{t("head.counting.other_set")}</p>
            </Show>
          </div>
        </Match>
        <Match when={isBeforeFirstSet(report.error)}>
          <NoSetYet />
        </Match>
        <Match when={report.error}>
          <ErrorState error={report.error} onRetry={() => report.refetch()} />
        </Match>
      </Switch>
    </Page>
  );
}

const CountedAt = (props: { at: string; zone: string }) => (
  <p class="counted-at small soft">
    {t("head.counted_at", {
      day: longDay(props.at, props.zone),
      time: timeWithZone(props.at, props.zone),
    })}
  </p>
);

/** Beside the title where there is room; under the figures on a phone, where the number comes first. */
const PrintButton = (props: { isBelow?: boolean }) => (
  <Button
    class={`no-print ${props.isBelow ? "only-narrow" : "only-wide"}`}
    wide={props.isBelow ?? false}
    onClick={() => window.print()}
  >
    {t("head.print")}
  </Button>
);

/** In whose term the report is read. On paper there is no bar to carry it. */
function Term(props: { onPaper?: boolean }) {
  const session = useSession();
  const term = () => (session.data ? grantsOf(session.data, "head")[0] : undefined);
  const line = () =>
    t("head_term.line", {
      office: term()?.officeName ?? "",
      until: longDay(term()?.endsOn ?? ""),
    });
  return (
    <Show when={term()}>
      <Show when={props.onPaper} fallback={<Badge>{line()}</Badge>}>
        <p class="only-print">{line()}</p>
      </Show>
    </Show>
  );
}

function Choices(props: {
  agencies: ReturnType<typeof reportAgencies>;
  agencyId: string;
  set: number | undefined;
  onAgency: (agencyId: string) => void;
  onSet: (set: string) => void;
}) {
  return (
    <div class="choices no-print">
      <Show when={props.agencies.length > 1}>
        <Select
          label={t("head.agency")}
          value={props.agencyId}
          options={props.agencies.map((each) => ({ value: each.agencyId, label: each.agencyName }))}
          onChange={props.onAgency}
        />
      </Show>
      <SetChoice set={props.set} onSet={props.onSet} />
    </div>
  );
}
