import * as v from "valibot";
import { workRoleSchema } from "../kernel/grade.ts";

const short = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/));

/** A drawn situation a question is about; always invented, never a real person or party. */
export const sceneSchema = v.strictObject({
  kind: v.picklist(["post", "chat", "photo", "invitation"]),
  title: short(120),
  phase: v.picklist(["before", "after", "any"]),
  body: short(600),
  caption: v.optional(short(200)),
});
export type Scene = v.InferOutput<typeof sceneSchema>;

export const optionSchema = v.strictObject({ optionId: slug, text: short(300) });

export const questionKinds = ["one", "several", "truefalse", "allowed", "order", "match"] as const;

/** What an option of a `match` question can be put to; two options may share one. */
export const targetSchema = v.strictObject({ targetId: slug, text: short(200) });

const distinct = (values: readonly string[]) => new Set(values).size === values.length;

/** A question with its key: reason, legal basis, and the moment of the material that answers it. */
export const questionSchema = v.pipe(
  v.strictObject({
    questionId: slug,
    kind: v.picklist(questionKinds),
    violationType: v.pipe(v.string(), v.regex(/^(KE-0[1-7]|PD-(0[1-9]|1[0-3]))$/)),
    scene: v.optional(sceneSchema),
    prompt: short(400),
    options: v.pipe(v.array(optionSchema), v.minLength(2), v.maxLength(6)),
    /** `match` only. */
    targets: v.optional(v.pipe(v.array(targetSchema), v.minLength(2), v.maxLength(6))),
    /**
     * The right options; for `order` all of them in their right order; for `match` the target of each option,
     * side by side with `options`.
     */
    correct: v.pipe(v.array(slug), v.minLength(1), v.maxLength(6)),
    /** Drawn only for people whose work this is; absent: for everybody. */
    roles: v.optional(v.pipe(v.array(workRoleSchema), v.minLength(1), v.maxLength(8))),
    reason: short(900),
    legalBasis: v.pipe(v.array(short(200)), v.minLength(1), v.maxLength(5)),
    momentSeconds: v.pipe(v.number(), v.minValue(0), v.maxValue(7200)),
  }),
  v.forward(
    v.check(
      (q) => distinct(q.options.map((option) => option.optionId)),
      "publishing.option_repeated",
    ),
    ["options"],
  ),
  v.forward(
    v.check(
      (q) =>
        q.kind === "match" ||
        (distinct(q.correct) && q.correct.every((id) => q.options.some((o) => o.optionId === id))),
      "publishing.correct_unknown",
    ),
    ["correct"],
  ),
  v.forward(
    v.check(
      (q) => ["several", "order", "match"].includes(q.kind) || q.correct.length === 1,
      "publishing.one_correct",
    ),
    ["correct"],
  ),
  v.forward(
    v.check(
      (q) => q.kind !== "order" || q.correct.length === q.options.length,
      "publishing.order_incomplete",
    ),
    ["correct"],
  ),
  v.forward(
    v.check(
      (q) =>
        q.kind === "match"
          ? distinct((q.targets ?? []).map((target) => target.targetId)) &&
            q.correct.length === q.options.length &&
            q.correct.every((id) => q.targets?.some((target) => target.targetId === id))
          : q.targets === undefined,
      "publishing.targets_wrong",
    ),
    ["targets"],
  ),
  v.forward(
    v.check((q) => q.kind !== "allowed" || q.scene !== undefined, "publishing.scene_missing"),
    ["scene"],
  ),
);
export type Question = v.InferOutput<typeof questionSchema>;

/**
 * An ungraded question in the middle of the material, answered at once with its reason. Its key is no
 * secret: it travels with the release, so that it answers without a network too.
 */
export const stopSchema = v.pipe(
  v.strictObject({
    stopId: slug,
    atSeconds: v.pipe(v.number(), v.minValue(1), v.maxValue(7200)),
    scene: v.optional(sceneSchema),
    prompt: short(400),
    options: v.pipe(v.array(optionSchema), v.minLength(2), v.maxLength(4)),
    correct: slug,
    reason: short(900),
  }),
  v.forward(
    v.check(
      (stop) => distinct(stop.options.map((option) => option.optionId)),
      "publishing.option_repeated",
    ),
    ["options"],
  ),
  v.forward(
    v.check(
      (stop) => stop.options.some((option) => option.optionId === stop.correct),
      "publishing.correct_unknown",
    ),
    ["correct"],
  ),
);
export type Stop = v.InferOutput<typeof stopSchema>;

/** How much of a draw each violation type should get; types without a weight get 1. */
export const weightsSchema = v.record(
  v.pipe(v.string(), v.regex(/^(KE-0[1-7]|PD-(0[1-9]|1[0-3]))$/)),
  v.pipe(v.number(), v.minValue(0), v.maxValue(1000)),
);

/** A question file: the pool a quiz is drawn from, how it is drawn, and the stops of the material. */
export const quizFileSchema = v.pipe(
  v.strictObject({
    weights: v.optional(weightsSchema, {}),
    stops: v.optional(
      v.pipe(
        v.array(stopSchema),
        v.maxLength(10),
        v.check((all) => distinct(all.map((stop) => stop.stopId)), "publishing.stop_repeated"),
        v.check(
          (all) => distinct(all.map((stop) => String(stop.atSeconds))),
          "publishing.stops_at_once",
        ),
      ),
      [],
    ),
    questions: v.pipe(
      v.array(questionSchema),
      v.minLength(1),
      v.maxLength(200),
      v.check((all) => distinct(all.map((q) => q.questionId)), "publishing.question_repeated"),
    ),
  }),
  // Answers to both travel under their ids, and a report speaks of both.
  v.forward(
    v.check(
      ({ stops, questions }) =>
        stops.every((stop) => questions.every((q) => q.questionId !== stop.stopId)),
      "publishing.stop_id_taken",
    ),
    ["stops"],
  ),
);
/** What a question file holds, stops in the order in which they come. */
export type Quiz = v.InferOutput<typeof quizFileSchema>;
export const emptyQuiz: Quiz = { weights: {}, stops: [], questions: [] };

/** What a learner sees of a question: never which option is right, why, or how many are. */
export type QuestionView = Pick<Question, "questionId" | "kind" | "prompt" | "options"> & {
  scene?: Scene;
  targets?: { targetId: string; text: string }[];
};
