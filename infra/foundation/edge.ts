import type { App, Stack } from "aws-cdk-lib";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import { appName, edgeParameters, edgeRegion, mustBeStage } from "../names.ts";
import { keptStack } from "./foundation.ts";
import type { FoundationSettings } from "./settings.ts";

/** Counted for a dashboard; requests themselves are not sampled, because that would keep people's addresses abroad. */
const counted = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName,
});

const managed = (priority: number, name: string, onlyCounted: string[] = []) => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: "AWS",
      name,
      ruleActionOverrides: onlyCounted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: counted(name),
});

/** At most so many requests to a path in five minutes from one address. */
const atMost = (priority: number, name: string, limit: number, path: string) => ({
  name,
  priority,
  action: { block: { customResponse: { responseCode: 429 } } },
  statement: {
    rateBasedStatement: {
      limit,
      aggregateKeyType: "IP",
      scopeDownStatement: {
        byteMatchStatement: {
          searchString: path,
          fieldToMatch: { uriPath: {} },
          positionalConstraint: "STARTS_WITH",
          textTransformations: [{ priority: 0, type: "NONE" }],
        },
      },
    },
  },
  visibilityConfig: counted(name),
});

/** What AWS keeps only in one place of the world: the firewall before the CDN, and the budget. */
export function createEdge(
  app: App,
  wantedStage: string | undefined,
  { alarmMail, monthlyBudgetUsd }: FoundationSettings,
): Stack {
  const stage = mustBeStage(wantedStage);
  const stack = keptStack(app, `${appName}-${stage}-edge`, {
    env: { region: edgeRegion },
    description: `Netra ${stage}: firewall and budget; no personal data`,
  });

  const firewall = new CfnWebACL(stack, "Firewall", {
    name: `${appName}-${stage}`,
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    visibilityConfig: counted(`${appName}-${stage}`),
    rules: [
      managed(0, "AWSManagedRulesAmazonIpReputationList"),
      managed(1, "AWSManagedRulesKnownBadInputsRuleSet"),
      // A quiz or a module's text is longer than 8 KB at times; the API bounds its own bodies.
      managed(2, "AWSManagedRulesCommonRuleSet", ["SizeRestrictions_BODY"]),
      // A whole office of two thousand sits behind one address: a visit costs a dozen requests.
      atMost(3, "SignIn", 6_000, "/api/session/"),
      atMost(4, "Api", 60_000, "/api/"),
    ],
  });
  new StringParameter(stack, "FirewallArn", {
    parameterName: edgeParameters(stage).firewallArn,
    stringValue: firewall.attrArn,
  });

  const tell = (threshold: number, notificationType: "ACTUAL" | "FORECASTED") => ({
    notification: { comparisonOperator: "GREATER_THAN", threshold, notificationType },
    subscribers: [{ subscriptionType: "EMAIL", address: alarmMail }],
  });
  new CfnBudget(stack, "Budget", {
    budget: {
      budgetName: `${appName}-${stage}`,
      budgetType: "COST",
      timeUnit: "MONTHLY",
      budgetLimit: { amount: monthlyBudgetUsd, unit: "USD" },
    },
    notificationsWithSubscribers: [tell(80, "ACTUAL"), tell(100, "FORECASTED")],
  });
  return stack;
}
