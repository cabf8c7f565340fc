import { Aws, Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { appName, region } from "../names.ts";

const kept = {
  enableKeyRotation: true,
  pendingWindow: Duration.days(30),
  removalPolicy: RemovalPolicy.RETAIN,
};

/** The key that personal data is stored under; losing it is losing the data, so it is never let go. */
export function createDataKey(scope: Construct, stage: string): Key {
  return new Key(scope, "DataKey", {
    ...kept,
    alias: `${appName}-${stage}-data`,
    description: `Netra ${stage}: table, uploads, exports and backups`,
  });
}

/** A key of its own for logs and alarms: who may read how things went need not read the data. */
export function createLogKey(scope: Construct, stage: string): Key {
  const key = new Key(scope, "LogKey", {
    ...kept,
    alias: `${appName}-${stage}-log`,
    description: `Netra ${stage}: logs and alarms`,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
      actions: [
        "kms:Encrypt",
        "kms:Decrypt",
        "kms:ReEncrypt*",
        "kms:GenerateDataKey*",
        "kms:DescribeKey",
      ],
      resources: ["*"],
      conditions: {
        ArnLike: {
          "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:${region}:${Aws.ACCOUNT_ID}:log-group:/${appName}/${stage}/*`,
        },
      },
    }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
      resources: ["*"],
      conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    }),
  );
  return key;
}
