import type { ModuleId } from "@netra/core/kernel/id";
import { createResource, Match, Show, Switch } from "solid-js";
import { belongings } from "../offline/belongings.ts";
import { bytesHere } from "../offline/media-cache.ts";
import type { SavedModule } from "../offline/saved-module.ts";
import { Bar } from "../ui/bar.tsx";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { megabytes } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { cancelSaving, startSaving } from "./saving.ts";

/** How a module stands on this device, and what can be done about it. */
export function SavedLine(props: { saved: SavedModule; newestRelease?: number | undefined }) {
  const { shelf } = belongings();
  const moduleId = () => props.saved.moduleId as ModuleId;
  const size = () => megabytes(props.saved.byteCount);
  const soFar = () => shelf.fetchedBytes(moduleId());
  const isOld = () =>
    props.newestRelease !== undefined && props.newestRelease > props.saved.release;
  const save = () => startSaving(moduleId(), props.saved.way);
  const remove = (
    <Button kind="quiet" onClick={() => shelf.remove(moduleId())}>
      {t("save.remove")}
    </Button>
  );
  const again = (word: "save.again" | "save.update" | "save.retry") => (
    <div class="row">
      <Button onClick={save}>{t(word, { size: size() })}</Button>
      {remove}
    </div>
  );
  return (
    <div class="saved stack-s">
      <Switch>
        <Match when={soFar() !== undefined}>
          <Bar value={soFar() ?? 0} max={props.saved.byteCount} label={t("save.fetching")} />
          <div class="row">
            <span class="soft figures">
              {t("save.progress", { done: megabytes(soFar() ?? 0), size: size() })}
            </span>
            <Button kind="quiet" onClick={() => cancelSaving(moduleId())}>
              {t("action.cancel")}
            </Button>
          </div>
        </Match>
        <Match when={props.saved.stage === "fetching"}>
          <Interrupted saved={props.saved} />
          <div class="row">
            <Button onClick={save}>{t("save.resume")}</Button>
            {remove}
          </div>
        </Match>
        <Match when={props.saved.stage === "removed"}>
          <div class="row" role="status">
            <span class="soft">{t("save.removed")}</span>
            <Button kind="quiet" onClick={() => shelf.restore(moduleId())}>
              {t("action.undo")}
            </Button>
          </div>
        </Match>
        <Match when={props.saved.stage === "full"}>
          <p>{t("save.full", { size: size() })}</p>
          {again("save.retry")}
        </Match>
        <Match when={props.saved.stage === "evicted"}>
          <p>{t("save.evicted")}</p>
          {again("save.again")}
        </Match>
        <Match when={isOld()}>
          <p>{t("save.old")}</p>
          {again("save.update")}
        </Match>
        <Match when={props.saved.stage === "whole"}>
          <div class="row">
            <span class="saved-mark">
              <Icon name="check" size={20} />
              {t("save.whole", { way: t(`way.${props.saved.way}`), size: size() })}
            </span>
            {remove}
          </div>
        </Match>
      </Switch>
    </div>
  );
}

/** How far it came before it was interrupted. */
function Interrupted(props: { saved: SavedModule }) {
  const [here] = createResource(() => props.saved.files, bytesHere);
  return (
    <Show when={here.state === "ready"}>
      <p>
        {t("save.interrupted", {
          done: megabytes(here() ?? 0),
          size: megabytes(props.saved.byteCount),
        })}
      </p>
    </Show>
  );
}
