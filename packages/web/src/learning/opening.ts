import { attemptIds, type ModuleId } from "@netra/core/kernel/id";
import { useNavigate } from "@solidjs/router";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { isSignedOut } from "../fault.ts";
import { isAway } from "../offline/away.ts";
import { findOpenAttempt } from "../offline/kept-attempt.ts";
import { type Attempt, fetchAttempt, showAttempt } from "./learning.query.ts";

/**
 * Opens an attempt at a module's quiz and goes there. Asked again after a lost answer, it is the same one;
 * without a network it is the one that was taken along, if there is one.
 */
export function useOpening(moduleId: () => ModuleId, release?: () => number) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const attemptId = attemptIds.mint();

  async function open(): Promise<Attempt> {
    const asked = { moduleId: moduleId(), ...(release && { release: release() }) };
    try {
      return await fetchAttempt(attemptId, asked);
    } catch (error) {
      const isAlone = isAway(error) || isSignedOut(error);
      const kept = isAlone ? await findOpenAttempt(moduleId(), release?.()) : undefined;
      if (!kept) throw error;
      return kept;
    }
  }

  return useMutation(() => ({
    mutationFn: open,
    onSuccess: (attempt) => {
      showAttempt(queries, attempt);
      navigate(`/kuis/${attempt.attemptId}`);
    },
  }));
}
