import { expect, test } from "vitest";
import { settingsOf } from "./settings.ts";

const told = {
  OIDC_ISSUER: "https://sign-in.example",
  OIDC_CLIENT_ID: "netra",
  MAIL_FROM: "netra@example.go.id",
};
const named = {
  ...told,
  NETRA_DOMAIN: "netra.example.go.id",
  NETRA_CERTIFICATE_ARN: "arn:aws:acm:us-east-1:123456789012:certificate/netra",
};

test("a stage for trying things out needs no name of its own", () => {
  expect(settingsOf("dev", told).domain).toBeUndefined();
});

test("production does not begin without the address people know", () => {
  expect(() => settingsOf("production", told)).toThrow("NETRA_DOMAIN is not set");
  expect(settingsOf("production", named).domain?.name).toBe("netra.example.go.id");
});

test("everywhere but in production people are made up, unless a pilot says that they are real", () => {
  expect(settingsOf("dev", told).isSample).toBe(true);
  expect(settingsOf("pilot", { ...told, SAMPLE_DATA: "false" }).isSample).toBe(false);
  expect(settingsOf("production", { ...named, SAMPLE_DATA: "true" }).isSample).toBe(false);
});

test("a name without its certificate is refused", () => {
  const { NETRA_CERTIFICATE_ARN: _, ...without } = named;
  expect(() => settingsOf("dev", without)).toThrow("NETRA_CERTIFICATE_ARN is not set");
});

test.each(Object.keys(told))("a stage without %s is refused by name", (missing) => {
  expect(() => settingsOf("dev", { ...told, [missing]: "" })).toThrow(
    `${missing} is not set; put it into .env.dev`,
  );
});
