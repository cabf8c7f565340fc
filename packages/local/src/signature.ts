import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { localKeys } from "./connection.ts";

const algorithm = "AWS4-HMAC-SHA256";
const allowedSkewMs = 15 * 60_000;

type Claim = { credential: string; signedHeaders: string; signature: string; date: string };

/** Whether the keeper of our key asked for exactly this, and recently: AWS signature version 4. */
export function isSigned(request: IncomingMessage, now = Date.now()): boolean {
  const url = new URL(request.url ?? "/", "http://local");
  const query = url.searchParams;
  const isPresigned = query.has("X-Amz-Signature");
  const claim = isPresigned ? claimInQuery(query) : claimInHeader(request);
  if (!claim) return false;
  const signedAt = Date.parse(
    claim.date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"),
  );
  const lastsMs = isPresigned ? Number(query.get("X-Amz-Expires")) * 1000 : allowedSkewMs;
  // Written so that a date or a number that cannot be read is a refusal.
  if (!(now <= signedAt + lastsMs && now >= signedAt - allowedSkewMs)) return false;

  const [accessKeyId, ...scope] = claim.credential.split("/");
  if (accessKeyId !== localKeys.accessKeyId || scope.length !== 4) return false;
  const names = claim.signedHeaders.split(";");
  const payload =
    request.headers["x-amz-content-sha256"] ??
    query.get("X-Amz-Content-Sha256") ??
    "UNSIGNED-PAYLOAD";
  const canonical = [
    request.method,
    (request.url ?? "/").split("?")[0],
    canonicalQuery(query),
    ...names.map((name) => `${name}:${headerText(request, name)}`),
    "",
    claim.signedHeaders,
    payload,
  ].join("\n");
  const text = [algorithm, claim.date, scope.join("/"), sha256(canonical)].join("\n");
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${localKeys.secretAccessKey}`);
  const expected = Buffer.from(hmac(key, text).toString("hex"));
  const given = Buffer.from(claim.signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function claimInQuery(query: URLSearchParams): Claim | undefined {
  if (query.get("X-Amz-Algorithm") !== algorithm) return undefined;
  return {
    credential: query.get("X-Amz-Credential") ?? "",
    signedHeaders: query.get("X-Amz-SignedHeaders") ?? "",
    signature: query.get("X-Amz-Signature") ?? "",
    date: query.get("X-Amz-Date") ?? "",
  };
}

function claimInHeader({ headers }: IncomingMessage): Claim | undefined {
  const found = headers.authorization?.match(
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)$/,
  );
  if (!found) return undefined;
  const [, credential = "", signedHeaders = "", signature = ""] = found;
  return { credential, signedHeaders, signature, date: String(headers["x-amz-date"]) };
}

const headerText = ({ headers }: IncomingMessage, name: string) =>
  String(headers[name] ?? "")
    .trim()
    .replace(/ +/g, " ");

const canonicalQuery = (query: URLSearchParams) =>
  [...query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .sort()
    .join("&");

const escaped = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) =>
  createHmac("sha256", key).update(text).digest();
