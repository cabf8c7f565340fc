import { clockTime } from "../words/formats.ts";
import { isWordKey, t } from "../words/words.ts";

type Fault = {
  path?: unknown;
  row?: unknown;
  column?: unknown;
  code?: unknown;
  line?: unknown;
  startSeconds?: unknown;
};

const wordsOf = (prefix: string, code: unknown) => {
  const key = `${prefix}${String(code)}`;
  return isWordKey(key) ? t(key) : String(code);
};

/** A place in a question file, or none: its codes are refusals, those of captions are not. */
function placeOf({ path, row, column }: Fault): string | undefined {
  if (typeof path === "string") return path;
  if (typeof row !== "number") return undefined;
  return t("studio.fault.cell", { row, column: String(column) });
}

function faultLine(fault: Fault): string {
  const { code, line, startSeconds } = fault;
  const place = placeOf(fault);
  if (place !== undefined) return `${place}: ${wordsOf("fault.", code)}`;
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
  const foreign = list(values.columns).join(", ");
  return [
    ...list(values.faults)
      .slice(0, 20)
      .map((fault) => faultLine(fault as Fault)),
    ...columns("missing"),
    ...columns("unknown"),
    ...(foreign ? [t("studio.fault.columns_json", { columns: foreign })] : []),
  ];
}
