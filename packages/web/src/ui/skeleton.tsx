import { For } from "solid-js";
import { t } from "../words/words.ts";

/** Stands where something is on its way, and says so to those who cannot see it. */
export function Skeleton(props: { lines?: number; tall?: boolean }) {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{t("state.loading")}</span>
      <For each={Array.from({ length: props.lines ?? 3 })}>
        {() => <span class="skeleton-line" classList={{ "is-tall": props.tall ?? false }} />}
      </For>
    </div>
  );
}
