import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { appName } from "../names.ts";

/** The key that personal data is stored under; losing it is losing the data, so it is never let go. */
export function createDataKey(scope: Construct, stage: string): Key {
  return new Key(scope, "DataKey", {
    alias: `${appName}-${stage}-data`,
    description: `Netra ${stage}: table and uploads`,
    enableKeyRotation: true,
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  });
}
