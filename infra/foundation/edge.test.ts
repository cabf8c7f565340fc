import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { edgeParameters } from "../names.ts";
import { createEdge } from "./edge.ts";
import { givenSettings } from "./testing.ts";

const stack = createEdge(new App(), "dev", givenSettings);
const template = Template.fromStack(stack);
const [firewall] = Object.values(template.findResources("AWS::WAFv2::WebACL"));
const rules: Rule[] = firewall?.Properties.Rules;
type Rule = {
  Name: string;
  Action?: object;
  Statement: { RateBasedStatement?: { Limit: number; AggregateKeyType: string } };
  VisibilityConfig: { SampledRequestsEnabled: boolean };
};

test("nothing that stands outside the country remembers who asked", () => {
  expect(stack.region).toBe("us-east-1");
  for (const { VisibilityConfig } of [firewall?.Properties, ...rules]) {
    expect(VisibilityConfig.SampledRequestsEnabled).toBe(false);
  }
  const types = Object.values(template.toJSON().Resources as Record<string, { Type: string }>);
  expect([...new Set(types.map(({ Type }) => Type))].sort()).toEqual([
    "AWS::Budgets::Budget",
    "AWS::SSM::Parameter",
    "AWS::WAFv2::WebACL",
  ]);
});

test("known attackers and floods from one address are turned away, an office behind one address is not", () => {
  expect(rules.map(({ Name }) => Name)).toEqual([
    "AWSManagedRulesAmazonIpReputationList",
    "AWSManagedRulesKnownBadInputsRuleSet",
    "AWSManagedRulesCommonRuleSet",
    "SignIn",
    "Api",
  ]);
  const limits = rules.flatMap(({ Statement }) => Statement.RateBasedStatement ?? []);
  expect(limits.map(({ AggregateKeyType }) => AggregateKeyType)).toEqual(["IP", "IP"]);
  const [signIn = 0, api = 0] = limits.map(({ Limit }) => Limit);
  const [peopleOfAnOffice, requestsOfAModule, requestsOfASignIn] = [2_000, 12, 3];
  expect(api).toBeGreaterThan(peopleOfAnOffice * requestsOfAModule);
  expect(signIn).toBeGreaterThanOrEqual(peopleOfAnOffice * requestsOfASignIn);
});

test("the bill wakes somebody before the month is over", () => {
  template.hasResourceProperties("AWS::Budgets::Budget", {
    Budget: { BudgetType: "COST", TimeUnit: "MONTHLY", BudgetLimit: { Amount: 500, Unit: "USD" } },
    NotificationsWithSubscribers: [
      {
        Notification: { NotificationType: "ACTUAL", Threshold: 80 },
        Subscribers: [{ Address: givenSettings.alarmMail, SubscriptionType: "EMAIL" }],
      },
      { Notification: { NotificationType: "FORECASTED", Threshold: 100 } },
    ],
  });
});

test("the app finds the firewall by its parameter", () => {
  const [parameter] = Object.values(template.findResources("AWS::SSM::Parameter"));
  expect(parameter?.Properties.Name).toBe(edgeParameters("dev").firewallArn);
});
