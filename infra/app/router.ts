/// <reference path="../../.sst/platform/config.d.ts" />
import { settingsOf } from "./settings.ts";

const { domain } = settingsOf($app.stage, process.env);

/** One origin in front of everything; the paths are added where the things behind them are made. */
export const router = new sst.aws.Router("Router", {
  domain,
  edge: {
    viewerResponse: {
      injection: `
        const headers = event.response.headers;
        headers["strict-transport-security"] = { value: "max-age=63072000" };
        headers["x-content-type-options"] = { value: "nosniff" };
        headers["x-frame-options"] = { value: "DENY" };
        headers["referrer-policy"] = { value: "same-origin" };
      `,
    },
  },
  transform: {
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
