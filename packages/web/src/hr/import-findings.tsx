import { shownIssues } from "@netra/core/roster/import";
import { For, Show } from "solid-js";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Table } from "../ui/table.tsx";
import { number } from "../words/formats.ts";
import { isWordKey, t } from "../words/words.ts";
import type { ImportView } from "./import.query.ts";
import { issueWords } from "./issue-words.ts";
import { issuesCsv } from "./issues-csv.ts";
import { saveFile } from "./save-file.ts";

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
            <Issues preview={preview()} fileName={props.seen.fileName} />
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

function Issues(props: { preview: Preview; fileName: string }) {
  const header = () => [
    t("hr.issues.row"),
    t("hr.issues.column"),
    t("hr.issues.value"),
    t("hr.issues.reason"),
  ];
  const save = () => {
    const rows = props.preview.issues.map((issue) => ({
      ...issue,
      reason: issueWords(issue.code),
    }));
    const name = `${props.fileName.replace(/\.[^.]+$/, "")}-${t("hr.issues.file")}.csv`;
    saveFile(name, "text/csv", issuesCsv(header(), rows));
  };
  return (
    <Card
      title={t("hr.issues.title", { count: props.preview.issueCount })}
      tone="warn"
      aside={<Button onClick={save}>{t("hr.issues.save")}</Button>}
    >
      <Show when={props.preview.rowCount > 0}>
        <p class="soft">{t("hr.issues.safe")}</p>
      </Show>
      <Show when={props.preview.issueCount > shownIssues}>
        <p class="small soft">{t("hr.issues.first", { count: shownIssues })}</p>
      </Show>
      <div class="issues">
        <Table
          caption={t("hr.issues.title", { count: props.preview.issueCount })}
          rows={props.preview.issues}
          columns={[
            {
              head: t("hr.issues.row"),
              isRowHead: true,
              cell: (issue) => <RowNumber row={issue.rowNumber} />,
            },
            { head: t("hr.issues.column"), cell: (issue) => issue.column },
            { head: t("hr.issues.value"), cell: (issue) => issue.value || t("hr.issues.blank") },
            { head: t("hr.issues.reason"), cell: (issue) => issueWords(issue.code) },
          ]}
        />
      </div>
    </Card>
  );
}

/** Alone on a card a number needs its word; in a column the head says it. */
const RowNumber = (props: { row: number }) => (
  <>
    <span class="row-word">{t("hr.issues.row")} </span>
    {number(props.row)}
  </>
);

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
