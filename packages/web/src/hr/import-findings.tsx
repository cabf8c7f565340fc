import { For, Show } from "solid-js";
import { Badge } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import { Table } from "../ui/table.tsx";
import { number } from "../words/formats.ts";
import { isWordKey, t } from "../words/words.ts";
import type { ImportView } from "./import.query.ts";
import { IssuesCard } from "./issues-card.tsx";

type Preview = NonNullable<ImportView["preview"]>;

/** What stands in the file: counts, the rows to mend, a few people as they would be. */
export function ImportFindings(props: { seen: ImportView }) {
  return (
    <Show when={props.seen.preview}>
      {(preview) => (
        <>
          <Show when={preview().rowCount > 0}>
            <Counts preview={preview()} />
          </Show>
          <Show when={preview().issueCount > 0}>
            <IssuesCard preview={preview()} fileName={props.seen.fileName} />
          </Show>
          <Sample preview={preview()} />
          <Show when={preview().ignoredColumns.length > 0}>
            <details class="card fold">
              <summary>
                {t("hr.preview.ignored", { count: preview().ignoredColumns.length })}
              </summary>
              <p class="soft">{t("hr.preview.ignored_why")}</p>
              <p class="small">{preview().ignoredColumns.join(", ")}</p>
            </details>
          </Show>
        </>
      )}
    </Show>
  );
}

function Counts(props: { preview: Preview }) {
  const counts = () =>
    [
      { name: t("hr.preview.join"), count: props.preview.joinCount, note: "" },
      {
        name: t("hr.preview.change"),
        count: props.preview.changeCount,
        note:
          props.preview.transferCount > 0
            ? t("hr.preview.transfer", { count: props.preview.transferCount })
            : "",
      },
      { name: t("hr.preview.same"), count: props.preview.sameCount, note: "" },
      { name: t("hr.preview.missing"), count: props.preview.missingCount, note: "" },
      { name: t("hr.preview.issue"), count: props.preview.issueCount, note: "" },
      { name: t("hr.preview.units"), count: props.preview.unitCount, note: "" },
    ] as const;
  return (
    <dl class="counts" aria-label={t("hr.preview.counts")}>
      <For each={counts()}>
        {(each) => (
          <div class="card">
            <dt class="soft small">{each.name}</dt>
            <dd>
              <strong class="figures">{number(each.count)}</strong>
              <Show when={each.note}>
                <span class="small soft">{each.note}</span>
              </Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}

const changeWord = (change: string) => {
  const key = `hr.sample.is_${change}`;
  return isWordKey(key) ? t(key) : change;
};

const Sample = (props: { preview: Preview }) => (
  <Show when={props.preview.sample.length > 0}>
    <Card title={t("hr.sample.title")}>
      <Table
        caption={t("hr.sample.title")}
        rows={props.preview.sample}
        columns={[
          { head: t("hr.issues.row"), cell: (row) => number(row.rowNumber) },
          { head: t("hr.people.person"), isRowHead: true, cell: (row) => row.name },
          { head: t("hr.people.post"), cell: (row) => row.post },
          { head: t("hr.people.unit"), cell: (row) => row.unitName },
          { head: t("hr.sample.head"), cell: (row) => <Badge>{changeWord(row.change)}</Badge> },
        ]}
      />
    </Card>
  </Show>
);
