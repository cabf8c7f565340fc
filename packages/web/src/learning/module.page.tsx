import { useParams } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import { loaded } from "../loaded.ts";
import { Page } from "../shell/page.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { t } from "../words/words.ts";
import { KeptLine } from "./kept-line.tsx";
import { useModule } from "./learning.query.ts";
import { ModuleBody } from "./module-body.tsx";
import { SaveCard } from "./save-card.tsx";
import "./module.css";

/** One module: watched, heard or read, and then its quiz. */
export function ModulePage() {
  const params = useParams();
  const module = useModule(() => params.moduleId ?? "");
  return (
    <Page
      title={loaded(module)?.release.title ?? t("module.title")}
      back={{ href: "/", label: t("nav.home") }}
      hideHead
    >
      <Switch fallback={<Skeleton lines={3} tall />}>
        <Match when={loaded(module)}>
          {(view) => (
            <ModuleBody module={view()}>
              <SaveCard module={view()} />
              <Show when={view().keptAt}>{(at) => <KeptLine at={at()} />}</Show>
            </ModuleBody>
          )}
        </Match>
        <Match when={module.error}>
          <ErrorState error={module.error} onRetry={() => module.refetch()} />
        </Match>
      </Switch>
    </Page>
  );
}
