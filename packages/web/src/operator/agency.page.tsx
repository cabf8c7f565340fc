import { dayIn } from "@netra/core/kernel/day";
import { offices } from "@netra/core/roster/office";
import { useParams } from "@solidjs/router";
import { createSignal, Match, Show, Switch } from "solid-js";
import { Page } from "../shell/page.tsx";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Table } from "../ui/table.tsx";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { EndTermDialog } from "./end-term-dialog.tsx";
import { officeWord } from "./office-word.ts";
import { OfficerCard } from "./officer-card.tsx";
import { OpenTermCard } from "./open-term-card.tsx";
import { type TermLine, useAgencies, useTerms } from "./operator.query.ts";
import "./operator.css";

const tones = { running: "good", coming: "accent", ended: "neutral" } as const;

/** The head's office before the secretary's, the newest term of each first. */
const newestFirst = (terms: readonly TermLine[]) =>
  offices.flatMap((office) => terms.filter((term) => term.office === office).toReversed());

/** Who leads one agency, and who did. */
export function AgencyPage() {
  const params = useParams();
  const agencyId = () => params.agencyId ?? "";
  const agencies = useAgencies();
  const terms = useTerms(agencyId);
  const [ending, setEnding] = createSignal<TermLine>();
  const agency = () => agencies.data?.agencies.find((each) => each.agencyId === agencyId());
  const stateOf = (term: TermLine) => {
    const today = dayIn(agency()?.zone ?? "Asia/Jakarta", new Date());
    if (term.endsOn < today) return "ended" as const;
    return term.startsOn <= today ? ("running" as const) : ("coming" as const);
  };
  return (
    <Page
      title={agency()?.name ?? t("operator.name")}
      back={{ href: "/operator", label: t("operator.title") }}
    >
      <Card title={t("operator.terms")}>
        <Switch fallback={<Skeleton lines={3} />}>
          <Match when={terms.error}>
            {(error) => <ErrorState error={error()} compact onRetry={() => terms.refetch()} />}
          </Match>
          <Match when={terms.data?.terms.length === 0}>
            <p class="soft">{t("operator.terms_empty")}</p>
          </Match>
          <Match when={terms.data?.terms}>
            {(all) => (
              <Table
                caption={t("operator.terms")}
                rows={newestFirst(all())}
                columns={[
                  {
                    head: t("operator.term_office"),
                    isRowHead: true,
                    cell: (term) => (
                      <>
                        {term.officeName}
                        <span class="term-kind small soft">
                          {officeWord(term.office, agency()?.kind ?? "lembaga")} ·{" "}
                          {t(`operator.term_kind_${term.kind}`)}
                        </span>
                      </>
                    ),
                  },
                  {
                    head: t("operator.term_days"),
                    cell: (term) => `${longDay(term.startsOn)} – ${longDay(term.endsOn)}`,
                  },
                  { head: t("operator.term_decree"), cell: (term) => term.decree },
                  {
                    head: t("operator.term_state"),
                    cell: (term) => (
                      <span class="term-state">
                        <Badge tone={tones[stateOf(term)]}>
                          {t(`operator.term_${stateOf(term)}`)}
                        </Badge>
                        <Show when={stateOf(term) !== "ended"}>
                          <Button kind="quiet" onClick={() => setEnding(term)}>
                            {t("operator.term_end")}
                          </Button>
                        </Show>
                      </span>
                    ),
                  },
                ]}
              />
            )}
          </Match>
        </Switch>
      </Card>
      <Show when={agency()}>{(own) => <OpenTermCard agency={own()} />}</Show>
      <OfficerCard agencyId={agencyId()} />
      <EndTermDialog term={ending()} onClose={() => setEnding(undefined)} />
    </Page>
  );
}
