import {
  type App,
  BootstraplessSynthesizer,
  type IStackSynthesizer,
  Stack,
  type StackProps,
  Tags,
} from "aws-cdk-lib";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import { appName, mustBeStage, parameters, region } from "../names.ts";
import { createAlarmTopic } from "./alarm-topic.ts";
import { createBackup } from "./backup.ts";
import { createExports, createMedia, createUploads } from "./buckets.ts";
import { createImages } from "./images.ts";
import { createDataKey, createLogKey } from "./keys.ts";
import { createLogs } from "./logs.ts";
import { createMailIdentity } from "./mail.ts";
import type { FoundationSettings } from "./settings.ts";
import { createTable } from "./table.ts";

/** A stack that cannot be deleted by mistake and needs nothing made in the account before it. */
export function keptStack(app: App, id: string, props: StackProps): Stack {
  return new Stack(app, id, {
    ...props,
    terminationProtection: true,
    // There are no assets, so a fresh account needs no bootstrap stack. (The cast: its optional
    // properties are declared more loosely than exactOptionalPropertyTypes allows.)
    synthesizer: new BootstraplessSynthesizer() as IStackSynthesizer,
  });
}

/** Everything that must outlive every deploy, and the parameters by which the app finds it. */
export function createFoundation(
  app: App,
  wantedStage: string | undefined,
  { mailDomain, alarmMail }: FoundationSettings,
): Stack {
  const stage = mustBeStage(wantedStage);
  const stack = keptStack(app, `${appName}-${stage}-foundation`, {
    env: { region },
    description: `Netra ${stage}: what cannot be rebuilt from the repository`,
  });
  Tags.of(stack).add("app", appName);
  Tags.of(stack).add("stage", stage);

  const key = createDataKey(stack, stage);
  const logKey = createLogKey(stack, stage);
  const table = createTable(stack, stage, key);
  createUploads(stack, stage, key);
  const media = createMedia(stack, stage);
  createExports(stack, stage, key);
  createBackup(stack, stage, { table, media, key });
  createImages(stack, stage);
  createLogs(stack, stage, logKey);
  createMailIdentity(stack, stage, mailDomain);
  const topic = createAlarmTopic(stack, stage, logKey, alarmMail);

  const names = parameters(stage);
  const write = (id: string, parameterName: string, stringValue: string) =>
    new StringParameter(stack, id, { parameterName, stringValue });
  write("TableName", names.tableName, table.tableName);
  write("TableArn", names.tableArn, table.tableArn);
  write("TableStreamArn", names.tableStreamArn, table.tableStreamArn!);
  write("DataKeyArn", names.dataKeyArn, key.keyArn);
  write("AlarmTopicArn", names.alarmTopicArn, topic.topicArn);
  return stack;
}
