import { useSearchParams } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import { useSession } from "../session/session.query.ts";
import { Page } from "../shell/page.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { t } from "../words/words.ts";
import { ActLists } from "./act-lists.tsx";
import { useActs } from "./acts.query.ts";
import { one } from "./asked.ts";
import { useReport } from "./report.query.ts";
import { reportAgencies } from "./report-agency.ts";
import { Choices } from "./report-frame.tsx";
import { isBeforeFirstSet, NoSetYet } from "./set-choice.tsx";
import "./head.css";
import "./letter.css";

/** What was done about the figures, the newest first, and how the people stand since. */
export function ActsPage() {
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const led = () =>
    session.data
      ? reportAgencies(session.data).filter(({ role }) => role === "head" || role === "delegate")
      : [];
  const agency = () => led().find(({ agencyId }) => agencyId === one(search.instansi)) ?? led()[0];
  const agencyId = () => agency()?.agencyId ?? "";
  const report = useReport(agencyId, () => ({ set: one(search.set) }));
  const acts = useActs(agencyId, () => report.data?.set.set);
  return (
    <Page
      title={t("head.acts.title")}
      lede={[agency()?.agencyName, report.data?.set.title].filter(Boolean).join(" · ")}
    >
      <Switch fallback={<Skeleton lines={3} tall />}>
        <Match when={!agency()}>
          <EmptyState title={t("head.none.title")}>{t("head.none.body")}</EmptyState>
        </Match>
        <Match when={isBeforeFirstSet(report.error)}>
          <NoSetYet />
        </Match>
        <Match when={acts.error ?? report.error}>
          {(error) => (
            <ErrorState
              error={error()}
              onRetry={() => (report.error ? report.refetch() : acts.refetch())}
            />
          )}
        </Match>
        <Match when={acts.data}>
          {(all) => (
            <>
              <Show when={agency()}>
                {(own) => (
                  <Choices
                    agencies={led()}
                    agency={own()}
                    set={report.data?.set.set}
                    onAgency={(instansi) => setSearch({ instansi, set: undefined })}
                    onSet={(set) => setSearch({ set })}
                  />
                )}
              </Show>
              <ActLists
                acts={all()}
                zone={report.data?.agency.zone ?? "Asia/Jakarta"}
                agencyId={agencyId()}
                isHead={agency()?.role === "head"}
              />
            </>
          )}
        </Match>
      </Switch>
    </Page>
  );
}
