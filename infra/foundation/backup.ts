import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from "aws-cdk-lib/aws-backup";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Schedule } from "aws-cdk-lib/aws-events";
import { ManagedPolicy, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { appName } from "../names.ts";

type Kept = { table: TableV2; media: Bucket; key: IKey };

/** Copies that nobody can end early: after a mistake, after an intruder, after an administrator. */
export function createBackup(scope: Construct, stage: string, { table, media, key }: Kept) {
  const isProduction = stage === "production";
  const vault = new BackupVault(scope, "Vault", {
    backupVaultName: `${appName}-${stage}`,
    encryptionKey: key,
    lockConfiguration: {
      minRetention: Duration.days(30),
      maxRetention: Duration.days(400),
      // From the third day on not even the account's owner can take the lock away: only where it matters.
      ...(isProduction && { changeableFor: Duration.days(3) }),
    },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const at = (hour: string, more: object = {}) =>
    Schedule.cron({ minute: "0", hour, ...more } as Parameters<typeof Schedule.cron>[0]);
  const plan = new BackupPlan(scope, "Plan", {
    backupPlanName: `${appName}-${stage}`,
    backupVault: vault,
    backupPlanRules: [
      new BackupPlanRule({
        ruleName: "daily",
        // One in the morning in Jakarta: hardly anybody learns then.
        scheduleExpression: at("18"),
        deleteAfter: Duration.days(35),
      }),
      new BackupPlanRule({
        ruleName: "monthly",
        scheduleExpression: at("19", { day: "1" }),
        deleteAfter: Duration.days(365),
      }),
    ],
  });
  plan.addSelection("WhatCannotBeMadeAgain", {
    disableDefaultBackupPolicy: true,
    // Uploads are left out: rosters must be forgotten after a week, and films are in media too.
    resources: [BackupResource.fromDynamoDbTable(table), BackupResource.fromArn(media.bucketArn)],
    role: createBackupRole(scope),
  });
  return vault;
}

function createBackupRole(scope: Construct): Role {
  const policies = [
    "service-role/AWSBackupServiceRolePolicyForBackup",
    "service-role/AWSBackupServiceRolePolicyForRestores",
    "AWSBackupServiceRolePolicyForS3Backup",
    "AWSBackupServiceRolePolicyForS3Restore",
  ];
  return new Role(scope, "BackupRole", {
    assumedBy: new ServicePrincipal("backup.amazonaws.com"),
    managedPolicies: policies.map((name) => ManagedPolicy.fromAwsManagedPolicyName(name)),
  });
}
