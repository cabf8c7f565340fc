import { beforeAll, describe, expect, test, vi } from "vitest";
import { canPlan, type Made, plan } from "./testing.ts";
import {
  environmentOf,
  headersAtEdge,
  inputsOf,
  statementsOf,
  tooWide,
  whoMay,
} from "./testing-questions.ts";

const settings = {
  NETRA_DOMAIN: "",
  OIDC_ISSUER: "https://sign-in.example",
  OIDC_CLIENT_ID: "netra",
  MAIL_FROM: "netra@example.go.id",
  SST_SECRET_OidcClientSecret: "kept",
  SST_SECRET_SessionKey: "kept",
  SST_SECRET_SmtpUrl: "smtps://kept",
};

const functions = ["Api", "Deliver", "Job", "Project", "React"];

if (process.env.NETRA_SYNTH) {
  test("the plan is really made where it is asked for", () => {
    expect(canPlan, "run node infra/app/platform.mjs first").toBe(true);
  });
}

describe.skipIf(!canPlan)("what a deploy would make", () => {
  let made: Made[];
  let faults: string[];
  beforeAll(async () => {
    ({ made, faults } = await plan("dev", settings));
  }, 120_000);
  const of = (type: string, name = "") => inputsOf(made, type, name);

  test("the code of every function is there and can be bundled", () => {
    expect(faults).toEqual([]);
  });

  test("nothing that holds data is made, so removing the app can lose none", () => {
    const held = made
      .filter(({ type }) => /dynamodb\/|s3\/bucket:|kms\/|rds\/|cognito\/userPool:/.test(type))
      .map(({ name }) => name);
    // The built web app, made again by the next deploy.
    expect(held).toEqual(["WebAssetsBucket"]);
  });

  test("no function may do everything of a kind, or anything to everything", () => {
    for (const name of functions) expect(tooWide(statementsOf(made, name)), name).toEqual([]);
    const planted = { Effect: "Allow", Action: ["dynamodb:*"], Resource: ["*"] };
    expect(tooWide([planted])).toEqual(["dynamodb:*", "*"]);
  });

  test("each function may do what it is for and no more", () => {
    expect(whoMay(made, "dynamodb:PutItem", "table/netra-dev")).toEqual(["Api", "Job", "Project"]);
    expect(whoMay(made, "dynamodb:GetRecords", "/stream/2026")).toEqual(["Project", "React"]);
    expect(whoMay(made, "s3:PutObject", "uploads")).toEqual(["Api"]);
    expect(whoMay(made, "s3:PutObject", "media")).toEqual(["Api"]);
    expect(whoMay(made, "s3:GetObject", "uploads")).toEqual(["Api", "Job"]);
    expect(whoMay(made, "s3:DeleteObject", "")).toEqual([]);
    expect(whoMay(made, "sqs:SendMessage", ":JobsQueue")).toEqual(["Job", "React"]);
    expect(whoMay(made, "sqs:SendMessage", ":MailQueue")).toEqual(["React"]);
    expect(whoMay(made, "sqs:ReceiveMessage", ":JobsQueue")).toEqual(["Job"]);
    expect(whoMay(made, "sqs:ReceiveMessage", ":MailQueue")).toEqual(["Deliver"]);
    for (const name of functions) {
      expect(of("iam/role:Role", `${name}Role`).managedPolicyArns, name).toEqual([
        "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
      ]);
    }
  });

  test("each function is told what it needs, and what is secret is sealed", () => {
    const told = Object.fromEntries(
      functions.map((name) => [name, Object.keys(environmentOf(made, name).variables).sort()]),
    );
    expect(told).toEqual({
      Api: [
        "MEDIA_BUCKET",
        "OIDC_CLIENT_ID",
        "OIDC_CLIENT_SECRET",
        "OIDC_ISSUER",
        "ORIGIN",
        "RELEASE",
        "SESSION_KEY",
        "TABLE_NAME",
        "UPLOADS_BUCKET",
      ],
      Deliver: ["MAIL_FROM", "ORIGIN", "SMTP_URL", "TABLE_NAME"],
      Job: ["JOBS_QUEUE_URL", "MEDIA_BUCKET", "TABLE_NAME", "UPLOADS_BUCKET"],
      Project: ["TABLE_NAME"],
      React: ["JOBS_QUEUE_URL", "MAIL_QUEUE_URL"],
    });
    for (const name of ["Api", "Deliver"]) expect(environmentOf(made, name).isSealed).toBe(true);
  });

  test.each([
    ["Api", 29, 2048],
    ["Project", 60, 1024],
    ["React", 60, 512],
    ["Job", 180, 2048],
    ["Deliver", 60, 512],
  ])("%s runs on Node 24 for at most %i s in %i MB and its log goes after a year", (...row) => {
    const [name, timeout, memorySize] = row;
    expect(of("lambda/function:Function", `${name}Function`)).toMatchObject({
      runtime: "nodejs24.x",
      timeout,
      memorySize,
      loggingConfig: { logFormat: "JSON" },
    });
    expect(of("logGroup:LogGroup", `${name}LogGroup`).retentionInDays).toBe(365);
  });

  test.each([
    ["Project", "Uncounted"],
    ["React", "Unreacted"],
  ])(
    "%s sees every new fact from the first, only facts, and what fails goes to %s",
    (name, queue) => {
      const mapping = of("EventSourceMapping", `Subscriber${name}EventSourceMapping`);
      expect(mapping).toMatchObject({
        startingPosition: "TRIM_HORIZON",
        functionResponseTypes: ["ReportBatchItemFailures"],
        bisectBatchOnFunctionError: true,
        maximumRetryAttempts: 10,
        destinationConfig: {
          onFailure: { destinationArn: expect.stringMatching(`:${queue}Queue$`) },
        },
      });
      expect(
        mapping.filterCriteria.filters.map(({ pattern }: { pattern: string }) =>
          JSON.parse(pattern),
        ),
      ).toEqual([{ eventName: ["INSERT"], dynamodb: { NewImage: { fact: { BOOL: [true] } } } }]);
      expect(whoMay(made, "sqs:SendMessage", `:${queue}Queue`)).toEqual([name]);
    },
  );

  test.each([
    ["Jobs", "Job", "FailedJobs"],
    ["Mail", "Deliver", "FailedMail"],
  ])(
    "a message of %s is not taken for lost while %s works, and ends in %s",
    (queue, name, failed) => {
      const { redrivePolicy, visibilityTimeoutSeconds } = of("sqs/queue:Queue", `${queue}Queue`);
      expect(JSON.parse(redrivePolicy).deadLetterTargetArn).toMatch(`:${failed}Queue`);
      const { timeout } = of("lambda/function:Function", `${name}Function`);
      expect(visibilityTimeoutSeconds).toBeGreaterThanOrEqual(2 * timeout);
      const mapping = of("EventSourceMapping", `${queue}Subscriber`);
      expect(mapping.functionResponseTypes).toEqual(["ReportBatchItemFailures"]);
    },
  );

  test("no queue keeps its messages in the clear, and what failed waits for two weeks", () => {
    const queues = made.filter(({ type }) => type === "aws:sqs/queue:Queue");
    expect(queues).toHaveLength(6);
    for (const { inputs } of queues) {
      expect(inputs).toMatchObject({
        sqsManagedSseEnabled: true,
        messageRetentionSeconds: 1209600,
      });
    }
  });

  test("one origin leads to the API, the media and the app", () => {
    const routes = made
      .filter(({ name }) => name.endsWith("KvRoutesUpdate"))
      .map(({ inputs }) => inputs.entry.split(",").filter((_: string, at: number) => at !== 1));
    expect(routes.sort()).toEqual([
      ["bucket", "", "/media"],
      ["site", "", ""],
      ["url", "", "/api"],
    ]);
    const { ORIGIN } = environmentOf(made, "Api").variables;
    expect(ORIGIN).toBe("https://made.cloudfront.net");
    const [cors] = of("BucketCorsConfiguration", "UploadsCors").corsRules;
    expect(cors).toMatchObject({ allowedOrigins: [ORIGIN], allowedMethods: ["PUT"] });
    expect(of("apigatewayv2/api:Api", "GatewayApi").corsConfiguration ?? {}).toEqual({});
  });

  test("an answer kept on the way is kept for the one session it was given to", () => {
    const { parametersInCacheKeyAndForwardedToOrigin: key } = of("CachePolicy", "Router");
    expect(key.cookiesConfig).toEqual({ cookieBehavior: "all" });
    expect(key.queryStringsConfig).toEqual({ queryStringBehavior: "all" });
  });

  test("a page runs nothing foreign, is framed by no one and sends files only to our bucket", async () => {
    const headers = await headersAtEdge(made);
    const policy = headers["content-security-policy"]?.split("; ");
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(
      "connect-src 'self' https://netra-dev-uploads-123456789012.s3.ap-southeast-3.amazonaws.com",
    );
    expect(headers["strict-transport-security"]).toMatch(/^max-age=\d{8}/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("the service worker is asked for anew, the hashed files never again", () => {
    const files = of("dynamic:Resource", "WebAssetFiles").files;
    const cacheOf = (key: string) =>
      files.find((file: { key: string }) => file.key === key)?.cacheControl;
    expect(cacheOf("sw.js")).toBe("no-cache");
    expect(cacheOf("index.html")).toBe("no-cache");
    expect(cacheOf("assets/app-1a2b.js")).toBe("public,max-age=31536000,immutable");
  });

  test("the gateway's log does not say who asked for what", () => {
    const { format } = of("apigatewayv2/stage:Stage", "GatewayStage").accessLogSettings;
    expect(Object.keys(JSON.parse(format))).toContain("requestId");
    expect(format).not.toMatch(/sourceIp|userAgent|path/i);
  });
});

describe.skipIf(!canPlan)("production", () => {
  test("answers under its own name, with the certificate made for it", async () => {
    vi.resetModules();
    const NETRA_CERTIFICATE_ARN = "arn:aws:acm:us-east-1:123456789012:certificate/netra";
    const named = { ...settings, NETRA_DOMAIN: "netra.example.go.id", NETRA_CERTIFICATE_ARN };
    const { made } = await plan("production", named);
    expect(inputsOf(made, "cloudfront/distribution", "Router")).toMatchObject({
      aliases: ["netra.example.go.id"],
      viewerCertificate: { acmCertificateArn: NETRA_CERTIFICATE_ARN },
    });
    expect(environmentOf(made, "Api").variables.ORIGIN).toBe("https://netra.example.go.id");
  }, 120_000);
});
