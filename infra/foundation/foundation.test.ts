import { tableSchema } from "@netra/table/schema";
import { App } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { functions } from "../functions.ts";
import { parameters } from "../names.ts";
import { acknowledged } from "./acknowledged.ts";
import { createFoundation } from "./foundation.ts";
import { givenFoundation, givenSettings } from "./testing.ts";

const { stack, template, every, keyIdOf, bucketNamed } = givenFoundation();
const holdData = [
  "AWS::DynamoDB::GlobalTable",
  "AWS::S3::Bucket",
  "AWS::KMS::Key",
  "AWS::Backup::BackupVault",
  "AWS::Logs::LogGroup",
  "AWS::ECR::Repository",
];

test("the table cannot be deleted and can be restored to any second of 35 days", () => {
  template.resourceCountIs("AWS::DynamoDB::GlobalTable", 1);
  template.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
    Replicas: [
      Match.objectLike({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: {
          PointInTimeRecoveryEnabled: true,
          RecoveryPeriodInDays: 35,
        },
      }),
    ],
  });
});

test("whatever holds data stays when its stack goes", () => {
  for (const type of holdData) {
    expect(every(type).length, type).toBeGreaterThan(0);
    for (const resource of every(type)) {
      expect(resource).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    }
  }
  expect(stack.terminationProtection).toBe(true);
});

test("personal data stays in Indonesia", () => {
  expect(stack.region).toBe("ap-southeast-3");
  const [table] = every("AWS::DynamoDB::GlobalTable");
  const regions = table?.Properties.Replicas.map((replica: { Region: string }) => replica.Region);
  expect(regions).toEqual(["ap-southeast-3"]);
  for (const bucket of every("AWS::S3::Bucket")) {
    expect(bucket.Properties.ReplicationConfiguration).toBeUndefined();
  }
});

test("whatever holds people is kept under our own key, which is renewed", () => {
  for (const key of every("AWS::KMS::Key")) expect(key.Properties.EnableKeyRotation).toBe(true);
  const ourKey = { "Fn::GetAtt": [keyIdOf("DataKey"), "Arn"] };
  template.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
    SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
    Replicas: [Match.objectLike({ SSESpecification: { KMSMasterKeyId: ourKey } })],
  });
  for (const purpose of ["uploads", "exports"]) {
    expect(bucketNamed(purpose).BucketEncryption.ServerSideEncryptionConfiguration).toMatchObject([
      { ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: ourKey } },
    ]);
  }
  template.hasResourceProperties("AWS::Backup::BackupVault", { EncryptionKeyArn: ourKey });
});

test("the table of the cloud is the table the tests run on", () => {
  const schema = tableSchema("netra-dev");
  const [table] = every("AWS::DynamoDB::GlobalTable");
  const { StreamSpecification, ...shape } = schema;
  expect(table?.Properties).toMatchObject({
    ...shape,
    StreamSpecification: { StreamViewType: StreamSpecification?.StreamViewType },
    TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
  });
});

test("copies are made every night and kept where nobody can end them early", () => {
  template.hasResourceProperties("AWS::Backup::BackupVault", {
    LockConfiguration: { MinRetentionDays: 30, MaxRetentionDays: 400 },
  });
  const [plan] = every("AWS::Backup::BackupPlan");
  const kept = plan?.Properties.BackupPlan.BackupPlanRule.map(
    ({ RuleName, ScheduleExpression, Lifecycle }: Record<string, unknown>) => ({
      RuleName,
      ScheduleExpression,
      ...(Lifecycle as object),
    }),
  );
  expect(kept).toEqual([
    { RuleName: "daily", ScheduleExpression: "cron(0 18 * * ? *)", DeleteAfterDays: 35 },
    { RuleName: "monthly", ScheduleExpression: "cron(0 19 1 * ? *)", DeleteAfterDays: 365 },
  ]);
  const [selection] = every("AWS::Backup::BackupSelection");
  const chosen = JSON.stringify(selection?.Properties.BackupSelection.Resources);
  expect(chosen).toMatch(/Table.*Media/);
  // A roster must be forgotten after a week, and a copy of it would not be.
  expect(chosen).not.toMatch(/Uploads|Exports/);
});

test("in production the lock of the copies closes for good, on a stage for trying it does not", () => {
  const production = Template.fromStack(createFoundation(new App(), "production", givenSettings));
  production.hasResourceProperties("AWS::Backup::BackupVault", {
    LockConfiguration: { ChangeableForDays: 3 },
  });
  const [vault] = every("AWS::Backup::BackupVault");
  expect(vault?.Properties.LockConfiguration).not.toHaveProperty("ChangeableForDays");
});

test("what every function did is known for a year, under a key that does not open the data", () => {
  const logs = every("AWS::Logs::LogGroup").map(({ Properties }) => Properties);
  expect(logs.map(({ LogGroupName }) => LogGroupName).sort()).toEqual(
    Object.keys(functions)
      .map((name) => `/netra/dev/${name}`)
      .sort(),
  );
  for (const log of logs) {
    expect(log.RetentionInDays).toBe(365);
    expect(log.KmsKeyId).toEqual({ "Fn::GetAtt": [keyIdOf("LogKey"), "Arn"] });
  }
});

test("letters leave encrypted in the name of our domain, and only how many came back is kept", () => {
  template.hasResourceProperties("AWS::SES::EmailIdentity", {
    EmailIdentity: givenSettings.mailDomain,
    MailFromAttributes: { MailFromDomain: `surat.${givenSettings.mailDomain}` },
  });
  template.hasResourceProperties("AWS::SES::ConfigurationSet", {
    DeliveryOptions: { TlsPolicy: "REQUIRE" },
    SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] },
  });
  const [events] = every("AWS::SES::ConfigurationSetEventDestination");
  const { EventDestination } = events?.Properties ?? {};
  expect(EventDestination.CloudWatchDestination).toBeDefined();
  expect(EventDestination.SnsDestination).toBeUndefined();
});

test("an alarm reaches those who are woken, also after the app was taken away", () => {
  template.hasResourceProperties("AWS::SNS::Subscription", {
    Protocol: "email",
    Endpoint: givenSettings.alarmMail,
  });
  template.hasResourceProperties("AWS::SNS::Topic", {
    KmsMasterKeyId: { "Fn::GetAtt": [keyIdOf("LogKey"), "Arn"] },
  });
});

test("an image that runs is looked through, and what a tag means never changes", () => {
  template.hasResourceProperties("AWS::ECR::Repository", {
    RepositoryName: "netra-dev-render",
    ImageScanningConfiguration: { ScanOnPush: true },
    ImageTagMutability: "IMMUTABLE",
  });
});

test("every finding of AWS's checks that we live with says why", () => {
  for (const { reason } of acknowledged) expect(reason.length).toBeGreaterThan(60);
});

test("the app finds every name it reads", () => {
  const written = every("AWS::SSM::Parameter").map((parameter) => parameter.Properties.Name);
  expect(written.sort()).toEqual(Object.values(parameters("dev")).sort());
});

test("a stage that cannot be part of a bucket name is refused before anything is made", () => {
  for (const stage of [undefined, "", "Dev", "a", "1st", "a-stage-that-is-too-long", "uji coba"]) {
    expect(() => createFoundation(new App(), stage, givenSettings)).toThrow(/stage is 2 to 16/);
  }
});
