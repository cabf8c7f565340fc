/// <reference path="../../.sst/platform/config.d.ts" />
import { appName, logGroupName, mailEventsName } from "../names.ts";
import { type Alarm, alarms, type Measure } from "./alarm-list.ts";
import { api, gateway } from "./api.ts";
import { alarmTopicArn } from "./foundation.ts";
import { failedJobs, failedMail, failedRenders, uncounted, unreacted } from "./queues.ts";
import { project, react } from "./stream.ts";

const functionNames: Record<string, $util.Output<string>> = {
  Api: api.name,
  Project: project.name,
  React: react.name,
};
const queueNames: Record<string, $util.Output<string>> = Object.fromEntries(
  Object.entries({
    Uncounted: uncounted,
    Unreacted: unreacted,
    FailedJobs: failedJobs,
    FailedMail: failedMail,
    FailedRenders: failedRenders,
  }).map(([name, queue]) => [name, queue.nodes.queue.name]),
);
const ofGateway = { ApiId: gateway.nodes.api.id };
const queueMetrics = {
  age: "ApproximateAgeOfOldestMessage",
  count: "ApproximateNumberOfMessagesVisible",
};

type Metric = {
  namespace: string;
  metricName: string;
  dimensions?: Record<string, $util.Input<string>>;
  statistic?: string;
  extendedStatistic?: string;
};

function metricOf(name: string, measure: Exclude<Measure, { of: "gateway faults" }>): Metric {
  switch (measure.of) {
    case "gateway":
      return {
        namespace: "AWS/ApiGateway",
        metricName: measure.metric,
        dimensions: ofGateway,
        extendedStatistic: `p${measure.percentile}`,
      };
    case "function":
      return {
        namespace: "AWS/Lambda",
        metricName: measure.metric,
        dimensions: { FunctionName: functionNames[measure.name]! },
        statistic: measure.metric === "IteratorAge" ? "Maximum" : "Sum",
      };
    case "queue":
      return {
        namespace: "AWS/SQS",
        metricName: queueMetrics[measure.metric],
        dimensions: { QueueName: queueNames[measure.name]! },
        statistic: "Maximum",
      };
    case "log": {
      const { pattern } = measure;
      const value = { namespace: `${appName}/${$app.stage}`, name, value: "1", defaultValue: "0" };
      new aws.cloudwatch.LogMetricFilter(`${name}Lines`, {
        logGroupName: logGroupName($app.stage, measure.name),
        pattern,
        metricTransformation: value,
      });
      return { namespace: value.namespace, metricName: name, statistic: "Sum" };
    }
    case "mail":
      return {
        namespace: "AWS/SES",
        metricName: measure.metric,
        dimensions: { "ses:configuration-set": mailEventsName($app.stage) },
        statistic: "Maximum",
      };
    case "backup":
      return { namespace: "AWS/Backup", metricName: "NumberOfBackupJobsFailed", statistic: "Sum" };
  }
}

/** Faults as a share of all requests, in percent; silent while hardly anybody is there. */
const faultShare = (period: number) => {
  const count = (id: string, metricName: string) => ({
    id,
    metric: { namespace: "AWS/ApiGateway", metricName, dimensions: ofGateway, stat: "Sum", period },
  });
  return [
    count("faults", "5xx"),
    count("requests", "Count"),
    {
      id: "share",
      expression: "IF(requests > 20, 100 * faults / requests, 0)",
      label: "faults per hundred requests",
      returnData: true,
    },
  ];
};

function ring(name: string, { hurt, runbook, measure, above, minutes, bad = 1 }: Alarm) {
  const period = minutes * 60;
  return new aws.cloudwatch.MetricAlarm(name, {
    name: `${appName}-${$app.stage}-${name}`,
    alarmDescription: `${hurt}\n\nWhat to do: docs/runbooks/${runbook}.md`,
    alarmActions: [alarmTopicArn],
    okActions: [alarmTopicArn],
    comparisonOperator: "GreaterThanThreshold",
    threshold: above,
    evaluationPeriods: bad,
    datapointsToAlarm: bad,
    treatMissingData: "notBreaching",
    ...(measure.of === "gateway faults"
      ? { metricQueries: faultShare(period) }
      : { ...metricOf(name, measure), period }),
  });
}

export const rung = Object.entries(alarms).map(([name, alarm]) => ring(name, alarm));
