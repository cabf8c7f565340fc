import { Aws, Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { bucketNames } from "../names.ts";

const kept = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
};
const ours = (key: IKey) => ({
  encryption: BucketEncryption.KMS,
  encryptionKey: key,
  bucketKeyEnabled: true,
});

/** What people send in: read by nobody but the platform. Films stay as they came, rosters go. */
export function createUploads(scope: Construct, stage: string, key: IKey): Bucket {
  return new Bucket(scope, "Uploads", {
    ...kept,
    ...ours(key),
    bucketName: bucketNames(stage, Aws.ACCOUNT_ID).uploads,
    versioned: true,
    lifecycleRules: [
      {
        // Names and numbers that nobody needs a second time: gone with every version of them.
        id: "rosters",
        prefix: "rosters/",
        expiration: Duration.days(7),
        noncurrentVersionExpiration: Duration.days(1),
      },
      { id: "films", prefix: "modules/", noncurrentVersionExpiration: Duration.days(90) },
      { id: "broken-off", abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
  });
}

/** What learners see: readable through the CDN of this account only, and recoverable when removed. */
export function createMedia(scope: Construct, stage: string): Bucket {
  const media = new Bucket(scope, "Media", {
    ...kept,
    bucketName: bucketNames(stage, Aws.ACCOUNT_ID).media,
    // Not the data key: the CDN serves these to everyone, and they hold no personal data.
    encryption: BucketEncryption.S3_MANAGED,
    versioned: true,
    lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(90) }],
  });
  media.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("cloudfront.amazonaws.com")],
      actions: ["s3:GetObject"],
      resources: [media.arnForObjects("*")],
      conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    }),
  );
  return media;
}

/** What people take away, lists with names among it: fetched by a signed address, gone after a day. */
export function createExports(scope: Construct, stage: string, key: IKey): Bucket {
  return new Bucket(scope, "Exports", {
    ...kept,
    ...ours(key),
    bucketName: bucketNames(stage, Aws.ACCOUNT_ID).exports,
    lifecycleRules: [
      { expiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
  });
}
