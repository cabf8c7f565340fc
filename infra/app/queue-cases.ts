import { expect, test } from "vitest";
import type { Made } from "./testing.ts";
import { inputsOf, whoMay, withoutSafetyNet } from "./testing-questions.ts";

/** What is asked of stream and queues: that nothing is lost, skipped or taken for lost. */
export function queueCases(planned: () => Made[]) {
  const of = (type: string, name: string) => inputsOf(planned(), type, name);

  test.each([
    ["Project", "Uncounted"],
    ["React", "Unreacted"],
  ])(
    "%s sees every new fact from the first, only facts, and what fails goes to %s",
    (name, queue) => {
      const mapping = of("EventSourceMapping", `Subscriber${name}EventSourceMapping`);
      expect(mapping).toMatchObject({
        startingPosition: "TRIM_HORIZON",
        functionResponseTypes: ["ReportBatchItemFailures"],
        bisectBatchOnFunctionError: true,
        maximumRetryAttempts: 10,
        destinationConfig: {
          onFailure: { destinationArn: expect.stringMatching(`:${queue}Queue$`) },
        },
      });
      expect(
        mapping.filterCriteria.filters.map(({ pattern }: { pattern: string }) =>
          JSON.parse(pattern),
        ),
      ).toEqual([{ eventName: ["INSERT"], dynamodb: { NewImage: { fact: { BOOL: [true] } } } }]);
      expect(whoMay(planned(), "sqs:SendMessage", `:${queue}Queue`)).toContain(name);
    },
  );

  test.each([
    ["Jobs", "Job", "FailedJobs"],
    ["Mail", "Deliver", "FailedMail"],
    ["Renders", "Render", "FailedRenders"],
  ])(
    "a message of %s is not taken for lost while %s works, and ends in %s",
    (queue, name, failed) => {
      const { redrivePolicy, visibilityTimeoutSeconds } = of("sqs/queue:Queue", `${queue}Queue`);
      expect(JSON.parse(redrivePolicy).deadLetterTargetArn).toMatch(`:${failed}Queue`);
      const { timeout } = of("lambda/function:Function", `${name}Function`);
      expect(visibilityTimeoutSeconds).toBeGreaterThanOrEqual(2 * timeout);
      const mapping = of("EventSourceMapping", `${queue}Subscriber`);
      expect(mapping.functionResponseTypes).toEqual(["ReportBatchItemFailures"]);
    },
  );

  test("no queue keeps its messages in the clear, and what failed waits for two weeks", () => {
    const queues = planned().filter(({ type }) => type === "aws:sqs/queue:Queue");
    expect(queues).toHaveLength(8);
    for (const { inputs } of queues) {
      expect(inputs).toMatchObject({
        sqsManagedSseEnabled: true,
        messageRetentionSeconds: 1209600,
      });
    }
  });

  test("whatever fails again and again ends where somebody sees it", () => {
    expect(withoutSafetyNet(planned())).toEqual([]);
  });

  test("a planted subscriber without a failure queue is found, and so is a planted queue", () => {
    const planted = planned().map((each) => {
      const { destinationConfig, ...mapping } = each.inputs;
      if (each.name.endsWith("SubscriberProjectEventSourceMapping")) {
        return { ...each, inputs: mapping };
      }
      const { redrivePolicy, ...queue } = each.inputs;
      return each.name === "MailQueue" ? { ...each, inputs: queue } : each;
    });
    const found = withoutSafetyNet(planted);
    expect(found).toContain("MailQueue");
    expect(found).toContain("NetradevSubscriberProjectEventSourceMapping");
  });

  test.each([
    ["Uncounted", "ProjectAgain"],
    ["Unreacted", "ReactAgain"],
  ])("what waits in %s is taken again by %s, patiently, for two weeks", (queue, name) => {
    const { visibilityTimeoutSeconds, redrivePolicy } = of("sqs/queue:Queue", `${queue}Queue`);
    expect(visibilityTimeoutSeconds).toBe(900);
    expect(redrivePolicy).toBeUndefined();
    const mapping = of("EventSourceMapping", `${queue}Subscriber`);
    expect(mapping).toMatchObject({
      functionName: expect.stringContaining(`:${name}Function`),
      batchSize: 1,
      functionResponseTypes: ["ReportBatchItemFailures"],
    });
  });

  test("facts that nobody counted are looked for once a week, when nobody waits", () => {
    expect(of("scheduler/schedule", "Sweep")).toMatchObject({
      scheduleExpression: "cron(0 2 ? * MON *)",
      scheduleExpressionTimezone: "Asia/Jakarta",
      target: {
        arn: expect.stringContaining(":UncountedQueue"),
        input: JSON.stringify({ sweep: { segments: 64 } }),
      },
    });
    expect(whoMay(planned(), "sqs:SendMessage", ":UncountedQueue")).toEqual([
      "Project",
      "ProjectAgain",
      "Sweep",
    ]);
  });

  test("what heads leave behind is sealed soon after midnight, in whichever zone it strikes", () => {
    expect(of("scheduler/schedule", "HandOver")).toMatchObject({
      scheduleExpression: "cron(10 * * * ? *)",
      target: {
        arn: expect.stringContaining(":JobsQueue"),
        input: JSON.stringify({ job: "seal_ended" }),
      },
    });
  });
}
