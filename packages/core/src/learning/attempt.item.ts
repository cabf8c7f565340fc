import { defineKind } from "@netra/table/kind";
import type { AttemptId, ModuleId, PersonId } from "../kernel/id.ts";
import type { Answers, Attempt } from "./attempt.ts";
import type { Done } from "./done.ts";
import type { Quiz } from "./quiz.ts";

type AttemptKey = { personId: PersonId; attemptId: AttemptId };

const pk = (personId: PersonId) => `PERSON#${personId}`;

export const attemptItem = defineKind<Attempt, AttemptKey>({
  name: "attempt",
  key: (of) => ({ pk: pk(of.personId), sk: `ATTEMPT#${of.attemptId}` }),
});

export const answersItem = defineKind<Answers, AttemptKey>({
  name: "answers",
  key: (of) => ({ pk: pk(of.personId), sk: `ANSWERS#${of.attemptId}` }),
});

export const quizItem = defineKind<
  Quiz,
  { personId: PersonId; moduleId: ModuleId; release: number }
>({
  name: "quiz",
  key: (of) => ({
    pk: pk(of.personId),
    sk: `LEARNING#QUIZ#${of.moduleId}#${String(of.release).padStart(4, "0")}`,
  }),
});

export const doneItem = defineKind<Done, { personId: PersonId; moduleId: ModuleId }>({
  name: "done",
  key: (of) => ({ pk: pk(of.personId), sk: `LEARNING#DONE#${of.moduleId}` }),
});
