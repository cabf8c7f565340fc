import { Show } from "solid-js";
import { ApiProblem } from "../fault.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Select } from "../ui/select.tsx";
import { t } from "../words/words.ts";
import { useSets } from "./report.query.ts";

/** Which set the figures are of; nothing to choose while there is only one. */
export function SetChoice(props: { set: number | undefined; onSet: (set: string) => void }) {
  const sets = useSets();
  return (
    <Show when={(sets.data?.sets.length ?? 0) > 1}>
      <Select
        label={t("head.set")}
        value={String(props.set ?? "")}
        options={(sets.data?.sets ?? []).map(({ set, title }) => ({
          value: String(set),
          label: title,
        }))}
        onChange={props.onSet}
      />
    </Show>
  );
}

/** True when the answer was that no set is open, which is a beginning and not a failure. */
export const isBeforeFirstSet = (error: unknown) =>
  error instanceof ApiProblem && error.code === "reporting.set_unknown";

export const NoSetYet = () => (
  <EmptyState title={t("head.no_set.title")}>{t("head.no_set.body")}</EmptyState>
);
