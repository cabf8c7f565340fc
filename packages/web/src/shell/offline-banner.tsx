import { createSignal, onCleanup, onMount, Show } from "solid-js";
import { Icon } from "../ui/icon.tsx";
import { t } from "../words/words.ts";

const [isOnline, setOnline] = createSignal(navigator.onLine);

/** Says that the network is away and that nothing done here is lost by it. */
export function OfflineBanner() {
  onMount(() => {
    const update = () => setOnline(navigator.onLine);
    window.addEventListener("online", update);
    window.addEventListener("offline", update);
    onCleanup(() => {
      window.removeEventListener("online", update);
      window.removeEventListener("offline", update);
    });
  });
  return (
    <div role="status">
      <Show when={!isOnline()}>
        <p class="offline">
          <Icon name="cloud" size={20} />
          {t("state.offline")}
        </p>
      </Show>
    </div>
  );
}
