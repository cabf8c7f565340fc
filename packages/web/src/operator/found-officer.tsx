import type { AgencyId } from "@netra/core/kernel/id";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createSignal, For, Show } from "solid-js";
import { sessionQuery } from "../session/session.query.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { toast } from "../ui/toast.tsx";
import { t } from "../words/words.ts";
import { type FoundPerson, giveRole, type HrGrant } from "./operator.query.ts";
import { TakeRoleDialog } from "./take-role-dialog.tsx";

/** Who was found, what they hold in this agency, and what can be given or taken. */
export function FoundOfficer(props: {
  person: FoundPerson;
  agencyId: string;
  onChange: (person: FoundPerson) => void;
}) {
  let heading!: HTMLHeadingElement;
  const queries = useQueryClient();
  const [taking, setTaking] = createSignal<HrGrant>();
  const held = () =>
    props.person.grants.filter(
      (grant): grant is HrGrant => grant.role === "hr" && grant.agencyId === props.agencyId,
    );
  const changeTo = (grants: FoundPerson["grants"]) => {
    // An operator may have changed what they hold themselves.
    queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    props.onChange({ ...props.person, grants });
    // The button that was pressed is gone; the focus must not be lost with it.
    heading.focus();
  };
  const give = useMutation(() => ({
    mutationFn: async () => {
      const grant: HrGrant = { role: "hr", agencyId: props.agencyId as AgencyId };
      await giveRole(props.person.personId, grant);
      return grant;
    },
    onSuccess: (grant) => {
      changeTo([...props.person.grants, grant]);
      toast(t("operator.officer_given"));
    },
  }));
  return (
    <div class="officer stack-s">
      <div>
        <h3 ref={heading} tabindex="-1">
          {props.person.displayName}
        </h3>
        <Show
          when={props.person.member}
          fallback={<p class="soft">{t("operator.officer_placeless")}</p>}
        >
          {(member) => (
            <>
              <p class="soft">
                {member().post}
                <br />
                {member().unitName} · {member().agencyName ?? member().agencyId}
              </p>
              <Show when={member().agencyId !== props.agencyId}>
                <Badge tone="warn">{t("operator.officer_elsewhere")}</Badge>
              </Show>
            </>
          )}
        </Show>
      </div>
      <Show when={held().length > 0} fallback={<p>{t("operator.officer_none")}</p>}>
        <ul class="stack-s">
          <For each={held()}>
            {(grant) => (
              <li class="row">
                <span>
                  {t(grant.unitPath ? "operator.officer_unit" : "operator.officer_whole")}
                  <Show when={grant.unitPath}>
                    {(path) => <span class="small soft"> {path().split("/").at(-1)}</span>}
                  </Show>
                </span>
                <Button onClick={() => setTaking(grant)}>{t("operator.officer_take")}</Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={held().every((grant) => grant.unitPath)}>
        <div class="row">
          <Button kind="primary" busy={give.isPending} onClick={() => give.mutate()}>
            {t("operator.officer_give")}
          </Button>
        </div>
      </Show>
      <Show when={give.error}>{(error) => <ErrorState error={error()} compact />}</Show>
      <TakeRoleDialog
        person={props.person}
        grant={taking()}
        onTaken={(taken) => changeTo(props.person.grants.filter((grant) => grant !== taken))}
        onClose={() => setTaking(undefined)}
      />
    </div>
  );
}
