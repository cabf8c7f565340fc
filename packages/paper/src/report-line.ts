import { type DailyLine, drawDailyLine, type LinePoint } from "@netra/core/reporting/daily-line";
import type { PrintedReport } from "@netra/core/reporting/print";
import { findProvince } from "@netra/core/roster/province";
import { shortDay, writtenDay } from "./dates.ts";
import { shareOf, writtenNumber, writtenShare } from "./numbers.ts";
import { type Box, ink, type Put, type Sheet } from "./sheet.ts";
import { say } from "./words.ts";

type Stroke = { colour: string; width: number; dash?: [number, number] };

// Told apart by how they are drawn: a grey copy knows no colours.
const ownStroke: Stroke = { colour: ink.accent, width: 2 };
const provinceStroke: Stroke = { colour: ink.soft, width: 1.3, dash: [7, 3] };
const nationStroke: Stroke = { colour: "#6d7a76", width: 1.1, dash: [2.5, 2] };
const paceStroke: Stroke = { colour: ink.accent, width: 1.8, dash: [1.8, 4.5] };

/** The nation stands last; a ministry has no province beside it. */
const besideStroke = ({ beside }: DailyLine, n: number) =>
  n === beside.length - 1 ? nationStroke : provinceStroke;

function entriesOf(named: readonly { name: string; share: number }[], drawn: DailyLine) {
  const entries = named.map(({ name, share }, n) => ({
    text: `${name} ${writtenShare(share)}`,
    look: n === 0 ? ownStroke : besideStroke(drawn, n - 1),
  }));
  const pace = { text: say("head.line.legend_pace"), look: paceStroke };
  return drawn.projection.length > 0 ? [...entries, pace] : entries;
}

function linesOf(report: PrintedReport) {
  const { beside, agency, unitName, total } = report;
  const province = findProvince(agency.provinceCode)?.name ?? "Provinsi";
  const others = [
    ...(beside?.province ? [{ key: "province", name: province, shares: beside.province }] : []),
    ...(beside ? [{ key: "nation", name: say("head.line.nation"), shares: beside.nation }] : []),
  ];
  const own = { name: unitName ?? agency.name, share: shareOf(total) };
  return { own, others };
}

/** The daily line beside the province's and the nation's: a drawing, and the same in a sentence. */
export function writeLine(sheet: Sheet, report: PrintedReport, box: Box): void {
  const { own, others } = linesOf(report);
  const { set, on, today, days, total, pace } = report;
  const frame = {
    width: box.width,
    height: box.height - 44,
    left: 30,
    right: 4,
    top: 8,
    bottom: 16,
  };
  const drawn = drawDailyLine(
    {
      ...{ days, total, pace, startsOn: set.startsOn, deadlineOn: set.targetOn },
      ...{ target: set.target, today: on ?? today, beside: others },
    },
    frame,
  );
  const last = drawn.rows.at(-1);
  const named = [own, ...others.map(({ name }, n) => ({ name, share: last?.beside[n] ?? 0 }))];
  const text = summaryOf(report, drawn, named);
  const { x, width } = box;
  let y = sheet.write("H2", say("head.line.title"), {
    ...{ x, y: box.y, width, height: 14, size: 11, weight: "bold" },
  });
  y = sheet.write("P", text, {
    ...{ x, y: y + 2, width, height: 21, size: 8, smallest: 6.5, colour: ink.soft },
  });
  const place = { x, y: y + 14, width, height: frame.height };
  sheet.picture(`Grafik garis. ${text}`, place, (on) => {
    on.save().translate(place.x, place.y);
    drawLines(on, drawn, frame);
    on.restore();
  });
  sheet.ornament((on, put) => {
    drawLegend(sheet, on, put, entriesOf(named, drawn), { x, y: y + 3 });
    writeScale(put, drawn, set.target, place);
  });
}

function summaryOf(
  { set, on, today, pace }: PrintedReport,
  { rows }: DailyLine,
  [own, ...others]: readonly { name: string; share: number }[],
): string {
  const told = say("head.line.summary", {
    from: writtenShare(rows[0]?.share ?? 0),
    start: writtenDay(set.startsOn),
    to: writtenShare(own?.share ?? 0),
    today: writtenDay(on ?? today),
    speed: writtenNumber(Math.round(pace.perDay)),
  });
  const beside = others.map(({ name, share }) =>
    say("head.line.beside", { name, share: writtenShare(share) }),
  );
  return [told, ...beside].join(" ");
}

function stroke(on: PDFKit.PDFDocument, points: readonly LinePoint[], look: Stroke): void {
  const [first, ...rest] = points;
  if (!first) return;
  on.moveTo(first.x, first.y);
  for (const { x, y } of rest) on.lineTo(x, y);
  on.lineWidth(look.width).lineJoin("round");
  if (look.dash) on.dash(look.dash[0], { space: look.dash[1] });
  on.stroke(look.colour);
  on.undash();
}

type Frame = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
};

function drawLines(on: PDFKit.PDFDocument, drawn: DailyLine, frame: Frame): void {
  const right = frame.width - frame.right;
  const across = (y: number) => [
    { x: frame.left, y },
    { x: right, y },
  ];
  for (const { y } of drawn.grid) stroke(on, across(y), { colour: ink.line, width: 0.4 });
  stroke(on, across(drawn.targetY), { colour: ink.warn, width: 0.8, dash: [4, 2] });
  const down = [frame.top, frame.height - frame.bottom].map((y) => ({ x: drawn.deadlineX, y }));
  stroke(on, down, { colour: ink.warn, width: 0.8, dash: [2, 2] });
  for (const [n, points] of drawn.beside.entries()) stroke(on, points, besideStroke(drawn, n));
  stroke(on, drawn.projection, paceStroke);
  stroke(on, drawn.line, ownStroke);
  const here = drawn.line.at(-1);
  if (here) on.circle(here.x, here.y, 3).fill(ink.accent);
}

function writeScale(
  put: Put,
  drawn: DailyLine,
  target: number,
  { x, y, width, height }: Box,
): void {
  const small = { height: 9, size: 6.5, smallest: 5, colour: ink.soft } as const;
  for (const { y: at, share } of drawn.grid) {
    put(writtenShare(share), { ...small, x, y: y + at - 4, width: 25, align: "right" });
  }
  put(say("head.line.target", { target: writtenShare(target) }), {
    ...{ ...small, colour: ink.warn, weight: "semibold" },
    ...{ x: x + 34, y: y + drawn.targetY - 9.5, width: 90 },
  });
  for (const { x: at, day } of drawn.ticks) {
    const left = Math.min(Math.max(at - 25, 24), width - 50);
    const align = left === 24 ? "left" : left < at - 25 ? "right" : "center";
    const nudge = align === "left" ? 6 : 0;
    put(shortDay(day), { ...small, x: x + left + nudge, y: y + height - 12, width: 50, align });
  }
}

const sample = 22;

function drawLegend(
  sheet: Sheet,
  on: PDFKit.PDFDocument,
  put: Put,
  entries: readonly { text: string; look: Stroke }[],
  at: { x: number; y: number },
): void {
  const size = 7;
  let { x } = at;
  for (const { text, look } of entries) {
    const line = [0, sample].map((more) => ({ x: x + more, y: at.y + 4.5 }));
    stroke(on, line, look);
    const width = sheet.widthOf(text, { size }) + 1;
    put(text, { x: x + sample + 4, y: at.y, width, height: 9, size });
    x += sample + 4 + width + 12;
  }
}
