import { createSignal } from "solid-js";
import { Button } from "../ui/button.tsx";
import { t } from "../words/words.ts";
import { DelegationDialog } from "./delegation-dialog.tsx";
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
