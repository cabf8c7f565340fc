import { Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { t } from "../words/words.ts";

/** Asks once before a letter goes out: from then on no word of it changes. */
export function IssueDialog(props: {
  open: boolean;
  number: string;
  unitName: string;
  isBusy: boolean;
  error: unknown;
  onIssue: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog
      open={props.open}
      title={t("head.letter.issue_title")}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t("action.cancel")}</Button>
          <Button kind="primary" busy={props.isBusy} onClick={props.onIssue}>
            {t("head.letter.issue_sure")}
          </Button>
        </>
      }
    >
      <p>{t("head.letter.issue_body", { number: props.number, unit: props.unitName })}</p>
      <Show when={props.error}>{(error) => <ErrorState error={error()} compact />}</Show>
    </Dialog>
  );
}
