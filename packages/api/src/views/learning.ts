import { employmentKindSchema, gradeSchema } from "@netra/core/kernel/grade";
import { attemptIds, moduleIds, personIds } from "@netra/core/kernel/id";
import { statuses } from "@netra/core/learning/standing";
import {
  optionSchema,
  questionKinds,
  sceneSchema,
  stopSchema,
  targetSchema,
} from "@netra/core/publishing/question";
import { chapterSchema, passingSchema, retrySchema } from "@netra/core/publishing/release";
import * as v from "valibot";

const status = v.picklist(statuses);
const stretches = v.array(v.object({ from: v.number(), to: v.number() }));
const attemptsLeft = v.optional(v.number());
/** Where a module's quiz stands: go on with it, look at its result, try again. */
const quizState = {
  attemptsLeft,
  openAttemptId: v.optional(attemptIds.schema),
  lastAttempt: v.optional(
    v.object({ attemptId: attemptIds.schema, hasPassed: v.boolean(), gradedAt: v.string() }),
  ),
};
const file = v.object({ key: v.string(), contentType: v.string(), byteCount: v.number() });

const card = {
  moduleId: moduleIds.schema,
  release: v.number(),
  title: v.string(),
  summary: v.string(),
  durationSeconds: v.number(),
  questionCount: v.number(),
  videoBytes: v.number(),
  audioBytes: v.optional(v.number()),
  textBytes: v.number(),
  posterKey: v.optional(v.string()),
};

export const homeView = v.object({
  sets: v.array(
    v.object({
      set: v.number(),
      title: v.string(),
      startsOn: v.string(),
      deadlineOn: v.string(),
      deadlineAt: v.string(),
      zone: v.string(),
      status,
      doneCount: v.number(),
      modules: v.array(
        v.object({
          ...card,
          state: status,
          doneAt: v.optional(v.string()),
          placeSeconds: v.number(),
          coveredShare: v.number(),
          isCovered: v.boolean(),
          toReview: stretches,
          ...quizState,
        }),
      ),
    }),
  ),
});

export const progressView = v.object({
  placeSeconds: v.number(),
  coveredShare: v.number(),
  isCovered: v.boolean(),
  missingSeconds: v.number(),
  covered: stretches,
  openStopIds: v.array(v.string()),
  toReview: stretches,
  freshTicket: v.optional(v.string()),
});

const release = v.object({
  moduleId: moduleIds.schema,
  release: v.number(),
  title: v.string(),
  summary: v.string(),
  goal: v.string(),
  asOf: v.string(),
  voice: v.picklist(["synthetic", "recorded"]),
  durationSeconds: v.number(),
  video: file,
  audio: v.optional(file),
  poster: v.optional(file),
  captions: file,
  cues: v.array(v.object({ startSeconds: v.number(), endSeconds: v.number(), text: v.string() })),
  chapters: v.array(chapterSchema),
  pictures: v.optional(v.array(v.object({ startSeconds: v.number(), alt: v.string(), file }))),
  stops: v.optional(v.array(stopSchema)),
  passing: passingSchema,
  retry: v.optional(retrySchema),
  coverageShare: v.number(),
  authority: v.object({
    name: v.string(),
    shortName: v.string(),
    legalBasis: v.string(),
    logoKey: v.optional(v.string()),
  }),
  releasedAt: v.string(),
});

export const moduleView = v.object({
  release,
  progress: progressView,
  ticket: v.string(),
  number: v.number(),
  moduleCount: v.number(),
  doneAt: v.optional(v.string()),
  ...quizState,
});

const question = {
  questionId: v.string(),
  kind: v.picklist(questionKinds),
  prompt: v.string(),
  options: v.array(optionSchema),
  targets: v.optional(v.array(targetSchema)),
  scene: v.optional(sceneSchema),
};

const head = {
  attemptId: attemptIds.schema,
  moduleId: moduleIds.schema,
  release: v.number(),
  title: v.string(),
};

const openView = v.object({
  stage: v.literal("open"),
  ...head,
  questions: v.array(v.object(question)),
  passing: passingSchema,
  issuedAt: v.string(),
  isResumed: v.boolean(),
});

export const resultView = v.object({
  stage: v.literal("graded"),
  ...head,
  hasPassed: v.boolean(),
  correctCount: v.number(),
  questionCount: v.number(),
  neededCount: v.number(),
  gradedAt: v.string(),
  unitName: v.string(),
  toReview: stretches,
  attemptsLeft,
  note: v.optional(v.literal("answered_elsewhere")),
  questions: v.array(
    v.object({
      ...question,
      chosen: v.array(v.string()),
      correct: v.array(v.string()),
      isCorrect: v.boolean(),
      reason: v.string(),
      legalBasis: v.array(v.string()),
      momentSeconds: v.number(),
    }),
  ),
});

export const attemptView = v.variant("stage", [openView, resultView]);

export const standingPage = v.object({
  items: v.array(
    v.object({
      personId: personIds.schema,
      displayName: v.string(),
      post: v.string(),
      unitName: v.string(),
      grade: gradeSchema,
      kind: employmentKindSchema,
      status,
      nipTail: v.optional(v.string()),
      lastActiveAt: v.optional(v.string()),
      doneAt: v.optional(v.string()),
      doneCount: v.number(),
      moduleCount: v.number(),
    }),
  ),
  cursor: v.optional(v.string()),
});
