import { Router } from "@solidjs/router";
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { createEffect } from "solid-js";
import { render } from "solid-js/web";
import { ApiProblem, isSignedOut } from "./fault.ts";
import { homeQuery } from "./learning/learning.query.ts";
import { isWithoutSession } from "./offline/person.ts";
import { paintFromDevice } from "./offline/seed.ts";
import { routes } from "./routes.tsx";
import { sessionQuery } from "./session/session.query.ts";
import { language, rememberedLanguage, speak } from "./words/words.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/surfaces.css";
import "./styles/controls.css";
import "./styles/data.css";
import "./styles/navigation.css";
import "./styles/shell.css";

/** A session that ended elsewhere is noticed by whichever request comes first. */
const noticeSignOut = (error: unknown) => {
  if (isSignedOut(error) && !isWithoutSession())
    queries.resetQueries({ queryKey: sessionQuery.queryKey });
};

const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => query.queryKey[0] !== "session" && noticeSignOut(error),
  }),
  mutationCache: new MutationCache({ onError: noticeSignOut }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => count < 2 && error instanceof ApiProblem && mayPass(error.status),
      // Being offline is told in words by the page; a query that silently waits tells nothing.
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});

const mayPass = (status: number) => status === 0 || status >= 500;

if (rememberedLanguage() === "en") await speak("en").catch(() => undefined);

/** Pages for everybody: nobody is asked who they are, and nothing kept for somebody is opened. */
const isOpenToAll = /^\/(masuk|v)(\/|$)/.test(location.pathname);

// Both are asked for at once: the start page needs them, and the second need not wait for the first.
if (!isOpenToAll) queries.prefetchQuery(sessionQuery);
if (location.pathname === "/") queries.prefetchQuery(homeQuery);
if (!isOpenToAll) await paintFromDevice(queries);

// Reading the code and drawing with it are two tasks: a slow phone may answer in between.
await new Promise((done) => setTimeout(done));

const root = document.getElementById("app") as HTMLElement;
root.replaceChildren();
render(() => {
  // A screen reader speaks the language the page says it is in.
  createEffect(() => {
    document.documentElement.lang = language();
  });
  return (
    <QueryClientProvider client={queries}>
      <Router>{routes}</Router>
    </QueryClientProvider>
  );
}, root);

// After everything the page needs itself: what makes the next visit quick may wait.
const linkWorker = () => import("./offline/worker-link.ts").then(({ link }) => link());
if (document.readyState === "complete") linkWorker();
else addEventListener("load", linkWorker, { once: true });
