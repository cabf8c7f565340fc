import * as v from "valibot";

const url = v.pipe(v.string(), v.url());
const text = v.pipe(v.string(), v.minLength(1));

const envSchema = v.object({
  TABLE_NAME: text,
  /** Only on a developer's machine. */
  DYNAMODB_ENDPOINT: v.optional(url),
  UPLOADS_BUCKET: text,
  MEDIA_BUCKET: text,
  /** Only on a developer's machine. */
  S3_ENDPOINT: v.optional(url),
  OIDC_ISSUER: url,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  /** The public address, without a path: cookies, redirects and the cross-site check go by it. */
  ORIGIN: v.pipe(
    url,
    v.check((origin) => new URL(origin).origin === origin, "must be an origin without a path"),
  ),
  /** 32 random bytes, base64url. */
  SESSION_KEY: v.pipe(v.string(), v.regex(/^[\w-]{43}$/, "must be 32 bytes in base64url")),
  /** "true" where people and figures are made up. */
  SAMPLE_DATA: v.optional(v.picklist(["true", "false"]), "false"),
  RELEASE: v.optional(text, "unreleased"),
});

export type Environment = v.InferOutput<typeof envSchema>;

/** The environment the API needs; whatever is missing or wrong is named at once, never its value. */
export function readEnv(from: Record<string, string | undefined>): Environment {
  const read = v.safeParse(envSchema, from);
  if (read.success) return read.output;
  const wrong = read.issues.map((issue) => {
    const name = v.getDotPath(issue);
    return from[name ?? ""] === undefined ? `${name} is missing` : `${name} is not right`;
  });
  throw new Error(`environment: ${wrong.join(", ")}`);
}
