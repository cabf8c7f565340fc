import type { DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";

/** How a client reaches a stand-in on this machine; every one of them knows these keys only. */
export const localKeys = { accessKeyId: "local", secretAccessKey: "local" };
export const localRegion = "ap-southeast-3";

// A logger without `info`: with one, the SDK prepares each answer to be logged, which costs as much as
// reading it, and then throws that away.
const noInfo = { debug() {}, warn() {}, error() {} } as unknown as Logger;
type Logger = NonNullable<DynamoDBClientConfig["logger"]>;

export const connection = (endpoint: string) => ({
  endpoint,
  region: localRegion,
  credentials: localKeys,
  logger: noInfo,
});
