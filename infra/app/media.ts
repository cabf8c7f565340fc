/// <reference path="../../.sst/platform/config.d.ts" />
import { media, uploads } from "./foundation.ts";
import { router } from "./router.ts";

router.routeBucket("/media", sst.aws.Bucket.get("Media", media.name), {
  rewrite: { regex: "^/media/(.*)$", to: "/$1" },
});

// Here and not in the foundation: only the app knows the address people come from.
new aws.s3.BucketCorsConfiguration("UploadsCors", {
  bucket: uploads.name,
  corsRules: [
    {
      allowedOrigins: [router.url],
      allowedMethods: ["PUT"],
      allowedHeaders: ["content-type"],
      maxAgeSeconds: 3600,
    },
  ],
});
