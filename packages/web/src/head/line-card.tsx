import {
  drawDailyLine,
  type LineBeside,
  type LineFrame,
  type LineQuestion,
  type LineRow,
} from "@netra/core/reporting/daily-line";
import { createMemo, createSignal, onCleanup, onMount } from "solid-js";
import { Card } from "../ui/card.tsx";
import { Table } from "../ui/table.tsx";
import { longDay, number, percent } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { LineDrawing } from "./line-drawing.tsx";
import { LineLegend } from "./line-legend.tsx";
import "./line.css";

const margins = { left: 40, right: 16, top: 14, bottom: 26 };

/** Somebody else's line beside the own one, and what it is called. */
export type NamedBeside = LineBeside & { name: string };

/** The daily line: a drawing for the eye, a sentence for the ear, a table for whoever checks. */
export function LineCard(props: {
  name: string;
  question: Omit<LineQuestion, "beside">;
  beside?: readonly NamedBeside[];
}) {
  const [width, setWidth] = createSignal(560);
  let box!: HTMLDivElement;
  onMount(() => {
    const observer = new ResizeObserver(([entry]) => {
      const measured = entry?.contentRect.width ?? 0;
      // Printing measures nothing; the drawing then scales with its box.
      if (measured > 0) setWidth(Math.round(measured));
    });
    observer.observe(box);
    onCleanup(() => observer.disconnect());
  });
  const frame = (): LineFrame => ({
    ...margins,
    width: width(),
    height: width() < 480 ? 200 : 330,
  });
  const others = () => props.beside ?? [];
  const drawn = createMemo(() => drawDailyLine({ ...props.question, beside: others() }, frame()));
  const last = () => drawn().rows.at(-1);
  const lines = () => [
    { name: props.name, share: last()?.share ?? 0 },
    ...others().map(({ name }, n) => ({ name, share: last()?.beside[n] ?? 0 })),
  ];
  return (
    <Card title={t("head.line.title")} class="line-card">
      <figure class="stack-s">
        <LineLegend lines={lines()} hasProjection={drawn().projection.length > 0} />
        <div ref={box}>
          <LineDrawing drawn={drawn()} frame={frame()} target={props.question.target} />
        </div>
        <figcaption class="small soft">
          {summaryOf(props.question, drawn().rows, lines())}
        </figcaption>
      </figure>
      <details class="fold line-table">
        <summary>{t("head.line.table")}</summary>
        <div>
          <Table
            caption={t("head.line.title")}
            rows={drawn().rows.toReversed()}
            columns={[
              { head: t("head.line.day"), cell: (row) => longDay(row.day), isRowHead: true },
              { head: t("status.done"), cell: (row) => number(row.done), align: "end" },
              { head: t("head.line.people"), cell: (row) => number(row.people), align: "end" },
              { head: t("head.line.share"), cell: (row) => percent(row.share), align: "end" },
              ...others().map(({ name }, n) => ({
                head: name,
                cell: (row: LineRow) => percent(row.beside[n] ?? 0),
                align: "end" as const,
              })),
            ]}
          />
        </div>
      </details>
    </Card>
  );
}

function summaryOf(
  question: Pick<LineQuestion, "startsOn" | "today" | "pace">,
  rows: readonly LineRow[],
  [own, ...others]: readonly { name: string; share: number }[],
): string {
  const told = t("head.line.summary", {
    from: percent(rows[0]?.share ?? 0),
    start: longDay(question.startsOn),
    to: percent(own?.share ?? 0),
    today: longDay(question.today),
    speed: number(Math.round(question.pace.perDay)),
  });
  const beside = others.map(({ name, share }) =>
    t("head.line.beside", { name, share: percent(share) }),
  );
  return [told, ...beside].join(" ");
}
