import type { DailyLine, LineFrame, LinePoint } from "@netra/core/reporting/daily-line";
import { For, Show } from "solid-js";
import { percent, shortDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { strokes } from "./line-legend.tsx";

/** The lines themselves, in pixels of their frame. */
export function LineDrawing(props: { drawn: DailyLine; frame: LineFrame; target: number }) {
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
      <For each={props.drawn.beside}>
        {(points, n) => <polyline class={strokes[n() + 1] ?? ""} points={pointsOf(points)} />}
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

/** The `points` of an SVG polyline. */
const pointsOf = (points: readonly LinePoint[]) =>
  points.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(" ");
