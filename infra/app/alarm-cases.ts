import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { alarms } from "./alarm-list.ts";
import type { Made } from "./testing.ts";
import { inputsOf } from "./testing-questions.ts";

const names = Object.keys(alarms);

/** What is asked of the alarms: that each says who is hurt, reaches somebody, and leads to what to do. */
export function alarmCases(planned: () => Made[]) {
  const of = (type: string, name: string) => inputsOf(planned(), type, name);

  test.each(names)(
    "%s says who is hurt, wakes somebody and leads to a page that is there",
    (name) => {
      const alarm = of("metricAlarm", name);
      expect(alarm.alarmDescription).toMatch(
        /^(People|Everybody|Nobody|Heads|Rosters|Somebody|An HR|Soon nobody)/,
      );
      expect(alarm.alarmActions).toEqual([expect.stringContaining(":netra-dev-alarms")]);
      expect(alarm.treatMissingData).toBe("notBreaching");
      const [page = ""] = alarm.alarmDescription.match(/docs\/runbooks\/[a-z-]+\.md/) ?? [];
      expect(existsSync(page), page).toBe(true);
    },
  );

  test("a code that is looked for in a log is one that our code writes", () => {
    const codes = Object.values(alarms).flatMap(({ measure }) =>
      measure.of === "log" ? [measure.pattern.match(/"([^"]+)"/)?.[1] ?? ""] : [],
    );
    expect(codes).toEqual(["session.provider_unavailable"]);
    expect(readFileSync("packages/api/src/provider.ts", "utf8")).toContain(`"${codes[0]}"`);
  });

  test("every queue for what failed, and both subscribers of the stream, are watched", () => {
    const watched = JSON.stringify(
      planned()
        .filter(({ type }) => type.includes("metricAlarm"))
        .map(({ inputs }) => inputs.dimensions),
    );
    for (const name of ["Uncounted", "Unreacted", "FailedJobs", "FailedMail", "FailedRenders"]) {
      expect(watched).toContain(`"QueueName":"netra-dev-${name}Queue-`);
    }
    for (const name of ["Project", "React"]) {
      expect(watched).toContain(`"FunctionName":"netra-dev-${name}Function-`);
    }
  });

  test("one page shows who is hurt and what is behind", () => {
    const { widgets } = JSON.parse(of("cloudwatch/dashboard", "Overview").dashboardBody);
    expect(widgets[0].properties.alarms).toHaveLength(names.length);
    expect(
      widgets.map(({ properties }: { properties: { title: string } }) => properties.title),
    ).toContain("How old figures and news are (ms)");
  });
}
