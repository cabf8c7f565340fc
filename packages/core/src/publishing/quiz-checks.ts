import { check, type Rule } from "./check.ts";
import type { Question } from "./question.ts";

const wantedKinds = 4;
const wantedStops = 2;

export const questionsRule: Rule = ({ passing, video }, { questions }) => {
  const end = video?.durationSeconds ?? Infinity;
  const named = (wrong: (question: Question) => boolean) =>
    questions.filter(wrong).map((question) => question.questionId);
  const unfounded = named((question) => question.legalBasis.length === 0);
  const beyond = named((question) => question.momentSeconds > end);
  const kinds = new Set(questions.map((question) => question.kind)).size;
  // A scene of somebody's own work is asked of nobody else: whoever has none must get a whole quiz too.
  const forAll = questions.filter((question) => !question.roles).length;
  const needed = passing.questionCount;
  // As many as are asked: everybody gets the same quiz, and answers travel.
  const state = forAll < needed ? "missing" : questions.length === needed ? "warning" : "ready";
  const count = state === "missing" ? forAll : questions.length;
  if (count === 0) return check("questions", "missing", { count, needed });
  return [
    ...check("questions", state, { count, needed }),
    ...check("kinds", kinds < wantedKinds ? "warning" : "ready", { count: kinds, wantedKinds }),
    ...check("legal_basis", unfounded.length === 0 ? "ready" : "missing", {
      questionIds: unfounded,
    }),
    ...check("moments", beyond.length === 0 ? "ready" : "missing", { questionIds: beyond }),
  ];
};

/** Stops interrupt what is taught: never the greeting or the sources, which may be skipped. */
export const stopsRule: Rule = ({ chapters, video }, { stops }) => {
  const end = video?.durationSeconds ?? Infinity;
  const chapterAt = (seconds: number) =>
    chapters.findLast((chapter) => chapter.startSeconds <= seconds);
  const misplaced = stops.filter(
    ({ atSeconds }) => atSeconds >= end || (chapterAt(atSeconds)?.kind ?? "core") !== "core",
  );
  const isUsual = stops.length === wantedStops;
  return check("stops", misplaced.length > 0 ? "missing" : isUsual ? "ready" : "warning", {
    count: stops.length,
    wantedStops,
    misplaced: misplaced.map((stop) => stop.atSeconds),
  });
};
