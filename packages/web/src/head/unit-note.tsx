import { Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { shortDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { AgencyReport } from "./report.query.ts";

/** When a unit was last reminded, and beside it what else can be done about it. */
export function UnitNote(props: {
  report: AgencyReport;
  unitPath: string;
  onRemind: ((unit: { unitPath: string; name: string }) => void) | undefined;
}) {
  const unit = () => props.report.units.find(({ unitPath }) => unitPath === props.unitPath);
  const missing = () => (unit()?.people ?? 0) - (unit()?.done ?? 0);
  const remindedOn = () => {
    const at = unit()?.remindedAt;
    return at && shortDay(at, props.report.agency.zone);
  };
  return (
    <span class="unit-note">
      <span class={unit()?.remindedAt ? "" : "soft"}>
        <span class="shares-word">{t("head.units.reminded_short")}: </span>
        {remindedOn() ?? t("head.units.reminded_never")}
      </span>
      <Show when={missing() > 0 && props.onRemind}>
        {(remind) => (
          <Button
            kind="quiet"
            class="no-print"
            aria-label={t("head.units.remind_of", { unit: unit()?.name ?? "" })}
            onClick={() => remind()({ unitPath: props.unitPath, name: unit()?.name ?? "" })}
          >
            {t("head.units.remind")}
          </Button>
        )}
      </Show>
    </span>
  );
}
