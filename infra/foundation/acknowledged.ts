import { type Stack, Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

const noAccessLog =
  "An access log keeps the address of every reader. Only the CDN and our functions read this bucket, and " +
  "what administrators do with it is in the account's CloudTrail.";
const madeForBackup =
  "AWS keeps this policy for its own backup service and widens it when the service needs more; a copy of " +
  "ours would fail on the day of a restore.";
const policy = (name: string) =>
  `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`;

/** Each finding of AWS's checks that we live with, where, and why. Any other stops the synthesis. */
export const acknowledged = [
  { at: "Uploads", id: "AwsSolutions-S1", reason: noAccessLog },
  { at: "Media", id: "AwsSolutions-S1", reason: noAccessLog },
  { at: "Exports", id: "AwsSolutions-S1", reason: noAccessLog },
  ...[
    "service-role/AWSBackupServiceRolePolicyForBackup",
    "service-role/AWSBackupServiceRolePolicyForRestores",
    "AWSBackupServiceRolePolicyForS3Backup",
    "AWSBackupServiceRolePolicyForS3Restore",
  ].map((name) => ({ at: "BackupRole", id: policy(name), reason: madeForBackup })),
];

export function acknowledge(stack: Stack) {
  for (const { at, id, reason } of acknowledged) {
    const construct: IConstruct = stack.node.findChild(at);
    Validations.of(construct).acknowledge({ id: `AwsSolutions::${id}`, reason });
  }
}
