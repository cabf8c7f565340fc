import { For, type JSX } from "solid-js";

export type Column<Row> = {
  head: string;
  cell: (row: Row) => JSX.Element;
  /** Figures stand right-aligned and tabular. */
  align?: "end";
  /** The column that names the row. */
  isRowHead?: boolean;
};

// Spelled out because a display other than table's own takes the role away in some browsers.
const is = (role: "table" | "rowgroup" | "row" | "columnheader" | "rowheader" | "cell") => ({
  role,
});

/** A table with headers; under 40 rem of its own width each row becomes a card with labelled values. */
export function Table<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}) {
  const td = (column: Column<Row>, row: Row) => (
    <td {...is("cell")} data-head={column.head} classList={{ "is-end": column.align === "end" }}>
      <span>{column.cell(row)}</span>
    </td>
  );
  const th = (column: Column<Row>, row: Row) => (
    <th {...is("rowheader")} scope="row">
      {column.cell(row)}
    </th>
  );
  return (
    <div class="table-frame">
      <table {...is("table")} class="table">
        <caption class="unseen">{props.caption}</caption>
        <thead {...is("rowgroup")}>
          <tr {...is("row")}>
            <For each={props.columns}>
              {(column) => (
                <th
                  {...is("columnheader")}
                  scope="col"
                  classList={{ "is-end": column.align === "end" }}
                >
                  {column.head}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody {...is("rowgroup")}>
          <For each={props.rows}>
            {(row) => (
              <tr {...is("row")}>
                <For each={props.columns}>
                  {(column) => (column.isRowHead ? th(column, row) : td(column, row))}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
