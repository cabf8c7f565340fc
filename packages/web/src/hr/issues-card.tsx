import { shownIssues } from "@netra/core/roster/import";
import { createSignal, Show } from "solid-js";
import { saveFile } from "../save-file.ts";
import { useSession } from "../session/session.query.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Table } from "../ui/table.tsx";
import { number } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { ImportView } from "./import.query.ts";
import { issueWords } from "./issue-words.ts";
import { issuesCsv } from "./issues-csv.ts";

type Preview = NonNullable<ImportView["preview"]>;

const shownFirst = 20;

/** What must be mended, by row and column; to be taken along as a file. */
export function IssuesCard(props: { preview: Preview; fileName: string }) {
  const session = useSession();
  const [isWhole, setWhole] = createSignal(false);
  const title = () => t("hr.issues.title", { count: props.preview.issueCount });
  const header = () => [
    t("hr.issues.row"),
    t("hr.issues.column"),
    t("hr.issues.value"),
    t("hr.issues.reason"),
  ];
  const note = () => (session.data?.sampleData ? t("state.sample_data") : undefined);
  const save = () => {
    const rows = props.preview.issues.map((issue) => ({
      ...issue,
      reason: issueWords(issue.code),
    }));
    const name = `${props.fileName.replace(/\.[^.]+$/, "")}-${t("hr.issues.file")}.csv`;
    saveFile(name, "text/csv", issuesCsv(header(), rows, note()));
  };
  return (
    <Card title={title()} tone="warn" aside={<Button onClick={save}>{t("hr.issues.save")}</Button>}>
      <Show when={props.preview.rowCount > 0}>
        <p class="soft">{t("hr.issues.safe")}</p>
      </Show>
      <Show when={props.preview.issueCount > shownIssues}>
        <p class="small soft">{t("hr.issues.first", { count: shownIssues })}</p>
      </Show>
      <Table
        caption={title()}
        rows={isWhole() ? props.preview.issues : props.preview.issues.slice(0, shownFirst)}
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
      <Show when={!isWhole() && props.preview.issues.length > shownFirst}>
        <Button kind="quiet" onClick={() => setWhole(true)}>
          {t("hr.issues.all", { count: props.preview.issues.length })}
        </Button>
      </Show>
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
