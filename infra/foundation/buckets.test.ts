import { expect, test } from "vitest";
import { givenFoundation } from "./testing.ts";

const { every, bucketNamed } = givenFoundation();

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

test("only the CDN of this account reads media, and nothing is allowed on any other bucket", () => {
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

test("a roster is forgotten with all its versions, a film keeps them, what is taken away goes in a day", () => {
  expect(bucketNamed("uploads").VersioningConfiguration).toEqual({ Status: "Enabled" });
  const rules = bucketNamed("uploads").LifecycleConfiguration.Rules;
  const ruleFor = (prefix: string) =>
    rules.find(({ Prefix }: { Prefix?: string }) => Prefix === prefix);
  expect(ruleFor("rosters/")).toMatchObject({
    ExpirationInDays: 7,
    NoncurrentVersionExpiration: { NoncurrentDays: 1 },
    Status: "Enabled",
  });
  expect(ruleFor("modules/")).not.toHaveProperty("ExpirationInDays");
  expect(ruleFor("modules/")).toMatchObject({
    NoncurrentVersionExpiration: { NoncurrentDays: 90 },
  });
  expect(bucketNamed("exports").LifecycleConfiguration.Rules).toMatchObject([
    { ExpirationInDays: 1, Status: "Enabled" },
  ]);
  expect(bucketNamed("exports").VersioningConfiguration).toBeUndefined();
  expect(bucketNamed("media").VersioningConfiguration).toEqual({ Status: "Enabled" });
});
