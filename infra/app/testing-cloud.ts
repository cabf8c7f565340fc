import type { Inputs, Made } from "./testing.ts";

const account = "123456789012";
const place = `ap-southeast-3:${account}`;

const arns: Record<string, (name: string) => string> = {
  "aws:lambda/function:Function": (name) => `arn:aws:lambda:${place}:function:${name}`,
  "aws:sqs/queue:Queue": (name) => `arn:aws:sqs:${place}:${name}`,
};

/** What AWS would have filled in after making the resource. */
export function stateOf({ type, name, inputs }: Made): Inputs {
  return {
    arn: arns[type]?.(name) ?? `arn:aws:made:${place}:${name}`,
    name: inputs.name ?? name,
    bucket: inputs.bucket ?? name,
    bucketRegionalDomainName: `${inputs.bucket ?? name}.s3.ap-southeast-3.amazonaws.com`,
    url: `https://sqs.ap-southeast-3.amazonaws.com/${account}/${name}`,
    apiEndpoint: "https://api.execute-api.ap-southeast-3.amazonaws.com",
    executionArn: `arn:aws:execute-api:${place}:api`,
    domainName: "made.cloudfront.net",
    invokeArn: `arn:aws:apigateway:ap-southeast-3:lambda:path/${name}`,
    base64: "a2V5",
    ...inputs,
  };
}

const parameters: Record<string, string> = {
  "table/name": "netra-dev",
  "table/arn": `arn:aws:dynamodb:${place}:table/netra-dev`,
  "table/stream-arn": `arn:aws:dynamodb:${place}:table/netra-dev/stream/2026-11-22T00:00:00.000`,
  "data-key/arn": `arn:aws:kms:${place}:key/data`,
  "alarm-topic/arn": `arn:aws:sns:${place}:netra-dev-alarms`,
  "firewall/arn": `arn:aws:wafv2:us-east-1:${account}:global/webacl/netra-dev/1`,
};

const answers: Record<string, (inputs: Inputs) => Inputs> = {
  getPolicyDocument: (inputs) => ({ ...inputs, json: JSON.stringify(inputs) }),
  getCallerIdentity: () => ({ accountId: account }),
  getPartition: () => ({ partition: "aws" }),
  getRegion: () => ({ name: "ap-southeast-3", region: "ap-southeast-3" }),
  getParameter: ({ name }) => ({ value: parameters[name.split("/").slice(3).join("/")] }),
};

/** What AWS would have answered to a question. */
export function answerOf({ token, inputs }: { token: string; inputs: Inputs }): Inputs {
  const question = token.split(":").at(-1)!;
  const answer = answers[question];
  if (!answer) throw new Error(`The program asks AWS something new: ${token}`);
  return answer(inputs);
}
