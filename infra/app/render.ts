/// <reference path="../../.sst/platform/config.d.ts" />
import { functions, type Told } from "../functions.ts";
import { logGroupName } from "../names.ts";
import { media, renderRepository, table, uploads } from "./foundation.ts";
import { may, mayReceive } from "./grants.ts";
import { renders } from "./queues.ts";
import { settingsOf } from "./settings.ts";

const { renderImage } = settingsOf($app.stage, process.env);

const role = new aws.iam.Role("RenderRole", {
  assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" }),
  managedPolicyArns: ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"],
  inlinePolicies: [
    {
      name: "inline",
      policy: aws.iam.getPolicyDocumentOutput({
        statements: [
          ...mayReceive(renders),
          ...may.readTable,
          ...may.writeTable,
          ...may.readUploads,
          ...may.writeMedia,
        ],
      }).json,
    },
  ],
});

// Not an SST function: those cannot be images, and ffmpeg does not fit beside a bundle.
const render = new aws.lambda.Function("RenderFunction", {
  description: "Makes small films of what was uploaded",
  role: role.arn,
  packageType: "Image",
  imageUri: `${renderRepository}:${renderImage}`,
  timeout: functions.Render.timeoutSeconds,
  memorySize: 4096,
  // An original of 200 MB, what is made of it, and room.
  ephemeralStorage: { size: 1024 },
  reservedConcurrentExecutions: 5,
  loggingConfig: { logFormat: "JSON", logGroup: logGroupName($app.stage, "Render") },
  environment: {
    variables: {
      TABLE_NAME: table.name,
      UPLOADS_BUCKET: uploads.name,
      MEDIA_BUCKET: media.name,
    } satisfies Told<"Render", string>,
  },
});

renders.subscribe(render.arn, {
  batch: { size: 1, partialResponses: true },
  transform: { eventSourceMapping: { scalingConfig: { maximumConcurrency: 5 } } },
});
