import { Aws } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import { appName } from "../names.ts";

/** Where alarms go; here, so that taking the app away does not unsubscribe those who are woken. */
export function createAlarmTopic(scope: Construct, stage: string, key: IKey, mail: string): Topic {
  const topic = new Topic(scope, "Alarms", {
    topicName: `${appName}-${stage}-alarms`,
    displayName: `Netra ${stage}`,
    masterKey: key,
    enforceSSL: true,
  });
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    }),
  );
  topic.addSubscription(new EmailSubscription(mail));
  return topic;
}
