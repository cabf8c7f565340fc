import { Show } from "solid-js";
import { Select } from "../ui/select.tsx";
import { t } from "../words/words.ts";
import { useSets } from "./report.query.ts";
import type { ReportAgency } from "./report-agency.ts";
import { SetChoice } from "./set-choice.tsx";

/** Which of several agencies and sets; nothing where there is nothing to choose. */
export function Choices(props: {
  agencies: readonly ReportAgency[];
  agency: ReportAgency;
  set: number | undefined;
  onAgency: (agencyId: string) => void;
  onSet: (set: string) => void;
}) {
  return (
    <div class="choices no-print">
      <Show when={props.agencies.length > 1 && props.agency.role !== "above"}>
        <Select
          label={t("head.agency")}
          value={props.agency.agencyId}
          options={props.agencies.map(({ agencyId, agencyName = agencyId }) => ({
            value: agencyId,
            label: agencyName,
          }))}
          onChange={props.onAgency}
        />
      </Show>
      <SetChoice set={props.set} onSet={props.onSet} />
    </div>
  );
}

/** Not yet counted is not the same as nothing: it says so, and looks again by itself. */
export function NotCounted(props: { isCounting: boolean }) {
  const sets = useSets();
  const word = () => (props.isCounting ? "counting" : "nobody");
  return (
    <div class="state" role="status">
      <h2>{t(`head.${word()}.title`)}</h2>
      <p class="soft">{t(`head.${word()}.body`)}</p>
      <Show when={(sets.data?.sets.length ?? 0) > 1}>
        <p class="soft">{t("head.counting.other_set")}</p>
      </Show>
    </div>
  );
}
