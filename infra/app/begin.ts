/// <reference path="../../.sst/platform/config.d.ts" />
import { functions, type Told } from "../functions.ts";
import { logOf, onNode, table } from "./foundation.ts";
import { may } from "./grants.ts";

/** No address leads here and nothing calls it: only an administrator of the account can. */
export const begin = new sst.aws.Function("Begin", {
  description: "Makes the first operator of a stage that has none",
  handler: functions.Begin.handler,
  ...onNode,
  timeout: `${functions.Begin.timeoutSeconds} seconds`,
  memory: "512 MB",
  // Two at once could each find nobody.
  concurrency: { reserved: 1 },
  logging: logOf("Begin"),
  permissions: [...may.readTable, ...may.writeTable],
  environment: { TABLE_NAME: table.name } satisfies Told<"Begin", $util.Input<string>>,
});
