import { termIds } from "@netra/core/kernel/id";
import { type OfficeName, offices, termKindsOf } from "@netra/core/roster/office";
import type { TermKind } from "@netra/core/roster/term";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createSignal, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { toast } from "../ui/toast.tsx";
import { t } from "../words/words.ts";
import { officeWord } from "./office-word.ts";
import { type AgencyLine, openTerm, termsKey } from "./operator.query.ts";

type HolderBy = "nip" | "account";

/** Opens a term: from its first midnight on, and until its last, the holder sees the agency's report. */
export function OpenTermCard(props: { agency: AgencyLine }) {
  // Each opened term leaves a form of its own behind, so that nothing of it slips into the next.
  const [round, setRound] = createSignal(1);
  return (
    <Card title={t("operator.open")}>
      <Show when={round()} keyed>
        <TermForm agency={props.agency} onOpened={() => setRound(round() + 1)} />
      </Show>
    </Card>
  );
}

function TermForm(props: { agency: AgencyLine; onOpened: () => void }) {
  const queries = useQueryClient();
  const termId = termIds.mint();
  const [office, setOffice] = createSignal<OfficeName>("head");
  const [chosen, setKind] = createSignal<TermKind>("definitif");
  const kinds = () => termKindsOf(props.agency.kind, office());
  /** Not every office can be held in every way: what does not suit falls back to the first that does. */
  const kind = () => kinds().find((each) => each === chosen()) ?? kinds()[0] ?? "definitif";
  const [by, setBy] = createSignal<HolderBy>("nip");
  const [isNipWrong, setNipWrong] = createSignal(false);
  const open = useMutation(() => ({
    mutationFn: openTerm,
    onSuccess: () => {
      queries.invalidateQueries({ queryKey: termsKey(props.agency.agencyId) });
      toast(t("operator.opened"));
      props.onOpened();
    },
  }));
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name) ?? "").trim();
    const nip = text("nip").replace(/\s/g, "");
    setNipWrong(by() === "nip" && !/^\d{18}$/.test(nip));
    if (isNipWrong() || open.isPending) return;
    const { agencyId } = props.agency;
    const about = { termId, agencyId, office: office(), kind: kind() };
    const days = { startsOn: text("startsOn"), endsOn: text("endsOn") };
    const holder =
      by() === "nip"
        ? { by: "nip" as const, nip }
        : { by: "account" as const, sub: text("sub"), name: text("name") };
    open.mutate({
      ...about,
      ...days,
      officeName: text("officeName"),
      decree: text("decree"),
      holder,
    });
  };
  return (
    <form class="stack" onSubmit={submit}>
      <div class="term-fields">
        <Select<OfficeName>
          label={t("operator.term_office")}
          value={office()}
          options={offices.map((value) => ({ value, label: officeWord(value, props.agency.kind) }))}
          onChange={setOffice}
        />
        <Select<TermKind>
          label={t("operator.field_kind")}
          value={kind()}
          options={kinds().map((value) => ({ value, label: t(`operator.term_kind_${value}`) }))}
          onChange={setKind}
        />
        <TermField
          name="officeName"
          label={t("operator.field_office")}
          hint={t("operator.field_office_hint")}
        />
        <TermField
          name="decree"
          label={t("operator.field_decree")}
          hint={t("operator.field_decree_hint")}
        />
        <TermField name="startsOn" label={t("operator.field_starts")} type="date" />
        <TermField name="endsOn" label={t("operator.field_ends")} type="date" />
        <Select<HolderBy>
          label={t("operator.field_holder")}
          value={by()}
          options={[
            { value: "nip", label: t("operator.field_by_nip") },
            { value: "account", label: t("operator.field_by_account") },
          ]}
          onChange={setBy}
        />
        <Show
          when={by() === "nip"}
          fallback={
            <>
              <TermField
                name="sub"
                label={t("operator.field_sub")}
                hint={t("operator.field_sub_hint")}
              />
              <TermField name="name" label={t("operator.field_name")} />
            </>
          }
        >
          <TermField
            name="nip"
            label={t("operator.field_nip")}
            hint={t("operator.field_nip_hint")}
            error={isNipWrong() ? t("operator.field_nip_wrong") : undefined}
          />
        </Show>
      </div>
      <Show when={open.error}>{(error) => <ErrorState error={error()} compact />}</Show>
      <div class="row">
        <Button kind="primary" type="submit" busy={open.isPending}>
          {t("operator.open")}
        </Button>
      </div>
    </form>
  );
}

const TermField = (props: {
  name: string;
  label: string;
  type?: "date";
  hint?: string;
  error?: string | undefined;
}) => (
  <Field label={props.label} hint={props.hint} error={props.error}>
    {(control) => (
      <input
        {...control()}
        class="control"
        name={props.name}
        type={props.type ?? "text"}
        required
        autocomplete="off"
      />
    )}
  </Field>
);
