/// <reference path="../../.sst/platform/config.d.ts" />
import { firewallArn, uploads } from "./foundation.ts";
import { headersFor, secureHeaders } from "./headers.ts";
import { settingsOf } from "./settings.ts";

const { domain } = settingsOf($app.stage, process.env);

/** One origin in front of everything; the paths are added where the things behind them are made. */
export const router = new sst.aws.Router("Router", {
  domain,
  edge: {
    viewerResponse: {
      injection: Object.entries({ ...headersFor(`https://${uploads.host}`), ...secureHeaders })
        .map(([name, value]) => `event.response.headers["${name}"] = { value: "${value}" };`)
        .join("\n"),
    },
  },
  transform: {
    cdn: (args) => {
      args.webAclArn = firewallArn;
      return undefined;
    },
    // An answer that forgot its cache header must never reach another person: the session is part
    // of the key. The router drops cookies on the way to a bucket, so media stay shared.
    cachePolicy: (args) => {
      args.parametersInCacheKeyAndForwardedToOrigin = $output(
        args.parametersInCacheKeyAndForwardedToOrigin,
      ).apply((key) => ({ ...key!, cookiesConfig: { cookieBehavior: "all" } }));
      return undefined;
    },
  },
});
