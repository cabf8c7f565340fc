import { Show } from "solid-js";
import { Button, ButtonLink } from "../ui/button.tsx";
import { t } from "../words/words.ts";
import { askedQuery } from "./asked.ts";
import type { AgencyReport } from "./report.query.ts";
import type { ReportAgency } from "./report-agency.ts";

/** What one does with a report: write to the unit that holds it back most, pass it on, take it along. */
export function ReportActs(props: { report: AgencyReport; agency: ReportAgency }) {
  const writes = () => props.agency.role === "head" && !props.report.on;
  const letter = () =>
    `/laporan/surat/baru${askedQuery({ set: String(props.report.set.set) }, { instansi: props.agency.agencyId })}`;
  return (
    <>
      <Show when={writes() && props.report.units.length > 0}>
        <ButtonLink kind="primary" href={letter()}>
          {t("head.letter.write")}
        </ButtonLink>
      </Show>
      <Button onClick={() => window.print()}>{t("head.print")}</Button>
    </>
  );
}
