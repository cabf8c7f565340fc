/// <reference path="../../.sst/platform/config.d.ts" />
import { appName, region } from "../names.ts";
import { rung } from "./alarms.ts";
import { api, gateway } from "./api.ts";
import { table } from "./foundation.ts";
import {
  failedJobs,
  failedMail,
  failedRenders,
  jobs,
  mail,
  renders,
  uncounted,
  unreacted,
} from "./queues.ts";
import { project, react } from "./stream.ts";

type Line = (string | { stat: string } | { label: string; stat: string })[];
type Place = { x: number; y: number; width: number; height: number };

const chart = (title: string, metrics: Line[], place: Place) => ({
  type: "metric",
  ...place,
  properties: { title, metrics, region, period: 300, view: "timeSeries" },
});
const columns = 3;
const place = (n: number): Place => ({
  x: (n % columns) * 8,
  y: 4 + Math.floor(n / columns) * 6,
  width: 8,
  height: 6,
});

const waiting = [jobs, mail, renders, uncounted, unreacted, failedJobs, failedMail, failedRenders];

/** One look: is anybody hurt, how many are here, how long they wait, what is behind. */
new aws.cloudwatch.Dashboard("Overview", {
  dashboardName: `${appName}-${$app.stage}`,
  dashboardBody: $resolve({
    alarmArns: $resolve(rung.map((alarm) => alarm.arn)),
    apiId: gateway.nodes.api.id,
    apiName: api.name,
    subscribers: $resolve([project.name, react.name]),
    queues: $resolve(waiting.map((queue) => queue.nodes.queue.name)),
  }).apply(({ alarmArns, apiId, apiName, subscribers, queues }) => {
    const ofGateway = (name: string, stat: string): Line => [
      ...["AWS/ApiGateway", name, "ApiId", apiId],
      { stat },
    ];
    const ofFunction = (metric: string, name: string, stat: string): Line => [
      ...["AWS/Lambda", metric, "FunctionName", name],
      { stat },
    ];
    const ofTable = (metric: string): Line => [
      ...["AWS/DynamoDB", metric, "TableName", table.name],
      { stat: "Sum" },
    ];
    const charts: [string, Line[]][] = [
      ["Requests", [ofGateway("Count", "Sum")]],
      ["Refusals and faults", [ofGateway("4xx", "Sum"), ofGateway("5xx", "Sum")]],
      ["How long people wait (ms)", [ofGateway("Latency", "p50"), ofGateway("Latency", "p95")]],
      [
        "How old figures and news are (ms)",
        subscribers.map((name) => ofFunction("IteratorAge", name, "Maximum")),
      ],
      [
        "Waiting messages",
        queues.map((name) => [
          ...["AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", name],
          { stat: "Maximum" },
        ]),
      ],
      ["Functions at once", [ofFunction("ConcurrentExecutions", apiName, "Maximum")]],
      [
        "Table: units consumed",
        [ofTable("ConsumedReadCapacityUnits"), ofTable("ConsumedWriteCapacityUnits")],
      ],
      ["Table: turned away", [ofTable("ReadThrottleEvents"), ofTable("WriteThrottleEvents")]],
      [
        "Letters",
        [
          ["AWS/SES", "Send", { stat: "Sum" }],
          ["AWS/SES", "Bounce", { stat: "Sum" }],
        ],
      ],
    ];
    const state = {
      type: "alarm",
      ...{ x: 0, y: 0, width: 24, height: 4 },
      properties: { title: "Who is hurt", alarms: alarmArns },
    };
    const widgets = [state, ...charts.map(([title, lines], n) => chart(title, lines, place(n)))];
    return JSON.stringify({ widgets });
  }),
});
