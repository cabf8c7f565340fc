import { createResource, For, onMount, Show } from "solid-js";
import { belongings } from "../offline/belongings.ts";
import { canSave } from "../offline/shelf.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { megabytes } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { AssignedModule, Home } from "./assignment.ts";
import { SavedLine } from "./saved-line.tsx";
import { startSaving } from "./saving.ts";
import { way } from "./way.ts";
import "./saved.css";

/** What is on this device, what it takes of its room, and the way to take all that is owed along. */
export function DownloadsCard(props: { home: Home }) {
  const { shelf } = belongings();
  const modules = () => props.home.sets.flatMap((set) => set.modules);
  const releaseOf = (moduleId: string) =>
    modules().find((module) => module.moduleId === moduleId)?.release;
  const owed = () =>
    modules().filter((module) => module.state !== "done" && !shelf.find(module.moduleId));
  const price = () => owed().reduce((sum, module) => sum + costOf(module), 0);
  const [room] = createResource(() => shelf.list().length, roomLeft);
  onMount(() => shelf.open());

  const saveAll = async () => {
    // One after the other: on a thin line, one whole module is worth more than five halves.
    for (const module of owed()) await startSaving(module.moduleId, way(module));
  };

  return (
    <Show when={canSave() && modules().length > 0}>
      <Card title={t("save.downloads")}>
        <div class="stack-s">
          <Show when={shelf.list().length > 0} fallback={<Why />}>
            <ul class="saved-list">
              <For each={shelf.list()}>
                {(saved) => (
                  <li class="stack-s">
                    <strong>{saved.title}</strong>
                    <SavedLine saved={saved} newestRelease={releaseOf(saved.moduleId)} />
                  </li>
                )}
              </For>
            </ul>
            <Show when={room.state === "ready" && room()}>
              {(left) => <p class="soft small">{t("save.room", { size: megabytes(left()) })}</p>}
            </Show>
          </Show>
          <Show when={owed().length > 0}>
            <Button wide onClick={saveAll}>
              {t("save.all", { count: owed().length, size: megabytes(price()) })}
            </Button>
          </Show>
        </div>
      </Card>
    </Show>
  );
}

const Why = () => (
  <>
    <p>{t("save.title")}</p>
    <p class="soft small">{t("save.about")}</p>
  </>
);

const costOf = (module: AssignedModule) =>
  ({ video: module.videoBytes, audio: module.audioBytes ?? 0, text: module.textBytes })[
    way(module)
  ];

async function roomLeft(): Promise<number | undefined> {
  const room = await navigator.storage?.estimate?.().catch(() => undefined);
  return room?.quota === undefined ? undefined : room.quota - (room.usage ?? 0);
}
