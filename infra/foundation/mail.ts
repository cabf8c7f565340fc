import { CfnOutput } from "aws-cdk-lib";
import {
  CloudWatchDimensionSource,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import type { Construct } from "constructs";
import { mailEventsName } from "../names.ts";

/** The right to send in the name of a domain; how many letters came back is counted, never whose. */
export function createMailIdentity(scope: Construct, stage: string, domain: string) {
  const configurationSet = new ConfigurationSet(scope, "MailEvents", {
    configurationSetName: mailEventsName(stage),
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    reputationMetrics: true,
  });
  configurationSet.addEventDestination("Counts", {
    destination: EventDestination.cloudWatchDimensions([
      {
        name: "ses:configuration-set",
        defaultValue: mailEventsName(stage),
        source: CloudWatchDimensionSource.MESSAGE_TAG,
      },
    ]),
    events: [
      EmailSendingEvent.SEND,
      EmailSendingEvent.BOUNCE,
      EmailSendingEvent.COMPLAINT,
      EmailSendingEvent.REJECT,
    ],
  });
  const identity = new EmailIdentity(scope, "Mail", {
    identity: Identity.domain(domain),
    mailFromDomain: `surat.${domain}`,
    configurationSet,
  });
  for (const [n, { name, value }] of identity.dkimRecords.entries()) {
    new CfnOutput(scope, `MailRecord${n + 1}`, { value: `${name} CNAME ${value}` });
  }
}
