import { For } from "solid-js";
import { type Language, language, speak, t } from "../words/words.ts";

const names: Record<Language, string> = { id: "Indonesia", en: "English" };

/** The language of the interface, kept on this device. Each name stands in its own language. */
export function LanguageSwitch() {
  return (
    <fieldset class="language" aria-label={t("language.label")}>
      <For each={["id", "en"] as const}>
        {(choice) => (
          <button
            type="button"
            lang={choice}
            aria-pressed={language() === choice}
            onClick={() => speak(choice)}
          >
            {names[choice]}
          </button>
        )}
      </For>
    </fieldset>
  );
}
