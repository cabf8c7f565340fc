import type { Context } from "hono";
import { HttpFault } from "./fault.ts";
import { fieldError } from "./field-error.ts";

const deepest = 32;
// Half of a surrogate pair is no text; the table would refuse it.
const isText = (text: string) => !/\p{Surrogate}/u.test(text);
// DynamoDB holds neither more digits nor smaller powers than these.
const isStorable = (n: number) => n === 0 || (Math.abs(n) < 1e100 && Math.abs(n) > 1e-100);

/** The JSON a request carries. Refuses what is no JSON, too much, or what no table could hold. */
export async function readJson(c: Context, limitBytes: number): Promise<unknown> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new HttpFault(415, "body.not_json");
  const bytes = await readBytes(c, limitBytes);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new HttpFault(400, "body.unreadable");
  }
  refuseUnstorable(value, []);
  return value;
}

async function readBytes(c: Context, limitBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new HttpFault(413, "body.too_large", { values: { limitBytes } });
  if (Number(c.req.header("content-length") ?? 0) > limitBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let byteCount = 0;
  // A length may be missing or a lie, so what really arrives is counted.
  for await (const chunk of c.req.raw.body ?? []) {
    byteCount += chunk.byteLength;
    if (byteCount > limitBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuseUnstorable(value: unknown, path: readonly (string | number)[]): void {
  const refuse = (code: string) =>
    new HttpFault(422, "request.invalid", { errors: [fieldError("body", path, code)] });
  if (typeof value === "number" && !isStorable(value)) throw refuse("field.too_large");
  if (typeof value === "string" && !isText(value)) throw refuse("field.wrong_form");
  if (typeof value !== "object" || value === null) return;
  if (path.length >= deepest) throw refuse("field.too_deep");
  for (const [key, inner] of Object.entries(value)) refuseUnstorable(inner, [...path, key]);
}
