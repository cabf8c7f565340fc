import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { functions } from "../functions.ts";
import { alarmCases } from "./alarm-cases.ts";
import { functionCases } from "./function-cases.ts";
import { originCases } from "./origin-cases.ts";
import { queueCases } from "./queue-cases.ts";
import { canPlan, type Made, plan } from "./testing.ts";
import { environmentOf, inputsOf, openBuckets } from "./testing-questions.ts";

const settings = {
  NETRA_DOMAIN: "",
  OIDC_ISSUER: "https://sign-in.example",
  OIDC_CLIENT_ID: "netra",
  MAIL_FROM: "netra@example.go.id",
  SST_SECRET_OidcClientSecret: "kept",
  SST_SECRET_CertificateKey: "kept",
  SST_SECRET_SessionKey: "kept",
  SST_SECRET_SmtpUrl: "smtps://kept",
};

if (process.env.NETRA_SYNTH) {
  test("the plan is really made where it is asked for", () => {
    expect(canPlan, "run node infra/app/platform.mjs first").toBe(true);
  });
}

describe.skipIf(!canPlan)("what a deploy would make", () => {
  let made: Made[];
  let faults: string[];
  beforeAll(async () => {
    ({ made, faults } = await plan("dev", settings));
  }, 120_000);
  const planned = () => made;

  test("its types hold against the components' own sources", () => {
    const { status, stdout } = spawnSync("node_modules/.bin/tsc", [
      "-p",
      "infra/app/tsconfig.json",
    ]);
    expect({ status, said: String(stdout) }).toEqual({ status: 0, said: "" });
  }, 120_000);

  test("the code of every function is there and can be bundled", () => {
    expect(faults).toEqual([]);
  });

  test("nothing that holds data is made, so removing the app can lose none", () => {
    const held = made
      .filter(({ type }) => /dynamodb\/|s3\/bucket:|kms\/|rds\/|cognito\/userPool:/.test(type))
      .map(({ name }) => name);
    // The built web app, made again by the next deploy.
    expect(held).toEqual(["WebAssetsBucket"]);
  });

  test("no bucket of the app is open to the world, and one that is would be found", () => {
    expect(openBuckets(made)).toEqual([]);
    const planted = made.filter(({ name }) => name !== "WebAssetsPublicAccessBlock");
    expect(openBuckets(planted)).toEqual(["WebAssetsBucket"]);
    const statements = [
      { actions: ["s3:GetObject"], principals: [{ identifiers: ["*"], type: "*" }] },
    ];
    const policy = { bucket: "netra-dev-planted", policy: JSON.stringify({ statements }) };
    const opened = [
      ...made,
      { type: "aws:s3/bucketPolicy:BucketPolicy", name: "Planted", inputs: policy },
    ];
    expect(openBuckets(opened)).toEqual(["Planted"]);
  });

  functionCases(planned);
  queueCases(planned);
  originCases(planned);
  alarmCases(planned);
});

describe.skipIf(!canPlan)("production", () => {
  test("answers under its own name, with the certificate made for it", async () => {
    vi.resetModules();
    const NETRA_CERTIFICATE_ARN = "arn:aws:acm:us-east-1:123456789012:certificate/netra";
    const named = { ...settings, NETRA_DOMAIN: "netra.example.go.id", NETRA_CERTIFICATE_ARN };
    const { made } = await plan("production", named);
    expect(inputsOf(made, "cloudfront/distribution", "Router")).toMatchObject({
      aliases: ["netra.example.go.id"],
      viewerCertificate: { acmCertificateArn: NETRA_CERTIFICATE_ARN },
    });
    expect(environmentOf(made, "Api").variables.ORIGIN).toBe("https://netra.example.go.id");
  }, 120_000);
});

describe.skipIf(!canPlan)("sst dev", () => {
  test("runs every function on the developer's machine, and the rest as it is deployed", async () => {
    vi.resetModules();
    const { made } = await plan("dev", settings, "dev");
    const about = made
      .filter(({ type }) => type.includes("lambda/function:"))
      .map(({ name, inputs }) => [name.replace(/Function$/, ""), inputs.description]);
    const live = about.filter(([, description]) => description.endsWith("(live)"));
    const own = Object.keys(functions).filter((name) => name !== "Render");
    expect(live.map(([name]) => name).sort()).toEqual(own.sort());
    expect(made.map(({ name }) => name)).toContain("WebAssetFiles.sst.aws.BucketFiles");
  }, 120_000);
});
