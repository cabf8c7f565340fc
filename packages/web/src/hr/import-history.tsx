import { A } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import { Badge } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Table } from "../ui/table.tsx";
import { longDay, number, timeWithZone } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { type ImportView, useImports } from "./import.query.ts";
import { useAgency } from "./people.query.ts";

export const stageTones = {
  waiting: "neutral",
  previewed: "accent",
  accepted: "accent",
  running: "accent",
  done: "good",
  refused: "warn",
} as const;

/** What was brought before, newest first. */
export function ImportHistory(props: { agencyId: string }) {
  const imports = useImports(() => props.agencyId);
  const agency = useAgency(() => props.agencyId);
  const sentAt = (each: ImportView) => {
    const zone = agency.data?.zone ?? "Asia/Jakarta";
    return `${longDay(each.sentAt, zone)}, ${timeWithZone(each.sentAt, zone)}`;
  };
  return (
    <Card title={t("hr.history.title")}>
      <Switch fallback={<Skeleton lines={3} />}>
        <Match when={imports.error}>
          {(error) => <ErrorState error={error()} compact onRetry={() => imports.refetch()} />}
        </Match>
        <Match when={imports.data?.imports.length === 0}>
          <p class="soft">{t("hr.history.empty")}</p>
        </Match>
        <Match when={imports.data && agency.data && imports.data.imports}>
          {(all) => (
            <Table
              caption={t("hr.history.title")}
              rows={all()}
              columns={[
                {
                  head: t("hr.history.file"),
                  isRowHead: true,
                  cell: (each) => (
                    <A class="row-link" href={`/impor/${each.importId}?instansi=${props.agencyId}`}>
                      {each.fileName}
                    </A>
                  ),
                },
                { head: t("hr.history.sent"), cell: sentAt },
                {
                  head: t("hr.history.rows"),
                  align: "end",
                  cell: (each) => (
                    <Show when={each.preview} fallback="–">
                      {(preview) => number(preview().rowCount)}
                    </Show>
                  ),
                },
                {
                  head: t("hr.history.stage"),
                  cell: (each) => (
                    <Badge tone={stageTones[each.stage]}>{t(`hr.stage.${each.stage}`)}</Badge>
                  ),
                },
              ]}
            />
          )}
        </Match>
      </Switch>
    </Card>
  );
}
