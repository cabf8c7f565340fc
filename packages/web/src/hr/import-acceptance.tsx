import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createSignal, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { t } from "../words/words.ts";
import { accept, type ImportView, importKey } from "./import.query.ts";

type Missing = "keep" | "close";

/** The decision: what becomes of people the file does not name, and the one button that carries it out. */
export function ImportAcceptance(props: { agencyId: string; seen: ImportView }) {
  const queries = useQueryClient();
  const [missing, setMissing] = createSignal<Missing>("keep");
  const [isAsking, setAsking] = createSignal(false);
  const count = () => props.seen.preview?.missingCount ?? 0;
  const changes = () => {
    const preview = props.seen.preview;
    const closed = missing() === "close" ? count() : 0;
    return preview ? preview.joinCount + preview.changeCount + closed : 0;
  };
  const carryOut = useMutation(() => ({
    mutationFn: () => accept(props.agencyId, props.seen.importId, missing()),
    onSettled: () => setAsking(false),
    onSuccess: (seen) => queries.setQueryData(importKey(props.agencyId, seen.importId), seen),
  }));
  const decide = () => (missing() === "close" && count() > 0 ? setAsking(true) : carryOut.mutate());
  return (
    <Card title={t("hr.accept.title")} tone="tint">
      <div class="stack">
        <Show when={count() > 0}>
          <fieldset class="stack-s">
            <legend class="legend">{t("hr.accept.missing", { count: count() })}</legend>
            <Choice value="keep" chosen={missing()} onChoose={setMissing} />
            <Show
              when={!props.seen.preview?.unidentifiedCount}
              fallback={<p class="small soft">{t("fault.roster.close_unsure")}</p>}
            >
              <Choice value="close" chosen={missing()} onChoose={setMissing} />
            </Show>
          </fieldset>
        </Show>
        <Show when={carryOut.error}>{(error) => <ErrorState error={error()} compact />}</Show>
        <div class="row">
          <Button kind="primary" busy={carryOut.isPending} onClick={decide}>
            {t("hr.accept.action", { count: changes() })}
          </Button>
          <span class="small soft">{t("hr.accept.note")}</span>
        </div>
      </div>
      <Dialog
        open={isAsking()}
        title={t("hr.accept.close_title", { count: count() })}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
            <Button kind="primary" busy={carryOut.isPending} onClick={() => carryOut.mutate()}>
              {t("hr.accept.close_action", { count: count() })}
            </Button>
          </>
        }
      >
        <p>{t("hr.accept.close_body")}</p>
        <Show when={props.seen.preview?.issueCount}>
          {(issues) => <p class="notice">{t("hr.accept.close_issues", { count: issues() })}</p>}
        </Show>
      </Dialog>
    </Card>
  );
}

const Choice = (props: { value: Missing; chosen: Missing; onChoose: (value: Missing) => void }) => (
  <label class="choice">
    <input
      type="radio"
      name="missing"
      checked={props.chosen === props.value}
      onChange={() => props.onChoose(props.value)}
    />
    <span>
      <strong>{t(`hr.accept.${props.value}`)}</strong>
      <span class="small soft">{t(`hr.accept.${props.value}_what`)}</span>
    </span>
  </label>
);
