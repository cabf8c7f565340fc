import { For } from "solid-js";
import { Bar } from "../ui/bar.tsx";
import { number } from "../words/formats.ts";
import { t } from "../words/words.ts";

type Tally = { people: number; done: number; started: number; notStarted: number };

/** Done, under way, not begun: each with its share of everybody. */
export function FiguresRow(props: { total: Tally }) {
  const figures = () =>
    [
      { name: t("status.done"), count: props.total.done },
      { name: t("status.started"), count: props.total.started },
      { name: t("status.not_started"), count: props.total.notStarted },
    ] as const;
  return (
    <ul class="figures-row" aria-label={t("hr.figures")}>
      <For each={figures()}>
        {(figure) => (
          <li class="card">
            <span class="soft">{figure.name}</span>
            <strong class="figures figures-count">{number(figure.count)}</strong>
            <Bar value={figure.count} max={props.total.people} label={figure.name} />
          </li>
        )}
      </For>
    </ul>
  );
}
