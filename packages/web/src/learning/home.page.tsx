import { Navigate } from "@solidjs/router";
import { For, Match, Show, Switch } from "solid-js";
import { loaded } from "../loaded.ts";
import { belongings } from "../offline/belongings.ts";
import { useSession } from "../session/session.query.ts";
import { areasOf } from "../shell/areas.ts";
import { Page } from "../shell/page.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Later } from "../ui/later.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { dayPart } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { type AssignedSet, currentSet, type Home, nextModule, withWaiting } from "./assignment.ts";
import { CertificatesLink } from "./certificates-link.tsx";
import { ContinueCard } from "./continue-card.tsx";
import { DownloadsCard } from "./downloads-card.tsx";
import { KeptLine } from "./kept-line.tsx";
import { useHome } from "./learning.query.ts";
import { ModuleList } from "./module-list.tsx";
import { NoteLines } from "./notes-card.tsx";
import { SetCard } from "./set-card.tsx";
import "./home.css";

/** What I owe, until when, how much it is, and what I have on this device; and one tap to go on. */
export function HomePage() {
  const home = useHome();
  const session = useSession();
  // An elected head or a reviewer may be on no roster: their own work is what they came for.
  const elsewhere = () => {
    const view = session.data;
    return view && !view.member ? areasOf(view)[0]?.pages[0]?.href : undefined;
  };
  const isOld = () => !home.isFetching && loaded(home)?.keptAt;

  return (
    <Show when={!elsewhere()} fallback={<Navigate href={elsewhere() ?? "/akun"} />}>
      <Page title={t("home.title")} hideHead>
        <div class="home">
          <div class="stack-s">
            <Greeting />
            <Show when={isOld()}>{(at) => <KeptLine at={at()} />}</Show>
          </div>
          <NoteLines notes={belongings().notes.list()} />
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

const isHandedIn = (moduleId: string) =>
  belongings()
    .answers.waiting()
    .some((sheet) => sheet.moduleId === moduleId);

function Owed(props: { home: Home }) {
  const home = () => withWaiting(props.home, belongings().outbox.list());
  const set = () => currentSet(home().sets);
  const next = (of: AssignedSet) =>
    nextModule({ modules: of.modules.filter(({ moduleId }) => !isHandedIn(moduleId)) });
  const others = () => home().sets.filter((other) => other.set !== set()?.set);
  return (
    <Show
      when={set()}
      fallback={<EmptyState title={t("home.empty.title")}>{t("home.empty.next")}</EmptyState>}
    >
      {(current) => (
        <>
          <div class="home-column">
            <SetCard set={current()} />
            <Show when={next(current())}>
              {(module) => <ContinueCard module={module()} set={current()} />}
            </Show>
          </div>
          <div class="home-column">
            <Later>
              <ModuleList set={current()} />
            </Later>
            <For each={others()}>
              {(other) => (
                <>
                  <SetCard set={other} />
                  <ModuleList set={other} />
                </>
              )}
            </For>
            <Later>
              <DownloadsCard home={props.home} />
              <CertificatesLink />
            </Later>
          </div>
        </>
      )}
    </Show>
  );
}
