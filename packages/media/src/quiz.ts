export const questionKinds = ["one", "several", "truefalse", "allowed"] as const;

export type Question = {
  questionId: string;
  kind: (typeof questionKinds)[number];
  violationType: string;
  scene?: { kind: string; title: string; phase: string; body: string; caption?: string };
  prompt: string;
  options: { optionId: string; text: string }[];
  correct: string[];
  reason: string;
  legalBasis: string[];
  momentSeconds: number;
};

type Rule = { why: string; isKept: (question: Question) => boolean };

const optionIds = ({ options }: Question) => options.map(({ optionId }) => optionId);
const isOneOf = (value: string, ...known: string[]) => known.includes(value);
const isSaid = (text: string) => text.trim() === text && text !== "";

const rules: Rule[] = [
  { why: "is of an unknown kind", isKept: ({ kind }) => isOneOf(kind, ...questionKinds) },
  {
    why: "names no violation of the decree (KE-01 to KE-07, PD-01 to PD-13)",
    isKept: ({ violationType }) => /^(KE-0[1-7]|PD-(0[1-9]|1[0-3]))$/.test(violationType),
  },
  { why: "has no prompt or no reason", isKept: (q) => isSaid(q.prompt) && isSaid(q.reason) },
  {
    why: "has no legal basis",
    isKept: (q) => q.legalBasis.length > 0 && q.legalBasis.every(isSaid),
  },
  { why: "needs two to five options", isKept: (q) => q.options.length > 1 && q.options.length < 6 },
  {
    why: "has two options that are the same",
    isKept: (q) =>
      new Set(optionIds(q)).size === q.options.length &&
      new Set(q.options.map(({ text }) => text)).size === q.options.length,
  },
  {
    why: "calls an option right that it does not have",
    isKept: (q) => q.correct.every((optionId) => optionIds(q).includes(optionId)),
  },
  {
    why: "needs exactly one right option (or, for `several`, more than one but not all)",
    isKept: (q) =>
      q.kind === "several"
        ? q.correct.length > 1 && q.correct.length < q.options.length
        : q.correct.length === 1,
  },
  { why: "is a true-or-false question without two options", isKept: hasTwoIfTrueFalse },
  { why: "shows an incomplete scene", isKept: (q) => !q.scene || isWholeScene(q.scene) },
  { why: "asks whether something is allowed without a scene", isKept: hasSceneIfAllowed },
];

function hasTwoIfTrueFalse({ kind, options }: Question) {
  return kind !== "truefalse" || options.length === 2;
}

function hasSceneIfAllowed({ kind, scene }: Question) {
  return kind !== "allowed" || scene !== undefined;
}

function isWholeScene({ kind, phase, title, body }: NonNullable<Question["scene"]>) {
  return (
    isOneOf(kind, "post", "chat", "photo", "invitation") &&
    isOneOf(phase, "before", "after", "any") &&
    isSaid(title) &&
    isSaid(body)
  );
}

/** Everything an editor has to mend in a question file; nothing when it is whole. */
export function faultsOf(questions: Question[]): string[] {
  const seen = new Set<string>();
  return questions.flatMap((question) => {
    const isAgain = seen.has(question.questionId);
    seen.add(question.questionId);
    const broken = rules.filter(({ isKept }) => !isKept(question)).map(({ why }) => why);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(question.questionId)) broken.push("has no plain name");
    if (isAgain) broken.push("stands in the file twice");
    return broken.map((why) => `${question.questionId} ${why}`);
  });
}
