import { Navigate, useLocation } from "@solidjs/router";
import { createEffect, ErrorBoundary, type JSX, Match, on, Show, Suspense, Switch } from "solid-js";
import { isSignedOut } from "../fault.ts";
import { keepInStep } from "../learning/in-step.ts";
import { loaded } from "../loaded.ts";
import { useSession } from "../session/session.query.ts";
import type { SessionView } from "../session/session.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Toasts } from "../ui/toast.tsx";
import { t } from "../words/words.ts";
import { BottomNav, Sidebar } from "./navigation.tsx";
import { OfflineBanner } from "./offline-banner.tsx";

/** What surrounds every page of a signed-in person. Without a session it leads to the sign-in page and back. */
export function Shell(props: { children?: JSX.Element }) {
  const session = useSession();
  const location = useLocation();
  const signIn = () => `/masuk?returnTo=${encodeURIComponent(location.pathname + location.search)}`;
  return (
    <Switch
      fallback={
        <div class="page is-narrow">
          <Skeleton lines={2} />
          <Skeleton lines={3} tall />
        </div>
      }
    >
      <Match when={!isSignedOut(session.error) && loaded(session)}>
        {(present) => <Frame session={present()}>{props.children}</Frame>}
      </Match>
      <Match when={isSignedOut(session.error)}>
        <Navigate href={signIn()} />
      </Match>
      <Match when={session.error}>
        <main class="page is-narrow">
          <ErrorState error={session.error} onRetry={() => session.refetch()} />
        </main>
      </Match>
    </Switch>
  );
}

/** A page that could not be shown. Going elsewhere leaves it; trying again starts the application anew. */
function Broken(props: { error: unknown; onLeave: () => void }) {
  const location = useLocation();
  createEffect(on(() => location.pathname, props.onLeave, { defer: true }));
  return (
    <div class="page is-narrow">
      <ErrorState error={props.error} onRetry={() => window.location.reload()} />
    </div>
  );
}

function Frame(props: { session: SessionView; children?: JSX.Element }) {
  const location = useLocation();
  let main!: HTMLElement;
  keepInStep();
  // A new page begins at its top for the eyes and for a screen reader alike.
  createEffect(
    on(
      () => location.pathname,
      () => main.focus({ preventScroll: true }),
      { defer: true },
    ),
  );
  return (
    <div class="shell">
      <a class="skip" href="#main">
        {t("nav.skip")}
      </a>
      <Sidebar session={props.session} />
      <main id="main" tabIndex={-1} ref={main}>
        <OfflineBanner />
        <ErrorBoundary fallback={(error, reset) => <Broken error={error} onLeave={reset} />}>
          <Suspense
            fallback={
              <div class="page">
                <Skeleton lines={3} tall />
              </div>
            }
          >
            {props.children}
          </Suspense>
        </ErrorBoundary>
      </main>
      <footer>
        <Show when={props.session.sampleData}>
          <p class="sample">{t("state.sample_data")}</p>
        </Show>
      </footer>
      <BottomNav session={props.session} />
      <Toasts />
    </div>
  );
}
