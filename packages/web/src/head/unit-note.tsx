import { Show } from "solid-js";
import { shortDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { RemindAct } from "./head-acts.tsx";
import type { AgencyReport } from "./report.query.ts";

/** When a unit was last reminded, and beside it what else can be done about it. */
export function UnitNote(props: { report: AgencyReport; unitPath: string; mayRemind: boolean }) {
  const unit = () => props.report.units.find(({ unitPath }) => unitPath === props.unitPath);
  const missing = () => (unit()?.people ?? 0) - (unit()?.done ?? 0);
  return (
    <span class="unit-note">
      <Show
        when={unit()?.remindedAt}
        fallback={<span class="soft">{t("head.units.reminded_never")}</span>}
      >
        {(at) => (
          <span>
            {t("head.units.reminded_on", { day: shortDay(at(), props.report.agency.zone) })}
          </span>
        )}
      </Show>
      <Show when={props.mayRemind && missing() > 0}>
        <RemindAct report={props.report} unitPath={props.unitPath} unitName={unit()?.name ?? ""} />
      </Show>
    </span>
  );
}
