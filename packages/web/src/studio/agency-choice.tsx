import type { AgencyId } from "@netra/core/kernel/id";
import { createSignal, createUniqueId, For, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { t } from "../words/words.ts";
import { useAgencies } from "./sets.query.ts";

/** Every agency, or the ones named: more than 500 are too many for checkboxes, so they are found by name. */
export function AgencyChoice(props: {
  chosen: "all" | readonly AgencyId[];
  onChosen: (chosen: "all" | AgencyId[]) => void;
}) {
  const agencies = useAgencies();
  const listId = createUniqueId();
  const [isUnknown, setUnknown] = createSignal(false);
  const named = () => (props.chosen === "all" ? [] : props.chosen);
  const nameOf = (agencyId: string) =>
    agencies.data?.agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId;
  const add = (input: HTMLInputElement) => {
    const name = input.value.trim().toLowerCase();
    const found = agencies.data?.agencies.find((each) => each.name.toLowerCase() === name);
    setUnknown(name !== "" && !found);
    if (!found) return;
    input.value = "";
    props.onChosen([...new Set([...named(), found.agencyId])]);
  };
  const remove = (agencyId: AgencyId) => {
    const rest = named().filter((each) => each !== agencyId);
    props.onChosen(rest.length > 0 ? rest : "all");
  };
  return (
    <div class="stack-s">
      <Field
        label={t("studio.set.agencies")}
        hint={props.chosen === "all" ? t("studio.set.agencies_all") : undefined}
        error={isUnknown() ? t("studio.set.agency_unknown") : undefined}
      >
        {(control) => (
          <input
            {...control()}
            class="control"
            list={listId}
            autocomplete="off"
            placeholder={t("studio.set.agency_example")}
            onChange={(event) => add(event.currentTarget)}
          />
        )}
      </Field>
      <datalist id={listId}>
        <For each={agencies.data?.agencies}>{(agency) => <option value={agency.name} />}</For>
      </datalist>
      <Show when={named().length > 0}>
        <ul class="row">
          <For each={named()}>
            {(agencyId) => (
              <li>
                <Button
                  aria-label={t("studio.set.agency_remove", { name: nameOf(agencyId) })}
                  onClick={() => remove(agencyId)}
                >
                  {nameOf(agencyId)} ×
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
