/// <reference path="../../.sst/platform/config.d.ts" />
import {
  bucketNames,
  edgeParameters,
  edgeRegion,
  indexNames,
  logGroupName,
  mustBeStage,
  parameters,
  region,
  repositoryName,
} from "../names.ts";

const stage = mustBeStage($app.stage);
const names = parameters(stage);

const read = async (name: string) => (await aws.ssm.getParameter({ name })).value;
const [tableName, tableArn, tableStreamArn] = await Promise.all([
  read(names.tableName),
  read(names.tableArn),
  read(names.tableStreamArn),
]);

export const table = {
  name: tableName,
  arn: tableArn,
  streamArn: tableStreamArn,
  indexArns: indexNames.map((index) => `${tableArn}/index/${index}`),
};

export const dataKeyArn = await read(names.dataKeyArn);
export const alarmTopicArn = await read(names.alarmTopicArn);

const edge = new aws.Provider("Edge", { region: edgeRegion });
const { firewallArn: name } = edgeParameters(stage);
export const firewallArn = (await aws.ssm.getParameter({ name }, { provider: edge })).value;

/** What is seldom needed lies beside the bundle and is read when it is (infra/bundle.ts does the same). */
export const onNode = { runtime: "nodejs24.x", nodejs: { splitting: true } } as const;

/** Where a function writes what it did; kept by the foundation, for a year. */
export const logOf = (writer: string) => ({
  format: "json" as const,
  logGroup: logGroupName(stage, writer),
});

const { accountId } = await aws.getCallerIdentity({});
const named = (bucket: string) => ({
  name: bucket,
  host: `${bucket}.s3.${region}.amazonaws.com`,
  arn: `arn:aws:s3:::${bucket}`,
  objects: `arn:aws:s3:::${bucket}/*`,
});

export const uploads = named(bucketNames(stage, accountId).uploads);
export const media = named(bucketNames(stage, accountId).media);

export const renderRepository = `${accountId}.dkr.ecr.${region}.amazonaws.com/${repositoryName(stage)}`;
