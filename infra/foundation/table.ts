import { RemovalPolicy } from "aws-cdk-lib";
import {
  type Attribute,
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { indexNames, tableName } from "../names.ts";

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING });

/** The one table: cannot be deleted, can be restored to any second of the last 35 days. */
export function createTable(scope: Construct, stage: string, key: IKey): TableV2 {
  return new TableV2(scope, "Table", {
    tableName: tableName(stage),
    partitionKey: text("pk"),
    sortKey: text("sk"),
    globalSecondaryIndexes: indexNames.map((indexName, place) => ({
      indexName,
      partitionKey: text(`pk${place + 1}`),
      sortKey: text(`sk${place + 1}`),
      projectionType: ProjectionType.ALL,
    })),
    billing: Billing.onDemand(),
    // A reaction may need to know what stood there before, so the stream carries both images.
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
    timeToLiveAttribute: "expiresAt",
    encryption: TableEncryptionV2.customerManagedKey(key),
    pointInTimeRecoverySpecification: {
      pointInTimeRecoveryEnabled: true,
      recoveryPeriodInDays: 35,
    },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}
