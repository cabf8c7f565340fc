import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { createFoundation } from "./foundation.ts";
import type { FoundationSettings } from "./settings.ts";

export const givenSettings: FoundationSettings = {
  mailDomain: "netra.example.go.id",
  alarmMail: "alarm@example.go.id",
  monthlyBudgetUsd: 500,
};

/** The foundation of a stage called dev, and ways to ask it. */
export function givenFoundation() {
  const stack = createFoundation(new App(), "dev", givenSettings);
  const template = Template.fromStack(stack);
  const every = (type: string) => Object.values(template.findResources(type));

  function keyIdOf(name: string): string {
    const keys = Object.keys(template.findResources("AWS::KMS::Key"));
    const found = keys.find((id) => id.startsWith(name));
    if (!found) throw new Error(`no key ${name}`);
    return found;
  }

  function bucketNamed(purpose: string) {
    const found = every("AWS::S3::Bucket").find((bucket) =>
      JSON.stringify(bucket.Properties.BucketName).includes(`netra-dev-${purpose}-`),
    );
    if (!found) throw new Error(`no bucket for ${purpose}`);
    return found.Properties;
  }
  return { stack, template, every, keyIdOf, bucketNamed };
}
