import type { QueryClient } from "@tanstack/solid-query";
import { createSignal } from "solid-js";
import { type Belongings, belongings } from "../offline/belongings.ts";
import { dropView, findView } from "../offline/kept.ts";
import { isSameVisit } from "../offline/person.ts";
import { toast } from "../ui/toast.tsx";
import { t } from "../words/words.ts";
import type { Home } from "./assignment.ts";
import {
  type AttemptResult,
  fetchModule,
  homeQuery,
  sendProgress,
  showAttempt,
  submitAnswers,
} from "./learning.query.ts";
import { type Sent, sendWaiting } from "./send-waiting.ts";

/** Whether anything done here has not reached the server yet. */
export const waitingCount = ({ outbox, answers }: Pick<Belongings, "outbox" | "answers">) =>
  outbox.list().length + answers.waiting().length;

async function titleOf(moduleId: string): Promise<string> {
  const home = await findView<Home>("home");
  const modules = home?.sets.flatMap((set) => set.modules) ?? [];
  return modules.find((module) => module.moduleId === moduleId)?.title ?? "";
}

async function sendAll(): Promise<Sent<AttemptResult>> {
  const own = belongings();
  const send = () =>
    sendWaiting<AttemptResult>({
      ...own,
      sendProgress,
      submitAnswers,
      renewTicket: async (moduleId) => {
        const { release, ticket } = await fetchModule(moduleId);
        return { release: release.release, ticket };
      },
      titleOf,
      dropAttempt: (attemptId) => dropView("attempt", attemptId),
      isMine: isSameVisit,
      isOnScreen: (moduleId) => location.pathname === `/modul/${moduleId}`,
    });
  // One sender at a time, whichever tab: what one has sent the next no longer finds.
  return navigator.locks ? navigator.locks.request(`netra.send.${own.personId}`, send) : send();
}

let sending: Promise<unknown> = Promise.resolve();
const [isSending, setSending] = createSignal(false);

export { isSending };

/** Sends what waits, after whatever is being sent already, and shows what came of it where it is shown. */
export function sendNow(queries: QueryClient): Promise<Sent<AttemptResult>> {
  setSending(true);
  const next = sending.then(sendAll);
  const last: Promise<void> = next
    .then(
      () => undefined,
      () => undefined,
    )
    .then(() => {
      if (sending === last) setSending(false);
    });
  sending = last;
  return next.then(async (sent) => {
    for (const result of sent.results) {
      showAttempt(queries, result);
      // The moments to be seen again, and a ticket that counts for them, without a network too.
      if (!result.hasPassed) fetchModule(result.moduleId).catch(() => undefined);
    }
    if (sent.moduleIds.length + sent.results.length > 0) {
      await queries.invalidateQueries({ queryKey: homeQuery.queryKey });
    }
    return sent;
  });
}

/** The same after a time without a network; says quietly what has gone out. */
export async function catchUp(queries: QueryClient): Promise<void> {
  if (waitingCount(belongings()) === 0) return;
  const { moduleIds, results } = await sendNow(queries);
  for (const { attemptId, moduleId, title, hasPassed, note } of results) {
    // Whoever waits on the quiz's own page is shown the result itself.
    if (note || location.pathname.endsWith(attemptId)) continue;
    const code = hasPassed ? "graded_passed" : "graded_failed";
    await belongings().notes.add({ code, moduleId, title, attemptId });
  }
  const parts = [
    moduleIds.length > 0 && t("sending.modules", { count: moduleIds.length }),
    results.length > 0 && t("sending.quizzes", { count: results.length }),
  ].filter((part) => part !== false);
  if (parts.length > 0) toast(t("sending.sent", { what: parts.join(", ") }));
}
