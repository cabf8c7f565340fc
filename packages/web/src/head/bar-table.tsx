import { A } from "@solidjs/router";
import { Index, type JSX, Show } from "solid-js";
import { Bar } from "../ui/bar.tsx";
import "./shares.css";

export type BarRow = {
  key: string;
  name: string;
  href?: string;
  /** How far the bar reaches, and the words beside it. */
  share: number;
  shown: string;
  count: string;
  /** What stands behind the count where there is no head above it. */
  countWord?: string;
  isLater?: boolean;
};

/** A table whose rows are bars. On a phone each row is a name, a number and a bar under them. */
export function BarTable(props: {
  title: string;
  heads: { name: string; share: string; count: string; note?: string };
  rows: readonly BarRow[];
  /** The last cell of the row of this key; built once, so that a focus in it survives new figures. */
  noteOf?: (key: string) => JSX.Element;
}) {
  return (
    <table class="shares">
      <caption class="unseen">{props.title}</caption>
      <thead>
        <tr>
          <th scope="col">{props.heads.name}</th>
          <th scope="col">{props.heads.share}</th>
          <th scope="col" class="is-end">
            {props.heads.count}
          </th>
          <Show when={props.heads.note}>
            <th scope="col">{props.heads.note}</th>
          </Show>
        </tr>
      </thead>
      <tbody>
        <Index each={props.rows}>
          {(row) => <Line row={row()} {...(props.noteOf && { noteOf: props.noteOf })} />}
        </Index>
      </tbody>
    </table>
  );
}

const Line = (props: { row: BarRow; noteOf?: (key: string) => JSX.Element }) => (
  <tr classList={{ "is-later": props.row.isLater ?? false }}>
    <th scope="row">
      <Show when={props.row.href} fallback={props.row.name}>
        {(href) => <A href={href()}>{props.row.name}</A>}
      </Show>
    </th>
    <td class="shares-bar">
      <span class="shares-pair">
        <Bar value={props.row.share} max={1} label={props.row.name} />
        <span class="figures">{props.row.shown}</span>
      </span>
    </td>
    <td class="is-end figures shares-missing">
      <b>{props.row.count}</b>{" "}
      <Show when={props.row.countWord}>{(word) => <span class="shares-word">{word()}</span>}</Show>
    </td>
    <Show when={props.noteOf}>
      {(noteOf) => (
        <td class="shares-note">
          <Show when={props.row.key} keyed>
            {(key) => noteOf()(key)}
          </Show>
        </td>
      )}
    </Show>
  </tr>
);
