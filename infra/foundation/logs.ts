import { RemovalPolicy } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { functions } from "../functions.ts";
import { logGroupName } from "../names.ts";

/** One log for each function; what happened is known for a year, whatever is removed. */
export function createLogs(scope: Construct, stage: string, key: IKey) {
  for (const writer of Object.keys(functions)) {
    new LogGroup(scope, `${writer}Log`, {
      logGroupName: logGroupName(stage, writer),
      retention: RetentionDays.ONE_YEAR,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
