import { createSignal } from "solid-js";
import { Button } from "../ui/button.tsx";
import { t } from "../words/words.ts";
import { DelegationDialog } from "./delegation-dialog.tsx";
import { ReminderDialog } from "./reminder-dialog.tsx";
import type { AgencyReport } from "./report.query.ts";
import { TargetDialog } from "./target-dialog.tsx";

/** Under the figure: the agency's own target. */
export function TargetAct(props: { report: AgencyReport }) {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <div class="card-act no-print">
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t("head.target.change")}
      </Button>
      <TargetDialog open={isOpen()} report={props.report} onClose={() => setOpen(false)} />
    </div>
  );
}

/** Under the leaders: the report in the Sekda's hands. */
export function DelegationAct(props: { report: AgencyReport }) {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <div class="card-act no-print">
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t("head.delegation.open")}
      </Button>
      <DelegationDialog
        open={isOpen()}
        agencyId={props.report.agency.agencyId}
        zone={props.report.agency.zone}
        onClose={() => setOpen(false)}
      />
    </div>
  );
}

/** Beside a unit: a reminder through its HR. */
export function RemindAct(props: { report: AgencyReport; unitPath: string; unitName: string }) {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <span class="no-print">
      <Button
        kind="quiet"
        aria-label={t("head.units.remind_of", { unit: props.unitName })}
        onClick={() => setOpen(true)}
      >
        {t("head.units.remind")}
      </Button>
      <ReminderDialog
        open={isOpen()}
        agencyId={props.report.agency.agencyId}
        set={props.report.set.set}
        unitPath={props.unitPath}
        unitName={props.unitName}
        onClose={() => setOpen(false)}
      />
    </span>
  );
}
