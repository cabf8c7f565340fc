import { Navigate } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { For, Match, onMount, Show, Switch } from "solid-js";
import { loaded } from "../loaded.ts";
import { useSession } from "../session/session.query.ts";
import { areasOf } from "../shell/areas.ts";
import { Page } from "../shell/page.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { dayPart } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { currentSet, type Home, nextModule } from "./assignment.ts";
import { ContinueCard } from "./continue-card.tsx";
import { useHome } from "./learning.query.ts";
import { ModuleList } from "./module-list.tsx";
import { sendWaiting } from "./send-waiting.ts";
import { SetCard } from "./set-card.tsx";
import "./home.css";

/** What I owe, until when, how much it is; and one tap to go on. */
export function HomePage() {
  const home = useHome();
  const session = useSession();
  const queries = useQueryClient();
  // An elected head or a reviewer may be on no roster: their own work is what they came for.
  const elsewhere = () => {
    const view = session.data;
    return view && !view.member ? areasOf(view)[0]?.pages[0]?.href : undefined;
  };

  onMount(() => {
    const personId = session.data?.person.personId;
    if (personId) sendWaiting(personId, queries);
  });

  return (
    <Show when={!elsewhere()} fallback={<Navigate href={elsewhere() ?? "/akun"} />}>
      <Page title={t("home.title")} hideHead>
        <div class="home">
          <Greeting />
          <Switch fallback={<Skeleton lines={3} tall />}>
            <Match when={loaded(home)}>{(data) => <Owed home={data()} />}</Match>
            <Match when={home.error}>
              <ErrorState error={home.error} onRetry={() => home.refetch()} />
            </Match>
          </Switch>
        </div>
      </Page>
    </Show>
  );
}

function Greeting() {
  const session = useSession();
  return (
    <div class="greeting">
      <p class="soft">{t(`home.greeting.${dayPart(new Date().getHours())}`)}</p>
      <h1>{session.data?.person.displayName}</h1>
      <Show when={session.data?.member}>
        {(member) => (
          <p class="soft">
            {member().post} · {member().unitName}, {member().agencyName}
          </p>
        )}
      </Show>
    </div>
  );
}

function Owed(props: { home: Home }) {
  const set = () => currentSet(props.home.sets);
  const others = () => props.home.sets.filter((other) => other !== set());
  return (
    <Show
      when={set()}
      fallback={<EmptyState title={t("home.empty.title")}>{t("home.empty.next")}</EmptyState>}
    >
      {(current) => (
        <>
          <div class="home-main">
            <SetCard set={current()} />
            <Show when={nextModule(current())}>
              {(module) => <ContinueCard module={module()} set={current()} />}
            </Show>
          </div>
          <ModuleList set={current()} />
          <For each={others()}>
            {(other) => (
              <>
                <SetCard set={other} />
                <ModuleList set={other} />
              </>
            )}
          </For>
        </>
      )}
    </Show>
  );
}
