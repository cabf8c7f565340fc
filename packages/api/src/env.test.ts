import { expect, test } from "vitest";
import { readEnv } from "./env.ts";

const complete = {
  TABLE_NAME: "netra",
  UPLOADS_BUCKET: "netra-uploads",
  MEDIA_BUCKET: "netra-media",
  OIDC_ISSUER: "https://masuk.contoh.id",
  OIDC_CLIENT_ID: "netra",
  OIDC_CLIENT_SECRET: "rahasia",
  ORIGIN: "https://netra.contoh.id",
  SESSION_KEY: Buffer.alloc(32, 1).toString("base64url"),
};

test("a complete environment is enough, and nothing else of the process is taken along", () => {
  expect(readEnv({ ...complete, HOME: "/root" })).toEqual({
    ...complete,
    RELEASE: "unreleased",
    SAMPLE_DATA: "false",
  });
});

test("everything missing or wrong is named at once, and no secret is repeated", () => {
  const { TABLE_NAME: _, ...rest } = complete;
  const wrong = { ...rest, SESSION_KEY: "too-short", ORIGIN: "https://netra.contoh.id/app" };
  expect(() => readEnv(wrong)).toThrow(
    /^environment: TABLE_NAME is missing, ORIGIN is not right, SESSION_KEY is not right$/,
  );
});
