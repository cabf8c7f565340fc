import { Button } from "../ui/button.tsx";
import { t } from "../words/words.ts";
import type { AgencyReport, Asked } from "./report.query.ts";
import type { ReportAgency } from "./report-agency.ts";

/** What one does with a report. */
export function ReportActs(_props: { report: AgencyReport; agency: ReportAgency; asked: Asked }) {
  return <Button onClick={() => window.print()}>{t("head.print")}</Button>;
}
