import { dayIn, startOfDay } from "@netra/core/kernel/day";
import { dayRows } from "@netra/core/reporting/daily-line";
import type { AgencyReport } from "@netra/core/reporting/report";
import type { Tally } from "@netra/core/reporting/tally";
import { findProvince } from "@netra/core/roster/province";
import { type Zone, zoneName } from "@netra/core/roster/zone";
import writeExcelFile, { type Sheet as Tab } from "write-excel-file/node";
import { shareOf, writtenShare } from "./numbers.ts";
import { sortOf, tellPace } from "./pace-words.ts";
import { gradesInOrder, kindsInOrder, topicName } from "./report-parts.ts";
import { say } from "./words.ts";

export type ReportToExport = {
  report: AgencyReport & { countedAt: string };
  /** What the subtree is called, when the figures are of one. */
  unitName?: string | undefined;
  madeAt: string;
  isSample?: boolean;
};

type Cell = NonNullable<Tab<Buffer>["data"][number]>[number];
type Head = { name: string; width: number };

const clean = (text: string) => text.replace(/\p{Cc}+/gu, " ");
const text = (value: string): Cell => ({ value: clean(value), type: String, wrap: true });
const count = (value: number): Cell => ({ value, type: Number, format: "#,##0" });
const share = (value: number): Cell => ({ value, type: Number, format: "0.0%" });
const day = (value: string): Cell => ({
  value: new Date(`${value}T00:00:00Z`),
  ...{ type: Date, format: "yyyy-mm-dd" },
});

/** Excel knows no zones: the clock on the wall there, beside the zone's name. */
const instant = (at: string, zone: Zone): Cell => {
  const today = dayIn(zone, new Date(at));
  const since = Date.parse(at) - startOfDay(zone, today).getTime();
  const value = new Date(Date.parse(`${today}T00:00:00Z`) + since);
  return { value, type: Date, format: "yyyy-mm-dd hh:mm" };
};

const headed = ({ name }: Head): Cell => ({
  value: name,
  type: String,
  ...{ fontWeight: "bold", backgroundColor: "#eff2f0", wrap: true, alignVertical: "center" },
});

const tab = (sheet: string, heads: readonly Head[], rows: Cell[][]): Tab<Buffer> => ({
  sheet,
  data: [heads.map(headed), ...rows],
  columns: heads.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
  stickyColumnsCount: 1,
});

const tallyHeads: readonly Head[] = [
  { name: "Pegawai", width: 11 },
  { name: say("status.done"), width: 11 },
  { name: say("head.shares.share"), width: 14 },
  { name: say("head.shares.missing"), width: 14 },
  { name: say("status.started"), width: 16 },
  { name: say("status.not_started"), width: 13 },
  { name: say("head.figure.never"), width: 26 },
];

const tallyCells = (tally: Tally): Cell[] => [
  count(tally.people),
  count(tally.done),
  share(shareOf(tally)),
  count(tally.people - tally.done),
  count(tally.started),
  count(tally.notStarted),
  count(tally.never),
];

/** The tables of a report for Excel: numbers as numbers, days as days, the whole list of units. */
export async function exportReport(about: ReportToExport): Promise<Uint8Array<ArrayBuffer>> {
  const { report } = about;
  const unit = say(`head.unit_name.${sortOf(report.agency.kind)}`);
  const reminded = { name: say("head.units.reminded"), width: 18 };
  const { zone } = report.agency;
  const tabs = [
    infoTab(about),
    tab(
      unit,
      [{ name: unit, width: 52 }, ...tallyHeads, reminded],
      report.units.map((line) => [
        text(line.name),
        ...tallyCells(line),
        line.remindedAt ? day(dayIn(zone, new Date(line.remindedAt))) : null,
      ]),
    ),
    tab(
      "Jenjang jabatan",
      [{ name: say("head.grades.head"), width: 24 }, ...tallyHeads],
      gradesInOrder(report).map((line) => [text(say(`grade.${line.grade}`)), ...tallyCells(line)]),
    ),
    tab(
      "Jenis kepegawaian",
      [{ name: say("head.kinds.head"), width: 24 }, ...tallyHeads],
      kindsInOrder(report).map((line) => [text(say(`kind.${line.kind}`)), ...tallyCells(line)]),
    ),
    daysTab(report),
    tab(
      "Jawaban keliru",
      [
        { name: say("head.wrong.topic"), width: 56 },
        { name: say("head.wrong.share"), width: 16 },
        { name: say("head.wrong.people"), width: 12 },
      ],
      report.wrong.map(({ violationType, people, wrongShare }) => [
        text(topicName(violationType)),
        share(wrongShare),
        count(people),
      ]),
    ),
  ];
  const file = await writeExcelFile(tabs, { fontFamily: "Calibri", fontSize: 11 }).toBuffer();
  return new Uint8Array(file);
}

function daysTab(report: AgencyReport): Tab<Buffer> {
  const { set, on, today, days, total, pace, beside, agency } = report;
  const others = [
    ...(beside?.province ? [{ key: "province", shares: beside.province }] : []),
    ...(beside ? [{ key: "nation", shares: beside.nation }] : []),
  ];
  const names = [
    ...(beside?.province ? [findProvince(agency.provinceCode)?.name ?? "Provinsi"] : []),
    ...(beside ? [say("head.line.nation")] : []),
  ];
  const rows = dayRows({
    ...{ days, total, pace, startsOn: set.startsOn, deadlineOn: set.targetOn },
    ...{ target: set.target, today: on ?? today, beside: others },
  });
  const heads = [
    { name: say("head.line.day"), width: 13 },
    { name: say("head.line.people"), width: 11 },
    { name: say("status.done"), width: 11 },
    { name: say("head.line.share"), width: 14 },
    ...names.map((name) => ({ name, width: 18 })),
  ];
  return tab(
    "Harian",
    heads,
    rows.map((row) => [
      day(row.day),
      count(row.people),
      count(row.done),
      share(row.share),
      ...row.beside.map(share),
    ]),
  );
}

function infoTab({ report, unitName, madeAt, isSample }: ReportToExport): Tab<Buffer> {
  const { agency, set, total, countedAt, on, fastShare } = report;
  const { zone } = agency;
  const { main, more } = tellPace(report);
  const zoned = (name: string) => `${name} (${zoneName(zone)})`;
  const lines: [name: string, value: Cell][] = [
    ["Isi", text(say("head.title"))],
    [say("head.agency"), text(agency.name)],
    ...(unitName ? [["Bagian", text(unitName)] as [string, Cell]] : []),
    [say("head.set"), text(set.title)],
    ["Mulai", day(set.startsOn)],
    ["Tenggat", day(set.deadlineOn)],
    [say("head.figure.target", { target: writtenShare(set.target) }), day(set.targetOn)],
    ...(on ? [["Keadaan akhir hari", day(on)] as [string, Cell]] : []),
    [zoned("Dihitung"), instant(countedAt, zone)],
    [zoned("Berkas dibuat"), instant(madeAt, zone)],
    ["Sumber", text("Netra")],
    ["Pegawai", count(total.people)],
    [say("head.figure.label"), count(total.done)],
    [say("head.shares.share"), share(shareOf(total))],
    [say("status.started"), count(total.started)],
    [say("status.not_started"), count(total.notStarted)],
    [say("head.figure.never"), count(total.never)],
    [
      say("head.fast.title"),
      fastShare === undefined ? text(say("head.fast.few")) : share(fastShare),
    ],
    ["Perkiraan", text([main, more].filter(Boolean).join(" "))],
    ["Arti", text(say("head.meaning"))],
    ...(isSample ? [["CONTOH", text("Orang dan angkanya rekaan")] as [string, Cell]] : []),
  ];
  return {
    ...tab(
      "Keterangan",
      [
        { name: "Keterangan", width: 34 },
        { name: "", width: 70 },
      ],
      [],
    ),
    data: lines.map(([name, value]) => [
      { value: name, type: String, fontWeight: "bold", alignVertical: "top" },
      value && typeof value === "object" && "value" in value
        ? { ...value, align: "left", alignVertical: "top" }
        : value,
    ]),
    stickyRowsCount: 0,
  };
}
