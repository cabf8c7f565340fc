import { unitsClosing } from "@netra/core/reporting/pace";
import { findProvince } from "@netra/core/roster/province";
import { createMemo, type JSX, Show } from "solid-js";
import { EmptyState } from "../ui/empty-state.tsx";
import { number } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { FigureCard } from "./figure-card.tsx";
import { LeadersCard } from "./leaders-card.tsx";
import { LevelParts } from "./level-parts.tsx";
import { LineCard, type NamedBeside } from "./line-card.tsx";
import { lineQuestion } from "./line-question.ts";
import { tellPace } from "./pace-words.ts";
import type { AgencyReport } from "./report.query.ts";
import type { ReportAgency } from "./report-agency.ts";
import { type ShareRow, SharesCard } from "./shares-card.tsx";
import { unitCount, unitName, unitsTitle } from "./unit-word.ts";

/** A counted report from its one number down to its parts. */
export function ReportBody(props: {
  report: AgencyReport;
  agency: ReportAgency;
  /** What is done about it: under the units on a phone. */
  acts?: JSX.Element;
  /** What can be done about the figure, and by whom the report is read besides. */
  underFigure?: JSX.Element;
  underLeaders?: JSX.Element;
  unitNote?: { head: string; of: (unitPath: string) => JSX.Element } | undefined;
}) {
  const kind = () => props.report.agency.kind;
  const closing = createMemo(() => {
    const { units, pace } = props.report;
    const count = pace.missingCount > 0 ? unitsClosing(units, pace.missingCount) : undefined;
    // More than five units are no longer a hint where to begin.
    return count !== undefined && count <= 5 ? count : undefined;
  });
  const notice = () => {
    const { targetOn: deadlineOn, target } = props.report.set;
    const closingUnits = closing();
    const about = { target, deadlineOn, agencyKind: kind() };
    return tellPace(props.report.pace, { ...about, ...(closingUnits && { closingUnits }) });
  };
  const hrefOf = (filter: Record<string, string>) => {
    if (!props.agency.isManaged) return {};
    const about = { instansi: props.agency.agencyId, set: String(props.report.set.set) };
    const asked = new URLSearchParams({ ...about, ...filter, status: "unfinished" });
    return { href: `/pegawai?${asked}` };
  };
  const units = (): ShareRow[] =>
    props.report.units.map(({ unitPath, name, people, done }) => ({
      key: unitPath,
      name,
      people,
      done,
      ...hrefOf({ unit: unitPath }),
    }));
  const unitsLede = () => {
    const count = closing();
    if (!count) return undefined;
    const missing = number(props.report.pace.missingCount);
    return t("head.units.closing", { units: unitCount(kind(), count), count: missing });
  };
  const beside = (): NamedBeside[] => {
    const { beside, agency } = props.report;
    if (!beside) return [];
    const name = findProvince(agency.provinceCode)?.name ?? agency.provinceCode;
    return [
      ...(beside.province ? [{ key: "province", name, shares: beside.province }] : []),
      { key: "nation", name: t("head.line.nation"), shares: beside.nation },
    ];
  };
  return (
    <div class="report">
      <FigureCard report={props.report} notice={notice()}>
        {props.underFigure}
      </FigureCard>
      <Show when={props.report.leaders}>
        {(leaders) => (
          <LeadersCard leaders={leaders()} isHead={props.agency.role === "head"}>
            {props.underLeaders}
          </LeadersCard>
        )}
      </Show>
      <div class="report-units">
        <Show
          when={props.report.units.length > 0}
          fallback={
            <EmptyState title={t("head.units.empty_title")}>{t("head.units.empty")}</EmptyState>
          }
        >
          <SharesCard
            title={unitsTitle(kind())}
            lede={unitsLede()}
            head={unitName(kind())}
            note={props.unitNote}
            rows={units()}
            shownFirst={5}
          />
        </Show>
      </div>
      <Show when={props.acts}>
        <div class="report-acts only-narrow no-print">{props.acts}</div>
      </Show>
      <LineCard
        name={props.report.agency.name}
        question={lineQuestion(props.report)}
        beside={beside()}
      />
      <LevelParts report={props.report} hrefOfGrade={(jenjang) => hrefOf({ jenjang })} />
    </div>
  );
}
