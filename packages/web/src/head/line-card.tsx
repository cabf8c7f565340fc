import { createMemo, createSignal, For, onCleanup, onMount, Show } from "solid-js";
import { Card } from "../ui/card.tsx";
import { Table } from "../ui/table.tsx";
import { longDay, number, percent, shortDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { drawDailyLine, type LineFrame, type LineQuestion, pointsOf } from "./daily-line.ts";
import "./line.css";

const margins = { left: 40, right: 16, top: 14, bottom: 26 };

/** The daily line: a drawing for the eye, a sentence for the ear, a table for whoever checks. */
export function LineCard(props: { question: LineQuestion }) {
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
    height: width() < 480 ? 190 : 232,
  });
  const drawn = createMemo(() => drawDailyLine(props.question, frame()));
  const first = () => drawn().rows[0];
  const last = () => drawn().rows.at(-1);
  const summary = () =>
    t("head.line.summary", {
      from: percent(first()?.share ?? 0),
      start: longDay(props.question.startsOn),
      to: percent(last()?.share ?? 0),
      today: longDay(props.question.today),
      speed: number(Math.round(props.question.pace.perDay)),
    });
  return (
    <Card
      title={t("head.line.title")}
      class="line-card"
      aside={<Legend hasProjection={drawn().projection.length > 0} />}
    >
      <figure class="stack-s">
        <div ref={box}>
          <Drawing drawn={drawn()} frame={frame()} target={props.question.target} />
        </div>
        <figcaption class="small soft">{summary()}</figcaption>
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
            ]}
          />
        </div>
      </details>
    </Card>
  );
}

function Legend(props: { hasProjection: boolean }) {
  return (
    <p class="line-legend small soft" aria-hidden="true">
      <span class="is-line">{t("head.line.legend_done")}</span>
      <Show when={props.hasProjection}>
        <span class="is-projection">{t("head.line.legend_pace")}</span>
      </Show>
    </p>
  );
}

function Drawing(props: {
  drawn: ReturnType<typeof drawDailyLine>;
  frame: LineFrame;
  target: number;
}) {
  const right = () => props.frame.width - props.frame.right;
  const floor = () => props.frame.height - props.frame.bottom;
  const here = () => props.drawn.line.at(-1);
  return (
    <svg class="line" viewBox={`0 0 ${props.frame.width} ${props.frame.height}`} aria-hidden="true">
      <For each={props.drawn.grid}>
        {(line) => (
          <>
            <line class="line-grid" x1={props.frame.left} x2={right()} y1={line.y} y2={line.y} />
            <text class="line-word" x={props.frame.left - 8} y={line.y + 4} text-anchor="end">
              {percent(line.share)}
            </text>
          </>
        )}
      </For>
      <line
        class="line-target"
        x1={props.frame.left}
        x2={right()}
        y1={props.drawn.targetY}
        y2={props.drawn.targetY}
      />
      <text class="line-word is-strong" x={props.frame.left + 4} y={props.drawn.targetY - 5}>
        {t("head.line.target", { target: percent(props.target) })}
      </text>
      <line
        class="line-deadline"
        x1={props.drawn.deadlineX}
        x2={props.drawn.deadlineX}
        y1={props.frame.top}
        y2={floor()}
      />
      <For each={props.drawn.ticks}>
        {(tick, n) => (
          <text
            class="line-word"
            x={tick.x}
            y={props.frame.height - 6}
            text-anchor={anchorOf(n(), tick.x, right())}
          >
            {shortDay(tick.day)}
          </text>
        )}
      </For>
      <polyline class="line-pace" points={pointsOf(props.drawn.projection)} />
      <polyline class="line-done" points={pointsOf(props.drawn.line)} />
      <Show when={here()}>
        {(point) => <circle class="line-here" cx={point().x} cy={point().y} r="5" />}
      </Show>
    </svg>
  );
}

const anchorOf = (n: number, x: number, right: number) => {
  if (n === 0) return "start";
  return right - x < 24 ? "end" : "middle";
};
