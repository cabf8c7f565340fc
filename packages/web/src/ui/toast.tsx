import { createSignal, For, Show } from "solid-js";

type Act = { label: string; run: () => void };
type Message = { text: string; tone: "plain" | "warn"; act?: Act | undefined };
const [messages, setMessages] = createSignal<Message[]>([]);

/**
 * Says something in passing, seen and heard; it leaves after eight seconds. What can be done at once about
 * it must also be possible elsewhere or later.
 */
export function toast(text: string, tone: Message["tone"] = "plain", act?: Act) {
  const message = { text, tone, act };
  setMessages((all) => [...all.filter((other) => other.text !== text), message]);
  setTimeout(() => setMessages((all) => all.filter((other) => other !== message)), 8000);
}

/** Where toasts appear; once in the shell, so that the live region is there before its first words. */
export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      <For each={messages()}>
        {(message) => (
          <div class={`toast is-${message.tone}`}>
            <p>{message.text}</p>
            <Show when={message.act}>
              {(act) => (
                <button type="button" class="toast-act" onClick={() => act().run()}>
                  {act().label}
                </button>
              )}
            </Show>
          </div>
        )}
      </For>
    </div>
  );
}
