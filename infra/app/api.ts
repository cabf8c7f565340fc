/// <reference path="../../.sst/platform/config.d.ts" />
import { functions, type Told } from "../functions.ts";
import { logOf, media, onNode, table, uploads } from "./foundation.ts";
import { may } from "./grants.ts";
import { router } from "./router.ts";
import { secrets } from "./secrets.ts";
import { settingsOf } from "./settings.ts";

const { signIn, release, isSample } = settingsOf($app.stage, process.env);

export const api = new sst.aws.Function("Api", {
  description: "Everything people ask and do",
  handler: functions.Api.handler,
  ...onNode,
  timeout: `${functions.Api.timeoutSeconds} seconds`,
  // A film of 200 MB is measured in memory when it is attached.
  memory: "2048 MB",
  logging: logOf("Api"),
  permissions: [
    ...may.readTable,
    ...may.writeTable,
    ...may.takeUploads,
    ...may.readUploads,
    ...may.readMedia,
    ...may.writeMedia,
  ],
  environment: {
    TABLE_NAME: table.name,
    UPLOADS_BUCKET: uploads.name,
    MEDIA_BUCKET: media.name,
    OIDC_ISSUER: signIn.issuer,
    OIDC_CLIENT_ID: signIn.clientId,
    OIDC_CLIENT_SECRET: secrets.oidcClientSecret.value,
    SESSION_KEY: secrets.sessionKey.value,
    ORIGIN: router.url,
    RELEASE: release,
    SAMPLE_DATA: String(isSample),
  } satisfies Told<"Api", $util.Input<string>>,
});

// Without address, browser or path: the log says how it went, never who it was.
const logged = JSON.stringify({
  requestId: "$context.requestId",
  requestTime: "$context.requestTime",
  httpMethod: "$context.httpMethod",
  status: "$context.status",
  responseLatency: "$context.responseLatency",
  integrationStatus: "$context.integration.status",
  integrationLatency: "$context.integration.latency",
});

export const gateway = new sst.aws.ApiGatewayV2("Gateway", {
  // One origin: no other site has business here.
  cors: false,
  accessLog: { retention: "1 year" },
  transform: {
    stage: (args) => {
      args.accessLogSettings = $output(args.accessLogSettings).apply((settings) => ({
        ...settings!,
        format: logged,
      }));
      return undefined;
    },
  },
});

gateway.route("$default", api.arn);
router.route("/api", gateway.url);
