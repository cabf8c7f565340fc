import { attemptIds, type ModuleId } from "@netra/core/kernel/id";
import { useNavigate } from "@solidjs/router";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { isSignedOut } from "../fault.ts";
import { isAway } from "../offline/away.ts";
import { findOpenAttempt } from "../offline/kept-attempt.ts";
import { openAttempt, showAttempt } from "./learning.query.ts";

/**
 * Opens an attempt at a module's quiz and goes there. Asked again after a lost answer, it is the same one;
 * without a network it is the one that was taken along, if there is one.
 */
export function useOpening(moduleId: () => ModuleId, release?: () => number) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const attemptId = attemptIds.mint();
  return useMutation(() => ({
    mutationFn: () =>
      openAttempt(queries, attemptId, moduleId()).catch(async (error: unknown) => {
        const kept =
          isAway(error) || isSignedOut(error)
            ? await findOpenAttempt(moduleId(), release?.())
            : undefined;
        if (!kept) throw error;
        showAttempt(queries, kept);
        return kept;
      }),
    onSuccess: (attempt) => navigate(`/kuis/${attempt.attemptId}`),
  }));
}
