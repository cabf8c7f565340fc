import { grades, kinds } from "@netra/core/kernel/grade";
import { unitsClosing } from "@netra/core/reporting/pace";
import { createMemo } from "solid-js";
import { t } from "../words/words.ts";
import { FigureCard } from "./figure-card.tsx";
import { LineCard } from "./line-card.tsx";
import { tellPace } from "./pace-words.ts";
import type { AgencyReport } from "./report.query.ts";
import type { ReportAgency } from "./report-agency.ts";
import { type ShareRow, SharesCard } from "./shares-card.tsx";
import { unitName, unitsTitle } from "./unit-word.ts";

/** Lines in the order people know, highest level first. */
const ordered = <Line, Name>(
  lines: readonly Line[],
  names: readonly Name[],
  nameOf: (line: Line) => Name,
) => lines.toSorted((a, b) => names.indexOf(nameOf(a)) - names.indexOf(nameOf(b)));

/** A counted report from its one number down to its parts. */
export function ReportBody(props: { report: AgencyReport; agency: ReportAgency }) {
  const question = createMemo(() => {
    const { set, total, days, today } = props.report;
    const { startsOn, deadlineOn, target } = set;
    return { days, startsOn, deadlineOn, today, total, target, pace: props.report.pace };
  });
  const notice = () => {
    const closingUnits = unitsClosing(props.report.units, question().pace.missingCount);
    const agencyKind = props.report.agency.kind;
    const { deadlineOn, target } = props.report.set;
    return tellPace(props.report.pace, {
      target,
      deadlineOn,
      agencyKind,
      ...(closingUnits && { closingUnits }),
    });
  };
  const peopleOf = (filter: Record<string, string>) => {
    if (!props.agency.isManaged) return {};
    const about = { instansi: props.agency.agencyId, set: String(props.report.set.set) };
    return {
      href: `/pegawai?${new URLSearchParams({ ...about, ...filter, status: "unfinished" })}`,
    };
  };
  const units = (): ShareRow[] =>
    props.report.units.map(({ unitPath, name, people, done }) => ({
      key: unitPath,
      name,
      people,
      done,
      ...peopleOf({ unit: unitPath }),
    }));
  const gradeRows = (): ShareRow[] =>
    ordered(props.report.grades, grades, (line) => line.grade).map(({ grade, people, done }) => ({
      key: grade,
      name: t(`grade.${grade}`),
      people,
      done,
      ...peopleOf({ jenjang: grade }),
    }));
  const kindRows = (): ShareRow[] =>
    ordered(props.report.kinds, kinds, (line) => line.kind).map(({ kind, people, done }) => ({
      key: kind,
      name: t(`kind.${kind}`),
      people,
      done,
    }));
  const unit = () => unitName(props.report.agency.kind);
  return (
    <div class="report">
      <FigureCard
        total={props.report.total}
        target={props.report.set.target}
        deadlineOn={props.report.set.deadlineOn}
        notice={notice()}
      />
      <LineCard question={question()} />
      <SharesCard
        title={unitsTitle(props.report.agency.kind)}
        head={unit()}
        rows={units()}
        shownFirst={5}
      />
      <div class="stack report-side">
        <SharesCard
          title={t("head.grades.title")}
          head={t("head.grades.head")}
          rows={gradeRows()}
        />
        <SharesCard title={t("head.kinds.title")} head={t("head.kinds.head")} rows={kindRows()} />
      </div>
      <p class="small soft">{t("head.meaning")}</p>
    </div>
  );
}
