import { clockTime } from "../words/formats.ts";
import { isWordKey, t } from "../words/words.ts";

type Fault = {
  path?: unknown;
  message?: unknown;
  code?: unknown;
  line?: unknown;
  startSeconds?: unknown;
};

const wordsOf = (prefix: string, code: unknown) => {
  const key = `${prefix}${String(code)}`;
  return isWordKey(key) ? t(key) : String(code);
};

function faultLine({ path, message, code, line, startSeconds }: Fault): string {
  if (typeof path === "string") return `${path}: ${wordsOf("fault.", message)}`;
  const where =
    typeof startSeconds === "number"
      ? clockTime(startSeconds)
      : typeof line === "number"
        ? t("studio.fault.line", { line })
        : "";
  return [where, wordsOf("studio.cue.", code)].filter(Boolean).join(": ");
}

const list = (value: unknown) => (Array.isArray(value) ? value : []);

/** What exactly is wrong in a file, line by line, as the API named it. */
export function faultLines(values: Readonly<Record<string, unknown>>): string[] {
  const columns = (name: "missing" | "unknown") =>
    list(values[name]).length > 0
      ? [t(`studio.fault.columns_${name}`, { columns: list(values[name]).join(", ") })]
      : [];
  return [
    ...list(values.faults)
      .slice(0, 20)
      .map((fault) => faultLine(fault as Fault)),
    ...columns("missing"),
    ...columns("unknown"),
  ];
}
