import { createSignal, For } from "solid-js";

type Message = { text: string; tone: "plain" | "warn" };
const [messages, setMessages] = createSignal<Message[]>([]);

/** Says something in passing, seen and heard; it leaves after eight seconds. */
export function toast(text: string, tone: Message["tone"] = "plain") {
  const message = { text, tone };
  setMessages((all) => [...all.filter((other) => other.text !== text), message]);
  setTimeout(() => setMessages((all) => all.filter((other) => other !== message)), 8000);
}

/** Where toasts appear; once in the shell, so that the live region is there before its first words. */
export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      <For each={messages()}>
        {(message) => <p class={`toast is-${message.tone}`}>{message.text}</p>}
      </For>
    </div>
  );
}
