import {
  type App,
  BootstraplessSynthesizer,
  type IStackSynthesizer,
  Stack,
  Tags,
} from "aws-cdk-lib";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import { appName, mustBeStage, parameters, region } from "../names.ts";
import { createMedia, createUploads } from "./buckets.ts";
import { createDataKey } from "./keys.ts";
import { createTable } from "./table.ts";

/** Everything that must outlive every deploy, and the parameters by which the app finds it. */
export function createFoundation(app: App, wantedStage: string | undefined): Stack {
  const stage = mustBeStage(wantedStage);
  const stack = new Stack(app, `${appName}-${stage}-foundation`, {
    env: { region },
    description: `Netra ${stage}: what cannot be rebuilt from the repository`,
    terminationProtection: true,
    // There are no assets, so a fresh account needs no bootstrap stack. (The cast: its optional
    // properties are declared more loosely than exactOptionalPropertyTypes allows.)
    synthesizer: new BootstraplessSynthesizer() as IStackSynthesizer,
  });
  Tags.of(stack).add("app", appName);
  Tags.of(stack).add("stage", stage);

  const key = createDataKey(stack, stage);
  const table = createTable(stack, stage, key);
  createUploads(stack, stage, key);
  createMedia(stack, stage);

  const names = parameters(stage);
  const write = (id: string, parameterName: string, stringValue: string) =>
    new StringParameter(stack, id, { parameterName, stringValue });
  write("TableName", names.tableName, table.tableName);
  write("TableArn", names.tableArn, table.tableArn);
  write("TableStreamArn", names.tableStreamArn, table.tableStreamArn!);
  write("DataKeyArn", names.dataKeyArn, key.keyArn);
  return stack;
}
