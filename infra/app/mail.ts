/// <reference path="../../.sst/platform/config.d.ts" />
import { functions, type Told } from "../functions.ts";
import { logOf, onNode, table } from "./foundation.ts";
import { may, mayReceive } from "./grants.ts";
import { mail } from "./queues.ts";
import { router } from "./router.ts";
import { secrets } from "./secrets.ts";
import { settingsOf } from "./settings.ts";

const { mailFrom } = settingsOf($app.stage, process.env);

export const deliver = new sst.aws.Function("Deliver", {
  description: "Sends one mail for each message",
  handler: functions.Deliver.handler,
  ...onNode,
  timeout: `${functions.Deliver.timeoutSeconds} seconds`,
  memory: "512 MB",
  logging: logOf("Deliver"),
  copyFiles: [{ from: "content/mail" }],
  permissions: [...mayReceive(mail), ...may.readTable],
  environment: {
    TABLE_NAME: table.name,
    SMTP_URL: secrets.smtpUrl.value,
    MAIL_FROM: mailFrom,
    ORIGIN: router.url,
  } satisfies Told<"Deliver", $util.Input<string>>,
});

mail.subscribe(deliver.arn, {
  batch: { size: 10, partialResponses: true },
  // A mail server refuses who knocks too often.
  transform: { eventSourceMapping: { scalingConfig: { maximumConcurrency: 5 } } },
});
