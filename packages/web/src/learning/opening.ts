import { attemptIds, type ModuleId } from "@netra/core/kernel/id";
import { useNavigate } from "@solidjs/router";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { openAttempt } from "./learning.query.ts";

/** Opens an attempt at a module's quiz and goes there. Asked again after a lost answer, it is the same one. */
export function useOpening(moduleId: () => ModuleId) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const attemptId = attemptIds.mint();
  return useMutation(() => ({
    mutationFn: () => openAttempt(queries, attemptId, moduleId()),
    onSuccess: (attempt) => navigate(`/kuis/${attempt.attemptId}`),
  }));
}
