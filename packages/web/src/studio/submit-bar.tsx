import { useMutation } from "@tanstack/solid-query";
import { Match, Show, Switch } from "solid-js";
import { useSession } from "../session/session.query.ts";
import { Button } from "../ui/button.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { toast } from "../ui/toast.tsx";
import { t } from "../words/words.ts";
import type { DraftDesk } from "./draft-desk.ts";
import { type DraftView, withdrawDraft } from "./studio.query.ts";
import { hasRole } from "./studio-role.ts";

/** Handing a draft in, or taking it back. The button waits for fields and files still on their way. */
export function SubmitBar(props: { draft: DraftView; desk: DraftDesk }) {
  const session = useSession();
  const isPublisher = () => hasRole(session.data, "publisher");
  const submit = () =>
    props.desk.submit.mutate(undefined, { onSuccess: () => toast(t("studio.submit.sent")) });
  const withdraw = useMutation(() => ({
    mutationFn: () => withdrawDraft(props.draft.moduleId),
    onSuccess: props.desk.keep,
  }));
  const error = () => props.desk.submit.error ?? withdraw.error;
  return (
    <Show when={isPublisher()}>
      <div class="stack-s">
        <Switch>
          <Match when={props.draft.stage === "draft"}>
            <Button kind="primary" wide busy={props.desk.submit.isPending} onClick={submit}>
              {t("studio.submit.action")}
            </Button>
            <p class="small soft">{t("studio.submit.four_eyes")}</p>
          </Match>
          <Match when={props.draft.stage === "review" && props.draft.isOwnWork}>
            <p class="card is-tint">{t("studio.submit.waiting")}</p>
            <Button wide busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {t("studio.submit.withdraw")}
            </Button>
          </Match>
        </Switch>
        <Show when={error()}>{(what) => <ErrorState error={what()} compact />}</Show>
      </div>
    </Show>
  );
}
