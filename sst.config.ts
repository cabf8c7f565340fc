/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app(input) {
    const isProduction = input.stage === "production";
    return {
      name: "netra",
      home: "aws",
      removal: isProduction ? "retain" : "remove",
      protect: isProduction,
      providers: { aws: { region: "ap-southeast-3" } },
    };
  },
  async run() {
    await import("./infra/app/foundation.ts");
    await import("./infra/app/queues.ts");
    const { router } = await import("./infra/app/router.ts");
    await import("./infra/app/api.ts");
    await import("./infra/app/stream.ts");
    await import("./infra/app/redrive.ts");
    await import("./infra/app/jobs.ts");
    await import("./infra/app/schedules.ts");
    await import("./infra/app/mail.ts");
    await import("./infra/app/media.ts");
    await import("./infra/app/render.ts");
    await import("./infra/app/web.ts");
    const { begin } = await import("./infra/app/begin.ts");
    await import("./infra/app/alarms.ts");
    await import("./infra/app/dashboard.ts");
    return { url: router.url, begin: begin.name };
  },
});
