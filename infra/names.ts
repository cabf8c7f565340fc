/** What both halves of the infrastructure call the same thing; see docs/decisions/0006-infra-two-halves.md. */

export const appName = "netra";

/** Jakarta: personal data of civil servants stays in the country. */
export const region = "ap-southeast-3";

/** Where AWS keeps what stands at the edge of the world: firewall rules and the budget. No person is there. */
export const edgeRegion = "us-east-1";

/** Refuses a stage that could not become part of a bucket name, before anything is made. */
export function mustBeStage(stage: string | undefined): string {
  if (stage && /^[a-z][a-z0-9-]{1,15}$/.test(stage)) return stage;
  throw new Error(
    `A stage is 2 to 16 of a-z, 0-9 and "-", beginning with a letter; got "${stage}".`,
  );
}

/** Written by the foundation, read by the app, never the other way. */
export const parameters = (stage: string) => ({
  tableName: `/${appName}/${stage}/table/name`,
  tableArn: `/${appName}/${stage}/table/arn`,
  tableStreamArn: `/${appName}/${stage}/table/stream-arn`,
  dataKeyArn: `/${appName}/${stage}/data-key/arn`,
  alarmTopicArn: `/${appName}/${stage}/alarm-topic/arn`,
});

/** The same, kept in the region of the edge. */
export const edgeParameters = (stage: string) => ({
  firewallArn: `/${appName}/${stage}/firewall/arn`,
});

/** A fixed name: a change that would replace the table fails instead of starting an empty one. */
export const tableName = (stage: string) => `${appName}-${stage}`;

export const indexNames = ["index1", "index2", "index3"] as const;

/** The account is part of the name because bucket names are shared by everyone on AWS. */
export const bucketNames = (stage: string, account: string) => ({
  uploads: `${appName}-${stage}-uploads-${account}`,
  media: `${appName}-${stage}-media-${account}`,
  exports: `${appName}-${stage}-exports-${account}`,
});

/** Where a function writes what it did; the log outlives it. */
export const logGroupName = (stage: string, writer: string) => `/${appName}/${stage}/${writer}`;

export const repositoryName = (stage: string) => `${appName}-${stage}-render`;

export const mailEventsName = (stage: string) => `${appName}-${stage}-mail`;
