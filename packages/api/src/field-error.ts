import type * as v from "valibot";
import type { FieldError } from "./problem.ts";

const messages = {
  "field.unknown": "Bagian ini tidak dikenal.",
  "field.missing": "Bagian ini wajib diisi.",
  "field.wrong_type": "Jenis isinya tidak sesuai.",
  "field.not_allowed": "Nilai ini tidak termasuk pilihan yang tersedia.",
  "field.too_short": "Isinya terlalu pendek.",
  "field.too_long": "Isinya terlalu panjang.",
  "field.too_small": "Nilainya terlalu kecil.",
  "field.too_large": "Nilainya terlalu besar.",
  "field.too_deep": "Susunannya terlalu dalam.",
  "field.wrong_form": "Bentuk isinya tidak sesuai.",
} as const;
type FieldCode = keyof typeof messages;

const byType: Record<string, FieldCode> = {
  picklist: "field.not_allowed",
  literal: "field.not_allowed",
  variant: "field.not_allowed",
  union: "field.not_allowed",
  min_length: "field.too_short",
  non_empty: "field.too_short",
  max_length: "field.too_long",
  max_bytes: "field.too_long",
  min_value: "field.too_small",
  max_value: "field.too_large",
};

function codeOf(issue: v.BaseIssue<unknown>): string {
  // A schema may carry a code of its subject instead of a sentence.
  if (/^[a-z_]+\.[a-z0-9_.]+$/.test(issue.message)) return issue.message;
  if (issue.expected === "never") return "field.unknown";
  if (issue.received === "undefined") return "field.missing";
  if (issue.expected === "Object") return "field.wrong_type";
  const known = byType[issue.type];
  if (known) return known;
  return issue.kind === "schema" ? "field.wrong_type" : "field.wrong_form";
}

const pointerTo = (keys: readonly unknown[]) =>
  keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

const errorAt = (part: FieldError["in"], field: string, code: string): FieldError => ({
  in: part,
  field,
  code,
  message: messages[code as FieldCode] ?? messages["field.wrong_form"],
});

/** Names a place and what is wrong there; never repeats what was sent. */
export const fieldError = (part: FieldError["in"], keys: readonly unknown[], code: string) =>
  errorAt(part, pointerTo(keys), code);

/** The same for a place of the body that is already a JSON pointer. */
export const bodyError = (field: string, code: string) => errorAt("body", field, code);

/** The first places that are wrong; nobody reads a hundred. */
export const fieldErrors = (
  part: FieldError["in"],
  issues: readonly v.BaseIssue<unknown>[],
): FieldError[] =>
  issues.slice(0, 20).map((issue) =>
    fieldError(
      part,
      (issue.path ?? []).map(({ key }) => key),
      codeOf(issue),
    ),
  );
