import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";

// Without this the SDK describes every call and answer to a logger that throws it away: a tenth of a call's time.
// The other levels must be there: the SDK calls them while it looks for credentials.
const unheard = { debug() {}, warn() {}, error() {} } as unknown as NonNullable<
  DynamoDBClientConfig["logger"]
>;

/** A client for the table. What goes wrong is thrown; nothing of what is stored reaches a log. */
export const connectTable = (config: DynamoDBClientConfig = {}): DynamoDBClient =>
  new DynamoDBClient({ ...config, logger: unheard });
