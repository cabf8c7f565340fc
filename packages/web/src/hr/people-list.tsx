import { useSearchParams } from "@solidjs/router";
import { createSignal, Match, Show, Switch } from "solid-js";
import { useReport } from "../head/report.query.ts";
import { isBeforeFirstSet, NoSetYet, SetChoice } from "../head/set-choice.tsx";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { t } from "../words/words.ts";
import { FiguresRow } from "./figures-row.tsx";
import { type PeopleQuestion, useAgency, usePeople, useUnits } from "./people.query.ts";
import { countedPeople, filterFrom, type PeopleFilter } from "./people-filter.ts";
import { PeopleFilters } from "./people-filters.tsx";
import { PeopleTable } from "./people-table.tsx";
import { wantedBy } from "./search-text.ts";

/** The figures, the filters and one page of people. Pages are turned by cursor: there are no page numbers. */
export function PeopleList(props: { agencyId: string }) {
  const [search, setSearch] = useSearchParams();
  const [text, setText] = createSignal("");
  const [cursors, setCursors] = createSignal<string[]>([]);
  let list: HTMLElement | undefined;
  const agencyId = () => props.agencyId;
  const agency = useAgency(agencyId);
  const units = useUnits(agencyId);
  const report = useReport(agencyId, () => ({
    set: typeof search.set === "string" ? search.set : undefined,
  }));
  const filter = () => filterFrom(search);
  const wanted = () => wantedBy(text());
  const set = () => (Number(search.set) || report.data?.set.set) ?? undefined;
  const question = (): PeopleQuestion | undefined => {
    const number = set();
    if (number === undefined || wanted().by === "unclear") return undefined;
    return {
      agencyId: props.agencyId,
      set: number,
      filter: filter(),
      wanted: wanted(),
      cursor: cursors().at(-1),
    };
  };
  const people = usePeople(question);
  const narrow = ({ unit, grade, status }: PeopleFilter) => {
    setCursors([]);
    setSearch({ unit: unit || undefined, jenjang: grade || undefined, status });
  };
  const choose = (next: string) => {
    setCursors([]);
    setSearch({ set: next });
  };
  const turn = (next: string[]) => {
    setCursors(next);
    list?.scrollIntoView({ block: "start" });
  };
  const find = (next: string) => {
    setCursors([]);
    setText(next);
  };
  const unitName = (path: string | undefined) =>
    units.data?.units.find((unit) => unit.unitPath === path)?.name;
  const clear = () => {
    find("");
    narrow({ unit: "", grade: "", status: "all" });
  };
  const figures = () => (report.data?.countedAt ? report.data : undefined);
  const shown = () => {
    const count = people.data?.items.length ?? 0;
    const data = figures();
    const all = data && countedPeople(data, filter(), wanted());
    return all === undefined
      ? t("hr.people.shown", { count })
      : t("hr.people.shown_of", { shown: count, count: all });
  };
  return (
    <>
      <div class="set-choice">
        <SetChoice set={set()} onSet={choose} />
      </div>
      <Show when={figures()}>
        {(data) => (
          <>
            <Show when={unitName(data().within)}>
              {(unit) => <p class="within soft">{t("hr.within", { unit: unit() })}</p>}
            </Show>
            <FiguresRow total={data().total} />
          </>
        )}
      </Show>
      <PeopleFilters
        filter={filter()}
        text={text()}
        units={units.data?.units ?? []}
        onText={find}
        onFilter={narrow}
      />
      <Switch fallback={<Skeleton lines={6} />}>
        <Match when={isBeforeFirstSet(report.error)}>
          <NoSetYet />
        </Match>
        <Match when={people.error ?? (set() === undefined && report.error)}>
          {(error) => <ErrorState error={error()} onRetry={() => people.refetch()} />}
        </Match>
        <Match when={people.data?.items.length === 0 && !people.data.cursor}>
          <EmptyState
            title={t("hr.people.empty")}
            action={<Button onClick={clear}>{t("hr.people.clear")}</Button>}
          >
            {t("hr.people.empty_why")}
          </EmptyState>
        </Match>
        <Match when={people.data && agency.data && people.data}>
          {(page) => (
            <section
              ref={list}
              class="card people-card"
              aria-busy={people.isPlaceholderData}
              aria-label={t("hr.people.list")}
            >
              <PeopleTable rows={page().items} zone={agency.data?.zone ?? "Asia/Jakarta"} />
            </section>
          )}
        </Match>
      </Switch>
      <Show when={people.data?.items.length || people.data?.cursor || cursors().length > 0}>
        <div class="row row-apart">
          <p class="soft figures" aria-live="polite">
            {shown()}
          </p>
          <div class="row">
            <Button disabled={cursors().length === 0} onClick={() => turn(cursors().slice(0, -1))}>
              {t("hr.people.previous")}
            </Button>
            <Button
              disabled={!people.data?.cursor}
              busy={people.isPlaceholderData}
              onClick={() => {
                const next = people.data?.cursor;
                if (next) turn([...cursors(), next]);
              }}
            >
              {t("hr.people.next")}
            </Button>
          </div>
        </div>
      </Show>
    </>
  );
}
