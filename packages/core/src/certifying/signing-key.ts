import * as v from "valibot";
import { daySchema } from "../kernel/day.ts";

const keyIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,40}$/));

/** The public half of a key that signs certificates, with the days of learning it vouches for. */
const signingKeySchema = v.strictObject({
  keyId: keyIdSchema,
  /** 32 bytes, base64url. */
  publicKey: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  /** The first day of completion it may stand under: a successor reaches back, for those certified late. */
  from: daySchema,
  /** The first day it may no longer stand under. */
  until: v.optional(daySchema),
  /** Since when it is known that somebody else may hold it: from then on its word alone proves nothing. */
  revokedAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  /** `local` is the key of every developer's machine, which anybody can read. */
  stage: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,15}$/)),
});
export type SigningKey = v.InferOutput<typeof signingKeySchema>;

export const localStage = "local";

const keyHistorySchema = v.pipe(
  v.array(signingKeySchema),
  v.check((keys) => new Set(keys.map(({ keyId }) => keyId)).size === keys.length, "key id twice"),
  v.check((keys) => keys.every((key) => !key.until || key.from < key.until), "key without days"),
);

/** The keys one stage trusts, of all there ever were. No stage trusts another's, nor a developer's. */
export function keysOfStage(history: unknown, stage: string): SigningKey[] {
  const keys = v.parse(keyHistorySchema, history).filter((key) => key.stage === stage);
  if (keys.length === 0) throw new Error(`certificate keys: none for stage "${stage}"`);
  return keys;
}

/** Whether a key may stand under a certificate of this day. */
export const vouchesFor = (key: Pick<SigningKey, "from" | "until">, day: string): boolean =>
  key.from <= day && (key.until === undefined || day < key.until);
