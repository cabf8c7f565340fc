import { useSearchParams } from "@solidjs/router";
import { type Accessor, type JSX, Match, Show, Switch } from "solid-js";
import { askedOf } from "../head/asked.ts";
import { CountedAt, PastDay } from "../head/day-choice.tsx";
import type { Figures } from "../head/report.query.ts";
import { NotCounted } from "../head/report-frame.tsx";
import { isBeforeFirstSet, NoSetYet, SetChoice } from "../head/set-choice.tsx";
import { Page } from "../shell/page.tsx";
import { Button } from "../ui/button.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { t } from "../words/words.ts";
import "../head/head.css";
import "./national.css";

type Query<Report> = { data: Report | undefined; error: unknown; refetch: () => unknown };

/** What the pages of a province and of the nation have around their figures. */
export function LevelPage<Report extends Figures>(props: {
  name: string;
  zone: string;
  query: Query<Report>;
  back?: { href: string; label: string } | undefined;
  children: (report: Accessor<Report>) => JSX.Element;
}) {
  const [search, setSearch] = useSearchParams();
  const goTo = (day: string | undefined) => setSearch({ per: day });
  const counted = () => (props.query.data?.countedAt ? props.query.data : undefined);
  return (
    <Page
      title={t("head.title")}
      lede={[props.name, props.query.data?.set.title].filter(Boolean).join(" · ")}
      {...(props.back && { back: props.back })}
      actions={
        counted() && (
          <Button class="no-print only-wide" onClick={() => window.print()}>
            {t("head.print")}
          </Button>
        )
      }
    >
      <Show when={counted()}>
        {(report) => <CountedAt figures={report()} zone={props.zone} onDay={goTo} />}
      </Show>
      <div class="choices no-print">
        <SetChoice set={props.query.data?.set.set} onSet={(set) => setSearch({ set })} />
      </div>
      <Show when={askedOf(search).on}>
        {(day) => <PastDay day={day()} figures={counted()} onDay={goTo} />}
      </Show>
      <Switch fallback={<Skeleton lines={3} tall />}>
        <Match when={counted()}>{(report) => props.children(report)}</Match>
        <Match when={props.query.data}>
          {(report) => <NotCounted isCounting={report().isCounting} />}
        </Match>
        <Match when={isBeforeFirstSet(props.query.error)}>
          <NoSetYet />
        </Match>
        <Match when={props.query.error}>
          <ErrorState error={props.query.error} onRetry={() => props.query.refetch()} />
        </Match>
      </Switch>
    </Page>
  );
}
