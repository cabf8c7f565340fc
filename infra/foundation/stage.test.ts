import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { App, type Stack, Validations } from "aws-cdk-lib";
import { ManagedPolicy, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { Topic } from "aws-cdk-lib/aws-sns";
import { AwsSolutionsChecks } from "cdk-nag";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { acknowledged } from "./acknowledged.ts";
import { createFoundation } from "./foundation.ts";
import { foundationSettings } from "./settings.ts";
import { createStage } from "./stage.ts";
import { givenSettings } from "./testing.ts";

let outdir: string;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), "netra-synth-"));
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(outdir, { recursive: true, force: true });
});

type Violation = { ruleName: string; violatingConstructs: { constructPath: string }[] };

/** What AWS's checks find, as "where rule"; nothing when the synthesis goes through. */
function findings(app: App): string[] {
  try {
    app.synth();
    return [];
  } catch {
    const report = JSON.parse(readFileSync(join(outdir, "validation-report.json"), "utf8"));
    const violations: Violation[] = report.pluginReports.flatMap(
      ({ violations }: { violations: Violation[] }) => violations,
    );
    return violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${constructPath.split("/")[1]} ${ruleName}`),
    );
  }
}

function foundIn(plant: (stack: Stack) => void): string[] {
  const app = new App({ outdir });
  plant(createStage(app, "dev", givenSettings).foundation);
  return findings(app);
}

test("both stacks pass AWS's checks", () => {
  expect(foundIn(() => {})).toEqual([]);
});

test("a planted public bucket is found", () => {
  const rules = foundIn((stack) => {
    new Bucket(stack, "Planted", {
      publicReadAccess: true,
      blockPublicAccess: {
        blockPublicAcls: false,
        blockPublicPolicy: false,
        ignorePublicAcls: false,
        restrictPublicBuckets: false,
      },
    });
  });
  expect(rules).toContain("Planted AwsSolutions-S2");
});

test("a planted permission for everything is found", () => {
  const rules = foundIn((stack) => {
    new ManagedPolicy(stack, "Planted", {
      statements: [new PolicyStatement({ actions: ["dynamodb:*"], resources: ["*"] })],
    });
  });
  expect(rules).toContain("Planted AwsSolutions-IAM5[Action::dynamodb:*]");
});

test("a planted topic without encryption is found", () => {
  expect(foundIn((stack) => void new Topic(stack, "Planted"))).toContain(
    "Planted AwsSolutions-SNS3",
  );
});

test("what we live with is exactly what is found: no reason outlives its finding", () => {
  const app = new App({ outdir });
  createFoundation(app, "dev", givenSettings);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(findings(app).sort()).toEqual(acknowledged.map(({ at, id }) => `${at} ${id}`).sort());
});

test("the example of a stage's settings is complete, and a missing one is named", () => {
  const example = parseEnv(readFileSync("infra/example.env", "utf8"));
  expect(foundationSettings(example)).toMatchObject({ mailDomain: "example.go.id" });
  for (const name of ["MAIL_FROM", "ALARM_MAIL", "MONTHLY_BUDGET_USD"]) {
    expect(() => foundationSettings({ ...example, [name]: "" })).toThrow(name);
  }
});
