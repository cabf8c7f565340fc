import { A, useSearchParams } from "@solidjs/router";
import { For, Match, Show, Switch } from "solid-js";
import { useSession } from "../session/session.query.ts";
import { Page } from "../shell/page.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { useMemos } from "./acts.query.ts";
import { one } from "./asked.ts";
import { officeAgencies } from "./report-agency.ts";
import "./letter.css";

/** The hand-over memos: left to whoever leads now, and kept by whoever left them. */
export function MemosPage() {
  const session = useSession();
  const [search] = useSearchParams();
  const agencies = () => (session.data ? officeAgencies(session.data) : []);
  const agencyId = () =>
    agencies().find((each) => each.agencyId === one(search.instansi))?.agencyId ??
    agencies()[0]?.agencyId;
  return (
    <Page title={t("head.memo.title")} lede={t("head.memo.lede")} isNarrow>
      <Show
        when={agencyId()}
        fallback={<EmptyState title={t("head.none.title")}>{t("head.memo.nobody")}</EmptyState>}
      >
        {(id) => <MemoList agencyId={id()} />}
      </Show>
    </Page>
  );
}

function MemoList(props: { agencyId: string }) {
  const memos = useMemos(() => props.agencyId);
  return (
    <Switch fallback={<Skeleton lines={3} />}>
      <Match when={memos.error}>
        {(error) => <ErrorState error={error()} onRetry={() => memos.refetch()} />}
      </Match>
      <Match when={memos.data?.memos.length === 0}>
        <EmptyState title={t("head.memo.empty")}>{t("head.memo.empty_body")}</EmptyState>
      </Match>
      <Match when={memos.data?.memos}>
        {(all) => (
          <Card>
            <For each={all()}>
              {(memo) => (
                <section class="act-line">
                  <div class="act-head">
                    <h2>
                      <A href={`/laporan/memori/${memo.termId}?instansi=${props.agencyId}`}>
                        {memo.officeName}
                      </A>
                    </h2>
                    <span class="small soft">
                      {longDay(memo.startsOn)} – {longDay(memo.endsOn)}
                    </span>
                  </div>
                  <p class="soft">{memo.holderName}</p>
                </section>
              )}
            </For>
          </Card>
        )}
      </Match>
    </Switch>
  );
}
