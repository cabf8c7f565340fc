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
  removalPolicy: RemovalPolicy.RETAIN,
};

/** What people send in: nobody reads it but the platform, and what is not taken up is forgotten. */
export function createUploads(scope: Construct, stage: string, key: IKey): Bucket {
  return new Bucket(scope, "Uploads", {
    ...kept,
    bucketName: bucketNames(stage, Aws.ACCOUNT_ID).uploads,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    lifecycleRules: [
      // Rosters are among them: names and numbers that nobody needs a second time.
      { expiration: Duration.days(7), abortIncompleteMultipartUploadAfter: Duration.days(1) },
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
