import { readCode } from "@netra/core/kernel/code";
import { createSignal } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { t } from "../words/words.ts";

/** A code typed from paper: capitals, blanks, hyphens and look-alikes do not matter. */
export function CheckForm(props: {
  typed?: string | undefined;
  action: string;
  onCode: (code: string) => void;
}) {
  const [typed, setTyped] = createSignal(props.typed ?? "");
  const [isWrong, setWrong] = createSignal(Boolean(props.typed));

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const code = readCode(typed());
    setWrong(!code);
    if (code) props.onCode(code);
  }

  return (
    <form class="check-form" onSubmit={submit} novalidate>
      <Field
        label={t("check.code")}
        hint={t("check.code_hint")}
        error={isWrong() ? t("check.malformed") : undefined}
      >
        {(control) => (
          <input
            {...control()}
            class="control figures"
            value={typed()}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setWrong(false);
            }}
          />
        )}
      </Field>
      <Button kind="primary" type="submit">
        {props.action}
      </Button>
    </form>
  );
}
