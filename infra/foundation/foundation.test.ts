import { tableSchema } from "@netra/table/schema";
import { App } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { parameters } from "../names.ts";
import { createFoundation } from "./foundation.ts";

const stack = createFoundation(new App(), "dev");
const template = Template.fromStack(stack);
const every = (type: string) => Object.values(template.findResources(type));
const holdData = ["AWS::DynamoDB::GlobalTable", "AWS::S3::Bucket", "AWS::KMS::Key"];

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

test("the table and the uploads are kept under our own key, which is renewed", () => {
  template.hasResourceProperties("AWS::KMS::Key", { EnableKeyRotation: true });
  const [keyId] = Object.keys(template.findResources("AWS::KMS::Key"));
  const ourKey = { "Fn::GetAtt": [keyId, "Arn"] };
  template.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
    SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
    Replicas: [Match.objectLike({ SSESpecification: { KMSMasterKeyId: ourKey } })],
  });
  const uploads = bucketNamed("uploads");
  expect(uploads.BucketEncryption.ServerSideEncryptionConfiguration).toMatchObject([
    { ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: ourKey } },
  ]);
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

test("no bucket is public, and none answers without encryption on the way", () => {
  for (const bucket of every("AWS::S3::Bucket")) {
    expect(bucket.Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(bucket.Properties.OwnershipControls.Rules).toEqual([
      { ObjectOwnership: "BucketOwnerEnforced" },
    ]);
  }
  const policies = every("AWS::S3::BucketPolicy");
  expect(policies).toHaveLength(every("AWS::S3::Bucket").length);
  for (const policy of policies) {
    expect(policy.Properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: "Deny",
        Action: "s3:*",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      }),
    );
  }
});

test("only the CDN of this account reads media, and nothing is allowed on uploads", () => {
  const allowed = every("AWS::S3::BucketPolicy").flatMap((policy) =>
    policy.Properties.PolicyDocument.Statement.filter(
      (statement: { Effect: string }) => statement.Effect === "Allow",
    ),
  );
  expect(allowed).toEqual([
    expect.objectContaining({
      Action: "s3:GetObject",
      Principal: { Service: "cloudfront.amazonaws.com" },
      Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
    }),
  ]);
  expect(JSON.stringify(allowed[0].Resource)).toContain("Media");
});

test("an upload is forgotten after a week; media removed by mistake comes back", () => {
  expect(bucketNamed("uploads").LifecycleConfiguration.Rules).toEqual([
    expect.objectContaining({
      ExpirationInDays: 7,
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      Status: "Enabled",
    }),
  ]);
  expect(bucketNamed("media").VersioningConfiguration).toEqual({ Status: "Enabled" });
});

test("the app finds every name it reads", () => {
  const written = every("AWS::SSM::Parameter").map((parameter) => parameter.Properties.Name);
  expect(written.sort()).toEqual(Object.values(parameters("dev")).sort());
});

test("a stage that cannot be part of a bucket name is refused before anything is made", () => {
  for (const stage of [undefined, "", "Dev", "a", "1st", "a-stage-that-is-too-long", "uji coba"]) {
    expect(() => createFoundation(new App(), stage)).toThrow(/stage is 2 to 16/);
  }
});

function bucketNamed(purpose: string) {
  const found = every("AWS::S3::Bucket").find((bucket) =>
    JSON.stringify(bucket.Properties.BucketName).includes(`netra-dev-${purpose}-`),
  );
  if (!found) throw new Error(`no bucket for ${purpose}`);
  return found.Properties;
}
