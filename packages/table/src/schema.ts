import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";

/** Secondary indexes by number; what each answers is written where an item fills it. */
export const indexes = [1, 2, 3] as const;
export type IndexNumber = (typeof indexes)[number];

/** The shape of the one table. The cloud's definition is held equal to it by a test. */
export function tableSchema(tableName: string): CreateTableCommandInput {
  const keys = ["pk", "sk", ...indexes.flatMap((n) => [`pk${n}`, `sk${n}`])];
  return {
    TableName: tableName,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
    GlobalSecondaryIndexes: indexes.map((n) => ({
      IndexName: `index${n}`,
      KeySchema: [
        { AttributeName: `pk${n}`, KeyType: "HASH" },
        { AttributeName: `sk${n}`, KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "ALL" },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
  };
}
