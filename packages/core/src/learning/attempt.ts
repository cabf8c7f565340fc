import * as v from "valibot";
import {
  type AttemptId,
  attemptIds,
  type ModuleId,
  moduleIds,
  type PersonId,
} from "../kernel/id.ts";

/** One go at a quiz: drawn from the release the learner saw, graded once. */
export type Attempt = {
  attemptId: AttemptId;
  personId: PersonId;
  moduleId: ModuleId;
  release: number;
  /** Question ids in the order shown, each with its options in the order shown. */
  draw: { questionId: string; optionIds: string[]; targetIds?: string[] }[];
  passing: { questionCount: number; correctCount: number };
  issuedAt: string;
  stage: "open" | "graded";
  correctCount?: number | undefined;
  hasPassed?: boolean | undefined;
  gradedAt?: string | undefined;
  /** What the device's clock said when the answers were given: kept, never believed. */
  deviceAt?: string | undefined;
  version: number;
};

/** What was answered, under a key of its own: nothing that counts can read it. */
export type Answers = {
  attemptId: AttemptId;
  personId: PersonId;
  answers: Answer[];
};

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/));

export const answerSchema = v.strictObject({
  questionId: slug,
  /** Chosen options; for `order` all in the order given; for `match` all, beside their `targetIds`. */
  optionIds: v.pipe(v.array(slug), v.maxLength(6)),
  targetIds: v.optional(v.pipe(v.array(slug), v.maxLength(6))),
});
export type Answer = v.InferOutput<typeof answerSchema>;

/** `release` is the one the learner has before them; without it the one they have covered, or the newest. */
export const askedAttemptSchema = v.strictObject({
  moduleId: moduleIds.schema,
  release: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
export type AskedAttempt = v.InferOutput<typeof askedAttemptSchema>;

export const sentAnswersSchema = v.strictObject({
  answers: v.pipe(v.array(answerSchema), v.minLength(1), v.maxLength(50)),
  /** What the device's clock said when they were given: kept beside the server's time, never believed. */
  deviceAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});
export type SentAnswers = v.InferOutput<typeof sentAnswersSchema>;

export const attemptPath = v.strictObject({ attemptId: attemptIds.schema });
