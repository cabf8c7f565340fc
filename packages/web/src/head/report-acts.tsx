import { Show } from "solid-js";
import { ButtonLink } from "../ui/button.tsx";
import { t } from "../words/words.ts";
import { askedQuery } from "./asked.ts";
import { fetchWorkbook, hasShareSheet, printReport } from "./paper.ts";
import { PaperButton } from "./paper-button.tsx";
import type { AgencyReport, Asked } from "./report.query.ts";
import type { ReportAgency } from "./report-agency.ts";

/** What one does with a report: write to the unit that holds it back most, pass it on, take it along. */
export function ReportActs(props: { report: AgencyReport; agency: ReportAgency }) {
  const agencyId = () => props.report.agency.agencyId;
  const asked = (): Asked => ({ set: String(props.report.set.set), on: props.report.on });
  const writes = () =>
    props.agency.role === "head" && !props.report.on && props.report.units.length > 0;
  const letter = () =>
    `/laporan/surat/baru${askedQuery({ set: asked().set }, { instansi: agencyId() })}`;
  return (
    <>
      <Show when={writes()}>
        <ButtonLink kind="primary" href={letter()}>
          {t("head.letter.write")}
        </ButtonLink>
      </Show>
      <PaperButton
        label={t(hasShareSheet() ? "head.pdf.share" : "head.pdf.download")}
        kind={writes() ? "secondary" : "primary"}
        make={() => printReport(agencyId(), asked())}
      />
      <PaperButton label={t("head.excel")} make={() => fetchWorkbook(agencyId(), asked())} />
    </>
  );
}
