import { onMount, Show } from "solid-js";
import { belongings } from "../offline/belongings.ts";
import { bytesOf, filesOf } from "../offline/saved-module.ts";
import { canSave } from "../offline/shelf.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { megabytes } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { ModuleView } from "./learning.query.ts";
import { SavedLine } from "./saved-line.tsx";
import { startSaving } from "./saving.ts";
import { way } from "./way.ts";
import "./saved.css";

/** Takes the module along, the way that is chosen, with its price before anything is fetched. */
export function SaveCard(props: { module: ModuleView }) {
  const { shelf } = belongings();
  const release = () => props.module.release;
  const saved = () => shelf.find(release().moduleId);
  const chosen = () => way({ audioBytes: release().audio?.byteCount });
  const size = () => megabytes(bytesOf(filesOf(release(), chosen())));
  const isOtherWay = () => saved()?.stage === "whole" && saved()?.way !== chosen();
  const action = () => t("save.action", { way: t(`way.${chosen()}`), size: size() });
  onMount(() => shelf.open());
  return (
    <Show when={canSave()}>
      <Card title={t("save.title")}>
        <div class="stack-s">
          <Show when={saved()} fallback={<p class="soft">{t("save.about")}</p>}>
            {(module) => <SavedLine saved={module()} newestRelease={release().release} />}
          </Show>
          <Show when={!saved() || isOtherWay()}>
            <Button wide onClick={() => startSaving(release().moduleId, chosen())}>
              {action()}
            </Button>
          </Show>
        </div>
      </Card>
    </Show>
  );
}
