import { For } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { t } from "../words/words.ts";
import { areLetterKeysOn, turnLetterKeys } from "./letter-keys.ts";

const rows = [
  { keys: ["Space", "K"], does: "keys.toggle" },
  { keys: ["←", "J"], does: "keys.back" },
  { keys: ["→", "L"], does: "keys.on" },
  { keys: ["C"], does: "keys.captions" },
  { keys: ["M"], does: "keys.mute" },
  { keys: ["F"], does: "keys.fullscreen" },
  { keys: ["<", ">"], does: "keys.rate" },
  { keys: ["?"], does: "keys.help" },
] as const;

const nameOf = (key: string) => (key === "Space" ? t("keys.space") : key);

/** What the keyboard does to the player, and the letters switched off for whoever dictates. */
export function KeysDialog(props: { open: boolean; onClose: () => void }) {
  return (
    <Dialog
      open={props.open}
      title={t("keys.title")}
      onClose={props.onClose}
      actions={<Button onClick={() => props.onClose()}>{t("action.close")}</Button>}
    >
      <dl class="keys">
        <For each={rows}>
          {(row) => (
            <div class="keys-row">
              <dt>
                <For each={row.keys}>{(key) => <kbd>{nameOf(key)}</kbd>}</For>
              </dt>
              <dd>{t(row.does)}</dd>
            </div>
          )}
        </For>
      </dl>
      <label class="keys-letters">
        <input
          type="checkbox"
          checked={areLetterKeysOn()}
          onChange={(event) => turnLetterKeys(event.currentTarget.checked)}
        />
        <span>{t("keys.letters")}</span>
      </label>
    </Dialog>
  );
}
