import * as v from "valibot";
import { invalid } from "../kernel/fault.ts";
import { type Quiz, quizFileSchema } from "./question.ts";
import { cellOf, questionsOfSheet } from "./question-sheet.ts";

/** One wrong field of a question file, and why: a JSON pointer, or the row and column of a sheet. */
export type QuestionFault = { code: string } & ({ path: string } | { row: number; column: string });

const shownFaults = 50;
/** The pool is one item of the table, which limits it to 400 KB. */
const maxPoolBytes = 350_000;

/** Reads a question file, JSON or CSV; refuses it whole and names each wrong field. */
export function readQuestions(bytes: Uint8Array): Quiz {
  const text = decode(bytes);
  const isJson = /^\s*[{[]/.test(text);
  const given: unknown = isJson ? fromJson(text) : { questions: questionsOfSheet(text) };
  const read = v.safeParse(quizFileSchema, given);
  if (!read.success) {
    const faults = read.issues.slice(0, shownFaults).map(isJson ? faultInJson : faultInSheet);
    throw invalid("publishing.questions_faulty", { faults });
  }
  if (Buffer.byteLength(JSON.stringify(read.output)) > maxPoolBytes) {
    throw invalid("publishing.questions_too_large", { maxBytes: maxPoolBytes });
  }
  const stops = read.output.stops.toSorted((a, b) => a.atSeconds - b.atSeconds);
  return { ...read.output, stops };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw invalid("publishing.questions_not_utf8");
  }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid("publishing.questions_unreadable");
  }
}

type Issue = v.BaseIssue<unknown>;

const codeOf = ({ message }: Issue) =>
  /^[a-z]+[.][a-z_]+$/.test(message) ? message : "publishing.field_wrong";

const faultInJson = (issue: Issue): QuestionFault => ({
  path: `/${(issue.path ?? []).map((step) => String(step.key)).join("/")}`,
  code: codeOf(issue),
});

const faultInSheet = (issue: Issue): QuestionFault => ({
  ...cellOf(issue.path ?? []),
  code: codeOf(issue),
});
