/// <reference path="../../.sst/platform/config.d.ts" />
import { dataKeyArn, media, table, uploads } from "./foundation.ts";

type Grant = { actions: string[]; resources: $util.Input<string>[] };
type Queue = { arn: $util.Input<string> };

/** One line for each thing a function may do: no wildcard action, nothing on every resource. */
export const may = {
  readTable: [
    {
      actions: ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"],
      resources: [table.arn, ...table.indexArns],
    },
    { actions: ["kms:Decrypt", "kms:DescribeKey"], resources: [dataKeyArn] },
  ],
  writeTable: [
    {
      actions: [
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:DeleteItem",
        "dynamodb:ConditionCheckItem",
      ],
      resources: [table.arn],
    },
    {
      actions: ["kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"],
      resources: [dataKeyArn],
    },
  ],
  readStream: [
    {
      actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
      resources: [table.streamArn],
    },
    // Lambda lists streams before it reads one; AWS names no narrower resource for this action.
    { actions: ["dynamodb:ListStreams"], resources: [`${table.arn}/stream/*`] },
    { actions: ["kms:Decrypt"], resources: [dataKeyArn] },
  ],
  rereadStream: [
    { actions: ["dynamodb:GetRecords", "dynamodb:GetShardIterator"], resources: [table.streamArn] },
  ],
  /** Every item passes by: only for what looks for facts that nobody counted. */
  sweepTable: [{ actions: ["dynamodb:Scan"], resources: [table.arn] }],
  takeUploads: [
    { actions: ["s3:PutObject"], resources: [uploads.objects] },
    { actions: ["kms:GenerateDataKey"], resources: [dataKeyArn] },
  ],
  readUploads: [
    { actions: ["s3:GetObject"], resources: [uploads.objects] },
    // Without it S3 answers "denied" instead of "not there" for an upload that never arrived.
    { actions: ["s3:ListBucket"], resources: [uploads.arn] },
    { actions: ["kms:Decrypt"], resources: [dataKeyArn] },
  ],
  readMedia: [{ actions: ["s3:GetObject"], resources: [media.objects] }],
  writeMedia: [{ actions: ["s3:PutObject"], resources: [media.objects] }],
} satisfies Record<string, Grant[]>;

export const maySend = (...queues: Queue[]): Grant[] => [
  { actions: ["sqs:SendMessage"], resources: queues.map((queue) => queue.arn) },
];

export const mayReceive = (queue: Queue): Grant[] => [
  {
    actions: [
      "sqs:ReceiveMessage",
      "sqs:DeleteMessage",
      "sqs:ChangeMessageVisibility",
      "sqs:GetQueueAttributes",
    ],
    resources: [queue.arn],
  },
];
