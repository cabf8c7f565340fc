import { Aws, RemovalPolicy } from "aws-cdk-lib";
import { Repository, TagMutability } from "aws-cdk-lib/aws-ecr";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import { repositoryName } from "../names.ts";

/** The image of the one function that carries a program; a tag once written says the same for ever. */
export function createImages(scope: Construct, stage: string): Repository {
  const repository = new Repository(scope, "RenderImages", {
    repositoryName: repositoryName(stage),
    imageScanOnPush: true,
    imageTagMutability: TagMutability.IMMUTABLE,
    lifecycleRules: [{ maxImageCount: 10 }],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  repository.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("lambda.amazonaws.com")],
      actions: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    }),
  );
  return repository;
}
