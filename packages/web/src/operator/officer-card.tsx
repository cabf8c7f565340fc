import { useMutation } from "@tanstack/solid-query";
import { createSignal, Show } from "solid-js";
import { ApiProblem } from "../fault.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Field } from "../ui/field.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { t } from "../words/words.ts";
import { FoundOfficer } from "./found-officer.tsx";
import { type FoundPerson, findPerson } from "./operator.query.ts";

const isUnknown = (error: unknown) =>
  error instanceof ApiProblem && error.code === "identity.person_unknown";

/** Finds a person by NIP, to make them HR of the agency or to end that. */
export function OfficerCard(props: { agencyId: string }) {
  let input!: HTMLInputElement;
  const [found, setFound] = createSignal<FoundPerson>();
  const [isNipWrong, setNipWrong] = createSignal(false);
  const search = useMutation(() => ({
    mutationFn: findPerson,
    onMutate: () => setFound(undefined),
    onSuccess: setFound,
    onError: (error) => isUnknown(error) && input.focus(),
  }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (search.isPending) return;
    const nip = input.value.replace(/\s/g, "");
    setNipWrong(!/^\d{18}$/.test(nip));
    if (!isNipWrong()) return search.mutate(nip);
    search.reset();
    setFound(undefined);
    input.focus();
  };
  const fieldError = () => {
    if (isNipWrong()) return t("operator.field_nip_wrong");
    return isUnknown(search.error) ? t("operator.officer_unknown") : undefined;
  };
  return (
    <Card title={t("operator.officer")}>
      <div class="stack">
        <p class="soft">{t("operator.officer_lede")}</p>
        <form class="officer-search" onSubmit={submit}>
          <Field
            label={t("operator.field_nip")}
            hint={t("operator.field_nip_hint")}
            error={fieldError()}
          >
            {(control) => (
              <input
                {...control()}
                ref={input}
                class="control"
                name="officerNip"
                inputmode="numeric"
                autocomplete="off"
                required
              />
            )}
          </Field>
          <Button type="submit" busy={search.isPending}>
            {t("operator.officer_search")}
          </Button>
        </form>
        <Show when={!isUnknown(search.error) && search.error}>
          {(error) => (
            <ErrorState
              error={error()}
              compact
              onRetry={() => search.mutate(search.variables ?? "")}
            />
          )}
        </Show>
        <Show when={search.isPending}>
          <Skeleton lines={2} />
        </Show>
        <div aria-live="polite">
          <Show when={found()}>
            {(person) => (
              <FoundOfficer person={person()} agencyId={props.agencyId} onChange={setFound} />
            )}
          </Show>
        </div>
      </div>
    </Card>
  );
}
