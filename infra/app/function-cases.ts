import { expect, test } from "vitest";
import { type FunctionName, functions } from "../functions.ts";
import type { Made } from "./testing.ts";
import { environmentOf, inputsOf, statementsOf, tooWide, whoMay } from "./testing-questions.ts";

const names = Object.keys(functions) as FunctionName[];

/** What is asked of every function: what it may do, what it is told, how long and with what it runs. */
export function functionCases(planned: () => Made[]) {
  const of = (type: string, name: string) => inputsOf(planned(), type, name);

  test("no role may do everything of a kind, or anything to everything", () => {
    expect(tooWideIn(planned())).toEqual([]);
  });

  test("a planted permission for everything is found, whoever holds it", () => {
    const role = planned().find(({ name }) => name === "DeliverRole")!;
    const statements = [{ actions: ["dynamodb:*"], resources: ["*"] }];
    const policy = JSON.stringify({ statements });
    const planted = { ...role, inputs: { ...role.inputs, inlinePolicies: [{ policy }] } };
    const others = planned().filter((each) => each !== role);
    expect(tooWideIn([...others, planted])).toEqual(["Deliver dynamodb:*", "Deliver *"]);
  });

  test("each function may do what it is for and no more", () => {
    const may = (action: string, where: string) => whoMay(planned(), action, where);
    const writers = ["Api", "Begin", "Job", "Project", "ProjectAgain", "Render"];
    expect(may("dynamodb:PutItem", "table/netra-dev")).toEqual(writers);
    const listeners = ["Project", "ProjectAgain", "React", "ReactAgain"];
    expect(may("dynamodb:GetRecords", "/stream/2026")).toEqual(listeners);
    expect(may("dynamodb:Scan", "")).toEqual(["ProjectAgain"]);
    expect(may("s3:PutObject", "uploads")).toEqual(["Api"]);
    expect(may("s3:PutObject", "media")).toEqual(["Api", "Render"]);
    expect(may("s3:GetObject", "uploads")).toEqual(["Api", "Job", "Render"]);
    expect(may("s3:GetObject", "media")).toEqual(["Api"]);
    expect(may("s3:DeleteObject", "")).toEqual([]);
    expect(may("sqs:SendMessage", ":JobsQueue")).toEqual([
      "HandOver",
      "Job",
      "React",
      "ReactAgain",
    ]);
    expect(may("sqs:SendMessage", ":MailQueue")).toEqual(["React", "ReactAgain"]);
    expect(may("sqs:ReceiveMessage", ":JobsQueue")).toEqual(["Job"]);
    expect(may("sqs:ReceiveMessage", ":MailQueue")).toEqual(["Deliver"]);
    expect(may("sqs:ReceiveMessage", ":RendersQueue")).toEqual(["Render"]);
    expect(may("sqs:ReceiveMessage", ":UncountedQueue")).toEqual(["ProjectAgain"]);
    expect(may("sqs:ReceiveMessage", ":UnreactedQueue")).toEqual(["ReactAgain"]);
    for (const name of names) {
      expect(of("iam/role:Role", `${name}Role`).managedPolicyArns, name).toEqual([
        "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
      ]);
    }
  });

  test("the function that carries ffmpeg runs its release's image, a quarter of an hour at most", () => {
    expect(of("lambda/function:Function", "RenderFunction")).toMatchObject({
      packageType: "Image",
      imageUri: expect.stringMatching(
        /\.dkr\.ecr\.ap-southeast-3\..*\/netra-dev-render:unreleased$/,
      ),
      timeout: 900,
      memorySize: 4096,
      reservedConcurrentExecutions: 5,
      loggingConfig: { logFormat: "JSON", logGroup: "/netra/dev/Render" },
    });
  });

  test("no address on the web leads to the function that makes the first operator", () => {
    const permissions = planned().filter(({ type }) => type.includes("lambda/permission:"));
    expect(permissions.length).toBeGreaterThan(0);
    for (const { inputs } of permissions) expect(JSON.stringify(inputs)).not.toContain("Begin");
    expect(of("lambda/function:Function", "BeginFunction").reservedConcurrentExecutions).toBe(1);
  });

  test.each(names)("%s is told what its code asks for, and what is secret is sealed", (name) => {
    const { variables, isSealed } = environmentOf(planned(), name);
    expect(Object.keys(variables).sort()).toEqual([...functions[name].told].sort());
    const isSecret = /SECRET|_KEY$|SMTP_URL/;
    expect(isSealed).toBe(functions[name].told.some((each) => isSecret.test(each)));
  });

  test.each([
    ["Api", 29, 2048],
    ["Project", 60, 1024],
    ["React", 60, 512],
    ["Job", 180, 2048],
    ["Deliver", 60, 512],
    ["ProjectAgain", 180, 1024],
    ["ReactAgain", 180, 512],
    ["Begin", 30, 512],
  ])("%s runs on Node 24 for at most %i s in %i MB, and its log outlives it", (...row) => {
    const [name, timeout, memorySize] = row;
    expect(of("lambda/function:Function", `${name}Function`)).toMatchObject({
      runtime: "nodejs24.x",
      timeout,
      memorySize,
      loggingConfig: { logFormat: "JSON", logGroup: `/netra/dev/${name}` },
    });
  });
}

/** Every role of the plan, with what of it reaches further than a name. */
function tooWideIn(made: Made[]): string[] {
  const roles = made.filter(({ type }) => type.includes("iam/role:"));
  return roles.flatMap(({ name }) => {
    const holder = name.replace(/Role$/, "");
    return tooWide(statementsOf(made, holder)).map((wide) => `${holder} ${wide}`);
  });
}
