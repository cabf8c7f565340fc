import { For, Match, Show, Switch } from "solid-js";
import { useSession } from "../session/session.query.ts";
import { Page } from "../shell/page.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Icon } from "../ui/icon.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { audienceWords } from "./audience-words.ts";
import { type SetView, useModuleSets } from "./sets.query.ts";
import { useModules } from "./studio.query.ts";
import { hasRole } from "./studio-role.ts";
import "./studio.css";
import "./facts.css";

/** The sets opened so far: what was asked of whom, and until when. */
export function SetsPage() {
  const session = useSession();
  const sets = useModuleSets();
  const newSet = () => (
    <Show when={hasRole(session.data, "publisher")}>
      <ButtonLink kind="primary" href="/studio/set/baru">
        <Icon name="plus" size={20} />
        {t("studio.set.new")}
      </ButtonLink>
    </Show>
  );
  return (
    <Page title={t("studio.set.title")} lede={t("studio.set.lede")} actions={newSet()}>
      <Switch fallback={<Skeleton lines={3} tall />}>
        <Match when={sets.error}>
          {(error) => <ErrorState error={error()} onRetry={() => sets.refetch()} />}
        </Match>
        <Match when={sets.data?.sets.length === 0}>
          <EmptyState title={t("studio.set.empty.title")}>{t("studio.set.empty.body")}</EmptyState>
        </Match>
        <Match when={sets.data?.sets}>
          {(all) => <For each={all()}>{(each) => <SetCard set={each} />}</For>}
        </Match>
      </Switch>
    </Page>
  );
}

function SetCard(props: { set: SetView }) {
  const modules = useModules();
  const titleOf = (moduleId: string) =>
    modules.data?.modules.find((each) => each.moduleId === moduleId)?.title ?? moduleId;
  return (
    <Card
      title={props.set.title}
      aside={<span class="soft small">{t("studio.set.number", { number: props.set.set })}</span>}
    >
      <dl class="facts">
        <div>
          <dt>{t("studio.set.period")}</dt>
          <dd>
            {longDay(props.set.startsOn)} – {longDay(props.set.deadlineOn)}
          </dd>
        </div>
        <div>
          <dt>{t("studio.set.audience")}</dt>
          <dd>{audienceWords(props.set.audience)}</dd>
        </div>
        <div>
          <dt>{t("studio.set.modules")}</dt>
          <dd>{props.set.moduleIds.map(titleOf).join(", ")}</dd>
        </div>
      </dl>
    </Card>
  );
}
