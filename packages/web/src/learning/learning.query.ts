import type { AttemptId, ModuleId } from "@netra/core/kernel/id";
import type { Answer } from "@netra/core/learning/attempt";
import type { SentProgress } from "@netra/core/learning/progress";
import { type QueryClient, useQuery } from "@tanstack/solid-query";
import { type Answered, answer, api } from "../api.ts";

export const mine = api.learning.my;

export type ModuleView = Answered<(typeof mine.modules)[":moduleId"]["$get"]>;
export type Attempt = Answered<(typeof mine.attempts)[":attemptId"]["$get"]>;
export type OpenAttempt = Extract<Attempt, { stage: "open" }>;
export type AttemptResult = Extract<Attempt, { stage: "graded" }>;

export const homeQuery = {
  queryKey: ["learning", "home"] as const,
  queryFn: () => answer(mine.home.$get()),
};

/** What this person owes and how far they are. */
export const useHome = () => useQuery(() => homeQuery);

/** One module with the person's progress, always fresh: another device may have gone on. */
export const useModule = (moduleId: () => string) =>
  useQuery(() => ({
    queryKey: ["learning", "module", moduleId()],
    queryFn: () => answer(mine.modules[":moduleId"].$get({ param: { moduleId: moduleId() } })),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  }));

const attemptKey = (attemptId: string) => ["learning", "attempt", attemptId];

/** An attempt, open or graded. What it asks never changes, so it is fetched once. */
export const useAttempt = (attemptId: () => string) =>
  useQuery(() => ({
    queryKey: attemptKey(attemptId()),
    queryFn: () => answer(mine.attempts[":attemptId"].$get({ param: { attemptId: attemptId() } })),
    staleTime: Number.POSITIVE_INFINITY,
  }));

/** Reports what was played. `keepalive` lets it outlive the page. */
export const sendProgress = (moduleId: string, sent: SentProgress) =>
  answer(
    mine.modules[":moduleId"].progress.$post(
      { param: { moduleId }, json: sent },
      { init: { keepalive: true } },
    ),
  );

/** Asks for the quiz under an id made here. While one is open, that one comes back under its own id. */
export async function openAttempt(queries: QueryClient, attemptId: AttemptId, moduleId: ModuleId) {
  const attempt = await answer(
    mine.attempts[":attemptId"].$put({ param: { attemptId }, json: { moduleId } }),
  );
  queries.setQueryData(attemptKey(attempt.attemptId), attempt);
  return attempt;
}

/** Sends the answers; sent twice, the first grade comes back. */
export async function submitAnswers(queries: QueryClient, attemptId: string, answers: Answer[]) {
  const result = await answer(
    mine.attempts[":attemptId"].answers.$put({ param: { attemptId }, json: { answers } }),
  );
  queries.setQueryData(attemptKey(attemptId), result);
  await queries.invalidateQueries({ queryKey: homeQuery.queryKey });
  return result;
}
