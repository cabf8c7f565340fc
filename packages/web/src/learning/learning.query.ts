import type { AttemptId } from "@netra/core/kernel/id";
import type { AskedAttempt } from "@netra/core/learning/attempt";
import type { SentProgress } from "@netra/core/learning/progress";
import { type QueryClient, useQuery } from "@tanstack/solid-query";
import { type Answered, answer, api } from "../api.ts";
import { amendView, keepView, orKept } from "../offline/kept.ts";
import type { HandedIn } from "./saved-answers.ts";

export const mine = api.learning.my;

export type ModuleView = Answered<(typeof mine.modules)[":moduleId"]["$get"]>;
export type Attempt = Answered<(typeof mine.attempts)[":attemptId"]["$get"]>;
export type OpenAttempt = Extract<Attempt, { stage: "open" }>;
export type AttemptResult = Extract<Attempt, { stage: "graded" }>;

export const homeQuery = {
  queryKey: ["learning", "home"] as const,
  queryFn: () => orKept(["home"], () => answer(mine.home.$get())),
};

/** What this person owes and how far they are; as the device last knew it where nobody answers. */
export const useHome = () => useQuery(() => homeQuery);

const moduleName = (moduleId: string) => ["module", moduleId];

const askModule = (moduleId: string) =>
  answer(mine.modules[":moduleId"].$get({ param: { moduleId } }));

/** A module of now, kept on the device before it is answered. */
export async function fetchModule(moduleId: string): Promise<ModuleView> {
  const view = await askModule(moduleId);
  await keepView(moduleName(moduleId), view);
  return view;
}

/** One module with the person's progress, always fresh: another device may have gone on. */
export const useModule = (moduleId: () => string) =>
  useQuery(() => ({
    queryKey: ["learning", "module", moduleId()],
    queryFn: () => orKept(moduleName(moduleId()), () => askModule(moduleId())),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  }));

const attemptName = (attemptId: string) => ["attempt", attemptId];
const attemptKey = (attemptId: string) => ["learning", ...attemptName(attemptId)];

/** An attempt, open or graded. What it asks never changes, so it is fetched once. */
export const useAttempt = (attemptId: () => string) =>
  useQuery(() => ({
    queryKey: attemptKey(attemptId()),
    queryFn: () =>
      orKept<Attempt>(attemptName(attemptId()), () =>
        answer(mine.attempts[":attemptId"].$get({ param: { attemptId: attemptId() } })),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  }));

/** A network that only seems to be there gets no longer than this: what was sent is sent again later. */
const within30s = () => AbortSignal.timeout(30_000);

/** Reports what was played. `keepalive` lets it outlive the page. */
export async function sendProgress(moduleId: string, sent: SentProgress) {
  const progress = await answer(
    mine.modules[":moduleId"].progress.$post(
      { param: { moduleId }, json: sent },
      { init: { keepalive: true, signal: within30s() } },
    ),
  );
  void amendView<ModuleView>(moduleName(moduleId), (view) =>
    view.release.release === sent.release
      ? { ...view, progress, ticket: progress.freshTicket ?? view.ticket }
      : view,
  );
  return progress;
}

/**
 * Asks for the quiz under an id made here; while one is open, that one comes back under its own id. It is on
 * the device before it is answered.
 */
export async function fetchAttempt(attemptId: AttemptId, asked: AskedAttempt): Promise<Attempt> {
  const attempt = await answer(
    mine.attempts[":attemptId"].$put({ param: { attemptId }, json: asked }),
  );
  await keepView(attemptName(attempt.attemptId), attempt);
  return attempt;
}

/** Puts an attempt before whatever page shows it. */
export const showAttempt = (queries: QueryClient, attempt: Attempt) =>
  queries.setQueryData(attemptKey(attempt.attemptId), attempt);

/** Sends answers that were handed in; sent twice, the first grade comes back. */
export async function submitAnswers({ attemptId, handedIn }: HandedIn): Promise<AttemptResult> {
  const { answers, at: deviceAt } = handedIn;
  const result = await answer(
    mine.attempts[":attemptId"].answers.$put(
      { param: { attemptId }, json: { answers, deviceAt } },
      { init: { signal: within30s() } },
    ),
  );
  await keepView(attemptName(attemptId), result);
  return result;
}
