/** The app's functions: where the code of each is, how long it may take, and the names of what it is told. */
export const functions = {
  Api: {
    handler: "packages/api/src/lambda.handler",
    // The gateway waits 30 seconds.
    timeoutSeconds: 29,
    told: [
      "TABLE_NAME",
      "UPLOADS_BUCKET",
      "MEDIA_BUCKET",
      "OIDC_ISSUER",
      "OIDC_CLIENT_ID",
      "OIDC_CLIENT_SECRET",
      "SESSION_KEY",
      "ORIGIN",
      "RELEASE",
      "SAMPLE_DATA",
    ],
  },
  Project: {
    handler: "packages/worker/src/project.handler",
    timeoutSeconds: 60,
    told: ["TABLE_NAME"],
  },
  React: {
    handler: "packages/worker/src/react.handler",
    timeoutSeconds: 60,
    told: ["JOBS_QUEUE_URL", "MAIL_QUEUE_URL", "RENDERS_QUEUE_URL"],
  },
  Job: {
    handler: "packages/worker/src/job.handler",
    timeoutSeconds: 180,
    told: [
      "TABLE_NAME",
      "UPLOADS_BUCKET",
      "MEDIA_BUCKET",
      "JOBS_QUEUE_URL",
      "CERTIFICATE_KEY",
      "STAGE",
    ],
  },
  Deliver: {
    handler: "packages/worker/src/deliver.handler",
    timeoutSeconds: 60,
    told: ["TABLE_NAME", "SMTP_URL", "MAIL_FROM", "ORIGIN"],
  },
  Render: {
    handler: "packages/worker/src/render.handler",
    // As long as a function may run at all: two hours of film are made small in ten minutes.
    timeoutSeconds: 900,
    told: ["TABLE_NAME", "UPLOADS_BUCKET", "MEDIA_BUCKET"],
  },
  Begin: {
    handler: "packages/worker/src/begin.handler",
    timeoutSeconds: 30,
    told: ["TABLE_NAME"],
  },
  ProjectAgain: {
    handler: "packages/worker/src/project-again.handler",
    timeoutSeconds: 180,
    told: ["TABLE_NAME", "UNCOUNTED_QUEUE_URL"],
  },
  ReactAgain: {
    handler: "packages/worker/src/react-again.handler",
    timeoutSeconds: 180,
    told: [
      "TABLE_NAME",
      "JOBS_QUEUE_URL",
      "MAIL_QUEUE_URL",
      "RENDERS_QUEUE_URL",
      "UNREACTED_QUEUE_URL",
    ],
  },
} as const satisfies Record<
  string,
  { handler: string; timeoutSeconds: number; told: readonly string[] }
>;

export type FunctionName = keyof typeof functions;

/** Exactly what a function is told: a name too few or too many does not compile. */
export type Told<Name extends FunctionName, Value> = Record<
  (typeof functions)[Name]["told"][number],
  Value
>;
