import { invalid } from "../kernel/fault.ts";
import type { Answer, Attempt } from "./attempt.ts";
import { type KeyedQuestion, questionIn } from "./grading.ts";

const repeated = (ids: readonly string[]) => ids.findIndex((id, n) => ids.indexOf(id) !== n);

/** Refuses one answer that does not fit the question as it was shown; `at` is where it stands in the body. */
function checkAnswer(
  asked: Attempt["draw"][number],
  kind: KeyedQuestion["kind"],
  { optionIds, targetIds }: Answer,
  at: string,
): void {
  const foreign = optionIds.findIndex((id) => !asked.optionIds.includes(id));
  if (foreign >= 0) {
    throw invalid("learning.option_not_shown", { field: `${at}/optionIds/${foreign}` });
  }
  const isWhole = kind === "order" || kind === "match";
  if (optionIds.length === 0 || (isWhole && optionIds.length < asked.optionIds.length)) {
    throw invalid("learning.answers_missing", { field: `${at}/optionIds` });
  }
  if (isWhole && repeated(optionIds) >= 0) {
    throw invalid("learning.option_repeated", {
      field: `${at}/optionIds/${repeated(optionIds)}`,
    });
  }
  const strange = targetIds?.findIndex((id) => !asked.targetIds?.includes(id)) ?? -1;
  if (strange >= 0) {
    throw invalid("learning.target_not_shown", { field: `${at}/targetIds/${strange}` });
  }
  if (kind === "match" && targetIds?.length !== optionIds.length) {
    throw invalid("learning.answers_missing", { field: `${at}/targetIds` });
  }
}

/** Refuses answers to what was not asked, twice to the same, missing, or made of what was not shown; names the field. */
export function checkAnswers(
  attempt: Pick<Attempt, "draw">,
  pool: readonly KeyedQuestion[],
  answers: readonly Answer[],
): void {
  const seen = new Set<string>();
  for (const [n, answer] of answers.entries()) {
    const at = `/answers/${n}`;
    const asked = attempt.draw.find((each) => each.questionId === answer.questionId);
    if (!asked) throw invalid("learning.question_not_asked", { field: `${at}/questionId` });
    if (seen.has(answer.questionId)) {
      throw invalid("learning.question_answered_twice", { field: `${at}/questionId` });
    }
    seen.add(answer.questionId);
    checkAnswer(asked, questionIn(pool, answer.questionId).kind, answer, at);
  }
  if (seen.size < attempt.draw.length) {
    throw invalid("learning.answers_missing", {
      field: "/answers",
      missingCount: attempt.draw.length - seen.size,
    });
  }
}

/** One answer written so that two which mean the same are the same text. */
function meaningOf(kind: KeyedQuestion["kind"], { optionIds, targetIds }: Answer): string {
  if (kind === "order") return optionIds.join();
  const parts = optionIds.map((id, n) => (targetIds ? `${id}=${targetIds[n]}` : id));
  return [...new Set(parts)].toSorted().join();
}

/** Whether two sets of answers say the same, in whatever order they were sent. */
export function sameAnswers(
  pool: readonly KeyedQuestion[],
  first: readonly Answer[],
  second: readonly Answer[],
): boolean {
  const meant = (answers: readonly Answer[]) =>
    answers
      .flatMap((answer) => {
        const kind = pool.find((each) => each.questionId === answer.questionId)?.kind ?? "one";
        return `${answer.questionId}:${meaningOf(kind, answer)}`;
      })
      .toSorted()
      .join("\n");
  return meant(first) === meant(second);
}
