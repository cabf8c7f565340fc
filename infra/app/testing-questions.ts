import type { Inputs, Made } from "./testing.ts";

type Statement = { Effect: string; Action: string[]; Resource: string[] };

/** The inputs of the resource of this name, or the one whose name contains it; two is a fault. */
export function inputsOf(made: Made[], type: string, name: string): Inputs {
  const alike = made.filter((each) => each.type.includes(type) && each.name.includes(name));
  const exact = alike.filter((each) => each.name === name);
  const found = exact.length > 0 ? exact : alike;
  if (found.length === 1 && found[0]) return found[0].inputs;
  throw new Error(`${found.length} resources are ${type} ${name}`);
}

// How Pulumi marks a value that must be encrypted wherever it is kept.
const sealed = "1b47061264138c4ac30d75fd1eb44270";

/** What a function is told, and whether the telling is kept sealed. */
export function environmentOf(made: Made[], functionName: string) {
  const { environment } = inputsOf(made, "lambda/function:Function", `${functionName}Function`);
  const isSealed = Object.values(environment).includes(sealed);
  const { variables } = isSealed ? environment.value : environment;
  const own = Object.entries<string>(variables).filter(([name]) => !name.startsWith("SST_"));
  return { isSealed, variables: Object.fromEntries(own) };
}

/** What a function's role allows, as written for AWS. */
export function statementsOf(made: Made[], functionName: string): Statement[] {
  const { inlinePolicies } = inputsOf(made, "iam/role:Role", `${functionName}Role`);
  return inlinePolicies.flatMap(({ policy }: { policy: string }) =>
    JSON.parse(policy).statements.map((statement: Inputs) => ({
      Effect: statement.effect,
      Action: statement.actions,
      Resource: statement.resources,
    })),
  );
}

// The objects of one bucket and the streams of one table cannot be named one by one.
const narrowEnough = /^arn:aws:(s3:::[^*]+\/\*|dynamodb:[^*]+\/stream\/\*)$/;

/** Actions and resources that reach further than a name. */
export function tooWide(statements: Statement[]): string[] {
  return statements.flatMap(({ Action, Resource }) => [
    ...Action.filter((action) => action.includes("*")),
    ...Resource.filter((resource) => resource.includes("*") && !narrowEnough.test(resource)),
  ]);
}

/** The functions that may do this to a resource whose name contains `where`, in order. */
export function whoMay(made: Made[], action: string, where: string): string[] {
  const roles = made.filter(
    ({ type, name }) => type.includes("iam/role:") && name.endsWith("Role"),
  );
  return roles
    .map(({ name }) => name.slice(0, -"Role".length))
    .filter((name) =>
      statementsOf(made, name).some(
        ({ Action, Resource }) =>
          Action.includes(action) && Resource.some((resource) => resource.includes(where)),
      ),
    )
    .sort();
}

/** Runs the edge's own code on an answer and gives the headers it leaves with. */
export async function headersAtEdge(made: Made[]): Promise<Record<string, string>> {
  const { code } = inputsOf(
    made,
    "cloudfront/function:Function",
    "RouterCloudfrontFunctionResponse",
  );
  const handler = new Function(`${code.replace(/^\s*import .*$/m, "")}; return handler;`)();
  const { headers } = await handler({ response: { headers: {} } });
  const said = Object.entries<{ value: string }>(headers);
  return Object.fromEntries(said.map(([name, { value }]) => [name, value]));
}

/** Stream subscribers and queues whose failures would be lost. */
export function withoutSafetyNet(made: Made[]): string[] {
  const mappings = made.filter(({ type }) => type.includes("EventSourceMapping"));
  const lossy = mappings.filter(
    ({ inputs }) =>
      inputs.eventSourceArn.includes(":dynamodb:") &&
      !inputs.destinationConfig?.onFailure?.destinationArn,
  );
  const arns = JSON.stringify(
    made.map(({ inputs }) => [inputs.destinationConfig, inputs.redrivePolicy]),
  );
  // What only holds failures is the net itself.
  const isNet = (name: string) => arns.includes(`:${name}`);
  const queues = made.filter(
    ({ type, name, inputs }) =>
      type === "aws:sqs/queue:Queue" && !inputs.redrivePolicy && !isNet(name),
  );
  return [...queues, ...lossy].map(({ name }) => name).sort();
}

/** Buckets that somebody outside could read: not closed as a whole, or opened by a policy. */
export function openBuckets(made: Made[]): string[] {
  const closing = [
    "blockPublicAcls",
    "blockPublicPolicy",
    "ignorePublicAcls",
    "restrictPublicBuckets",
  ];
  const blocks = made.filter(({ type }) => type.includes("bucketPublicAccessBlock:"));
  const isClosed = (bucket: string) =>
    blocks.some(({ inputs }) => inputs.bucket === bucket && closing.every((name) => inputs[name]));
  const buckets = made.filter(
    ({ type, inputs }) => type === "aws:s3/bucket:Bucket" && !isClosed(inputs.bucket),
  );
  const policies = made.filter(
    ({ type, inputs }) =>
      type.includes("bucketPolicy:") &&
      JSON.parse(inputs.policy).statements.some(
        ({ effect = "Allow", principals = [] }: Inputs) =>
          effect === "Allow" && JSON.stringify(principals).includes('"*"'),
      ),
  );
  return [...buckets, ...policies].map(({ name }) => name);
}
