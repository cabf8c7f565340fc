import fc from "fast-check";
import type { WorkRole } from "../kernel/grade.ts";
import type { KeyedQuestion } from "./grading.ts";

/** Dice that roll these numbers, over and over. */
export const diceOf = (numbers: readonly number[]) => {
  let at = 0;
  return (below: number) => (numbers[at++ % numbers.length] ?? 0) % below;
};
export const rolls = fc.array(fc.nat(1000), { minLength: 30, maxLength: 30 });

const ids = ["a", "b", "c"];
const kinds = ["one", "several", "order", "match"] as const;
const keys = {
  one: ["b"],
  several: ["a", "c"],
  order: ["b", "c", "a"],
  match: ["x", "y", "z"],
};

export function givenQuestion(
  questionId: string,
  kind: (typeof kinds)[number],
  violationType: string,
  roles?: WorkRole[],
): KeyedQuestion {
  return {
    ...{ questionId, kind, violationType, correct: keys[kind] },
    options: ids.map((optionId) => ({ optionId })),
    ...(kind === "match" && { targets: ["x", "y", "z"].map((targetId) => ({ targetId })) }),
    ...(roles && { roles }),
  };
}

/** Twenty questions over four violation types, five of each kind. */
export const givenPool = (): KeyedQuestion[] =>
  Array.from({ length: 20 }, (_, n) =>
    givenQuestion(`q${n}`, kinds[n % 4]!, `KE-0${1 + (Math.floor(n / 2) % 4)}`),
  );
