import { useLocation } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createEffect, on, onCleanup, onMount, untrack } from "solid-js";
import { belongings } from "../offline/belongings.ts";
import { isReachable } from "../offline/network.ts";
import { isSameVisit } from "../offline/person.ts";
import { sessionQuery, useSession } from "../session/session.query.ts";
import { catchUp } from "./sending.ts";

/** How often it is tried again while somebody waits: for Netra itself, and with what is still to be sent. */
const every = 30_000;

/** Keeps what is done here and what the server knows together, as far as the network lets it. */
export function keepInStep(): void {
  const queries = useQueryClient();
  const session = useSession();
  const isLive = () => session.data?.standing === "live" && !session.isFetching;

  const askAgain = () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  const look = () => {
    if (document.visibilityState !== "visible" || !navigator.onLine) return;
    if (!isLive() || !isReachable() || !isSameVisit()) askAgain();
    else catchUp(queries);
  };
  const onSight = () => {
    const { answers, notes, shelf } = belongings();
    // What another tab has done meanwhile.
    if (document.visibilityState === "visible") {
      Promise.all([answers.reload(), notes.reload(), shelf.open()]).then(look);
    }
  };

  const location = useLocation();
  // A result that is looked at needs no note any more.
  createEffect(() => {
    const { notes } = belongings();
    const [, attemptId] = location.pathname.match(/^\/hasil\/(.+)/) ?? [];
    for (const note of untrack(notes.list)) {
      if (note.attemptId === attemptId && note.code.startsWith("graded_")) notes.dismiss(note);
    }
  });
  createEffect(on([isLive, isReachable], ([live, reachable]) => live && reachable && look()));
  onMount(() => {
    const timer = setInterval(look, every);
    document.addEventListener("visibilitychange", onSight);
    window.addEventListener("online", askAgain);
    onCleanup(() => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onSight);
      window.removeEventListener("online", askAgain);
    });
  });
}
