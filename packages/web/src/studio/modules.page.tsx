import { A } from "@solidjs/router";
import { createSignal, For, Match, Show, Switch } from "solid-js";
import { useSession } from "../session/session.query.ts";
import { Page } from "../shell/page.tsx";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Icon } from "../ui/icon.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { NewModuleDialog } from "./new-module-dialog.tsx";
import { type ModuleLine, useModules } from "./studio.query.ts";
import { hasRole } from "./studio-role.ts";
import "./studio.css";

const stages = ["review", "draft", "released"] as const;
export const stageTones = { review: "accent", draft: "neutral", released: "good" } as const;

/** Every module by where it stands: what waits for a second pair of eyes comes first. */
export function ModulesPage() {
  const session = useSession();
  const modules = useModules();
  const [isNaming, setNaming] = createSignal(false);
  const isPublisher = () => hasRole(session.data, "publisher");
  const newModule = () => (
    <Show when={isPublisher()}>
      <Button kind="primary" onClick={() => setNaming(true)}>
        <Icon name="plus" size={20} />
        {t("studio.new.open")}
      </Button>
    </Show>
  );
  return (
    <Page title={t("studio.title")} lede={t("studio.lede")} actions={newModule()}>
      <Switch fallback={<Skeleton lines={4} tall />}>
        <Match when={modules.error}>
          {(error) => <ErrorState error={error()} onRetry={() => modules.refetch()} />}
        </Match>
        <Match when={modules.data?.modules.length === 0}>
          <EmptyState title={t("studio.empty.title")}>{t("studio.empty.body")}</EmptyState>
        </Match>
        <Match when={modules.data?.modules}>
          {(all) => (
            <For each={stages}>
              {(stage) => (
                <Stage stage={stage} modules={all().filter((each) => each.stage === stage)} />
              )}
            </For>
          )}
        </Match>
      </Switch>
      <NewModuleDialog open={isNaming()} onClose={() => setNaming(false)} />
    </Page>
  );
}

function Stage(props: { stage: (typeof stages)[number]; modules: readonly ModuleLine[] }) {
  return (
    <Show when={props.modules.length > 0}>
      <Card
        title={t(`studio.stage.${props.stage}`)}
        aside={<Badge tone={stageTones[props.stage]}>{props.modules.length}</Badge>}
      >
        <ul class="module-lines ruled">
          <For each={props.modules}>
            {(line) => (
              <li>
                <A class="module-line" href={`/studio/modul/${line.moduleId}`}>
                  <span>
                    <strong>{line.title}</strong>
                    <span class="small soft">
                      {t("studio.edited_on", { day: longDay(line.editedAt, "Asia/Jakarta") })}
                    </span>
                  </span>
                  <span class="small soft">
                    {line.latestRelease > 0
                      ? t("studio.release_latest", { number: line.latestRelease })
                      : t("studio.release_none")}
                  </span>
                  <Icon name="next" size={20} />
                </A>
              </li>
            )}
          </For>
        </ul>
      </Card>
    </Show>
  );
}
