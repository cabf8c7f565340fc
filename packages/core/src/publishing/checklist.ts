import { type Check, type CheckCode, check, type Rule } from "./check.ts";
import { captionsRule, companionsRule, picturesRule, videoRule } from "./material-checks.ts";
import { questionsRule, stopsRule } from "./quiz-checks.ts";

const textRule: Rule = (draft) => {
  const fields = (["title", "summary", "goal"] as const).filter((field) => !draft[field]);
  return [
    ...check("text", fields.length === 0 ? "ready" : "missing", { fields }),
    ...check("as_of", draft.asOf ? "ready" : "missing", { asOf: draft.asOf }),
  ];
};

const chaptersRule: Rule = ({ chapters, video }) => {
  if (chapters.length === 0) return check("chapters", "warning", { count: 0 });
  const end = video?.durationSeconds ?? Infinity;
  const beyond = chapters.filter((chapter) => chapter.startSeconds >= end).length;
  const hasCore = chapters.some((chapter) => chapter.kind === "core");
  const state = beyond === 0 && hasCore ? "ready" : "missing";
  return check("chapters", state, { count: chapters.length, beyond, hasCore });
};

const rules: Rule[] = [
  textRule,
  videoRule,
  chaptersRule,
  captionsRule,
  companionsRule,
  picturesRule,
  questionsRule,
  stopsRule,
];

/** What is ready, what is missing and what to think about again before a draft is handed in. */
export const checklist: Rule = (draft, quiz) => rules.flatMap((rule) => rule(draft, quiz));

/** The codes that hold a draft back. */
export const missingFrom = (checks: readonly Check[]): CheckCode[] =>
  checks.filter((each) => each.state === "missing").map((each) => each.code);
