import { isWordKey, t } from "../words/words.ts";

type Detail = Readonly<Record<string, unknown>>;

const shown = (value: unknown) =>
  Array.isArray(value) ? value.join(", ") : typeof value === "number" ? value : String(value);

/** A reason from the roster in words; one that has none yet is at least named. */
export function issueWords(code: string, detail: Detail = {}): string {
  const key = `fault.${code}`;
  if (!isWordKey(key)) return t("hr.issues.other", { code });
  return t(
    key,
    Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, shown(value)])),
  );
}
