/// <reference path="../../.sst/platform/config.d.ts" />
import { router } from "./router.ts";

new sst.aws.StaticSite("Web", {
  path: "packages/web",
  build: { command: "npx vite build", output: "dist" },
  // Certificates are checked with the keys of this stage and no other.
  environment: { STAGE: $app.stage },
  router: { instance: router },
  // sst dev runs the functions here; the app in front of them is built, at the address it always has.
  dev: false,
  transform: { assets: { cors: false } },
  assets: {
    fileOptions: [
      // The service worker and the page must be asked for each time, or a fix never arrives.
      { files: "**", cacheControl: "no-cache" },
      { files: "assets/**", cacheControl: "public,max-age=31536000,immutable" },
    ],
  },
});
