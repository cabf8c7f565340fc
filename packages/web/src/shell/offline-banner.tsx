import { createSignal, type JSX, Match, onCleanup, onMount, Switch } from "solid-js";
import { isReachable } from "../offline/network.ts";
import { useSession } from "../session/session.query.ts";
import { Icon } from "../ui/icon.tsx";
import { t } from "../words/words.ts";

const [isOnline, setOnline] = createSignal(navigator.onLine);

/** Says why nothing comes from Netra just now, and that nothing done here is lost by it. */
export function OfflineBanner() {
  const session = useSession();
  onMount(() => {
    const update = () => setOnline(navigator.onLine);
    window.addEventListener("online", update);
    window.addEventListener("offline", update);
    onCleanup(() => {
      window.removeEventListener("online", update);
      window.removeEventListener("offline", update);
    });
  });
  const standing = () => session.data?.standing;
  const returnTo = () => encodeURIComponent(location.pathname);
  return (
    <div role="status">
      <Switch>
        <Match when={!isOnline()}>
          <Line>{t("state.offline")}</Line>
        </Match>
        <Match when={standing() === "over"}>
          <Line>
            {t("state.session_over")}{" "}
            <a href={`/masuk?returnTo=${returnTo()}`}>{t("sign_in.action")}</a>
          </Line>
        </Match>
        <Match when={!isReachable() || standing() === "away"}>
          <Line>{t("state.unreachable")}</Line>
        </Match>
      </Switch>
    </div>
  );
}

const Line = (props: { children: JSX.Element }) => (
  <p class="offline">
    <Icon name="cloud" size={20} />
    <span>{props.children}</span>
  </p>
);
