import { Show } from "solid-js";
import { tellFault } from "../fault.ts";
import { t } from "../words/words.ts";
import { Button } from "./button.tsx";

/** What happened, what is safe, what to do next; and a way to try again. */
export function ErrorState(props: { error: unknown; onRetry?: () => void; compact?: boolean }) {
  const told = () => tellFault(props.error);
  return (
    <div class="state is-error" classList={{ "is-compact": props.compact ?? false }} role="alert">
      <h2>{told().what}</h2>
      <p class="soft">{told().next}</p>
      <Show when={props.onRetry}>
        {(retry) => (
          <Button kind="primary" onClick={() => retry()()}>
            {t("action.retry")}
          </Button>
        )}
      </Show>
      <Show when={told().requestId}>
        {(id) => <p class="small soft">{t("state.reference", { id: id() })}</p>}
      </Show>
    </div>
  );
}
