export const questionKinds = ["one", "several", "truefalse", "allowed", "order", "match"] as const;

/** Kinds of work that people recognise as their own; a question may be meant for some of them. */
export const workRoles = [
  "guru",
  "tenaga_kesehatan",
  "camat_lurah",
  "pengawas",
  "jpt",
  "pelaksana",
  "pppk",
  "ppnpn",
] as const;

type Scene = { kind: string; title: string; phase: string; body: string; caption?: string };
type Option = { optionId: string; text: string };

export type Question = {
  questionId: string;
  kind: (typeof questionKinds)[number];
  violationType: string;
  scene?: Scene;
  prompt: string;
  options: Option[];
  targets?: { targetId: string; text: string }[];
  correct: string[];
  roles?: string[];
  reason: string;
  legalBasis: string[];
  momentSeconds: number;
};

export type Stop = {
  stopId: string;
  atSeconds: number;
  scene?: Scene;
  prompt: string;
  options: Option[];
  correct: string;
  reason: string;
};

export type QuizFile = { weights?: Record<string, number>; stops?: Stop[]; questions: Question[] };

type Rule<Of> = { why: string; isKept: (of: Of) => boolean };

const optionIds = ({ options }: { options: Option[] }) => options.map(({ optionId }) => optionId);
const isOneOf = (value: string, ...known: readonly string[]) => known.includes(value);
const isSaid = (text: string) => text.trim() === text && text !== "";
const isDistinct = (values: readonly string[]) => new Set(values).size === values.length;
const isRow = (type: string) => /^(KE-0[1-7]|PD-(0[1-9]|1[0-3]))$/.test(type);

const rulesOfQuestions: Rule<Question>[] = [
  { why: "is of an unknown kind", isKept: ({ kind }) => isOneOf(kind, ...questionKinds) },
  {
    why: "names no violation of the decree (KE-01 to KE-07, PD-01 to PD-13)",
    isKept: ({ violationType }) => isRow(violationType),
  },
  { why: "has no prompt or no reason", isKept: (q) => isSaid(q.prompt) && isSaid(q.reason) },
  {
    why: "has no legal basis",
    isKept: (q) => q.legalBasis.length > 0 && q.legalBasis.every(isSaid),
  },
  { why: "needs two to six options", isKept: (q) => q.options.length > 1 && q.options.length < 7 },
  { why: "has two options that are the same", isKept: hasDistinctOptions },
  {
    why: "calls an option right that it does not have",
    isKept: (q) => q.kind === "match" || q.correct.every((id) => optionIds(q).includes(id)),
  },
  {
    why: "needs exactly one right option (or, for `several`, more than one but not all)",
    isKept: (q) => {
      if (isOneOf(q.kind, "order", "match")) return true;
      return q.kind === "several"
        ? q.correct.length > 1 && q.correct.length < q.options.length
        : q.correct.length === 1;
    },
  },
  { why: "does not put all its options in order, each once", isKept: isWholeOrder },
  { why: "does not put each option to one of its targets", isKept: isWholeMatch },
  {
    why: "is meant for a kind of work that nobody has",
    isKept: ({ roles }) =>
      !roles || (roles.length > 0 && roles.every((r) => isOneOf(r, ...workRoles))),
  },
  {
    why: "is a true-or-false question without two options",
    isKept: (q) => q.kind !== "truefalse" || q.options.length === 2,
  },
  { why: "shows an incomplete scene", isKept: (q) => !q.scene || isWholeScene(q.scene) },
  {
    why: "asks whether something is allowed without a scene",
    isKept: (q) => q.kind !== "allowed" || q.scene !== undefined,
  },
];

const rulesOfStops: Rule<Stop>[] = [
  { why: "has no prompt or no reason", isKept: (s) => isSaid(s.prompt) && isSaid(s.reason) },
  { why: "needs two to four options", isKept: (s) => s.options.length > 1 && s.options.length < 5 },
  { why: "has two options that are the same", isKept: hasDistinctOptions },
  {
    why: "calls an option right that it does not have",
    isKept: (s) => optionIds(s).includes(s.correct),
  },
  { why: "shows an incomplete scene", isKept: (s) => !s.scene || isWholeScene(s.scene) },
];

function hasDistinctOptions(of: { options: Option[] }) {
  return isDistinct(optionIds(of)) && isDistinct(of.options.map(({ text }) => text));
}

function isWholeOrder(q: Question) {
  return q.kind !== "order" || (q.correct.length === q.options.length && isDistinct(q.correct));
}

function isWholeMatch({ kind, targets, correct, options }: Question) {
  if (kind !== "match") return targets === undefined;
  const ids = (targets ?? []).map(({ targetId }) => targetId);
  const isFit = ids.length > 1 && ids.length < 7 && isDistinct(ids);
  return isFit && correct.length === options.length && correct.every((id) => ids.includes(id));
}

function isWholeScene({ kind, phase, title, body }: Scene) {
  return (
    isOneOf(kind, "post", "chat", "photo", "invitation") &&
    isOneOf(phase, "before", "after", "any") &&
    isSaid(title) &&
    isSaid(body)
  );
}

const isName = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);

function broken<Of>(all: Of[], nameOf: (of: Of) => string, rules: Rule<Of>[]): string[] {
  const seen = new Set<string>();
  return all.flatMap((of) => {
    const name = nameOf(of);
    const found = rules.filter(({ isKept }) => !isKept(of)).map(({ why }) => why);
    if (!isName(name)) found.push("has no plain name");
    if (seen.has(name)) found.push("stands in the file twice");
    seen.add(name);
    return found.map((why) => `${name} ${why}`);
  });
}

/** Everything an editor has to mend in a question file; nothing when it is whole. */
export function faultsOf({ weights = {}, stops = [], questions }: QuizFile): string[] {
  const asked = new Set(questions.map(({ violationType }) => violationType));
  const weightless = [...asked].filter((type) => Object.keys(weights).length && !weights[type]);
  return [
    ...broken(questions, ({ questionId }) => questionId, rulesOfQuestions),
    ...broken(stops, ({ stopId }) => stopId, rulesOfStops),
    ...Object.keys(weights).flatMap((type) => (asked.has(type) ? [] : `${type} weighs nothing`)),
    ...weightless.map((type) => `${type} is asked without a weight`),
  ];
}
