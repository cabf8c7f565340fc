import { localStage } from "@netra/core/certifying/signing-key";
import { buckets } from "../blobs.ts";
import { localCertificateKey } from "../certificate-key.ts";
import type { Engine } from "../engine.ts";
import type { Queues } from "../queue.ts";

type Place = {
  tableName: string;
  origin: string;
  sessionKey: string;
  smtpUrl: string;
  queues: Pick<Queues, "url">;
  provider: { issuer: string; clientId: string; clientSecret: string };
};

/** What the functions of this world are told, under the names they know from the cloud. */
export const toldOf = (place: Place): Record<string, string> => ({
  TABLE_NAME: place.tableName,
  UPLOADS_BUCKET: buckets.uploads,
  MEDIA_BUCKET: buckets.media,
  OIDC_ISSUER: place.provider.issuer,
  OIDC_CLIENT_ID: place.provider.clientId,
  OIDC_CLIENT_SECRET: place.provider.clientSecret,
  SESSION_KEY: place.sessionKey,
  ORIGIN: place.origin,
  RELEASE: "local",
  SAMPLE_DATA: "true",
  JOBS_QUEUE_URL: place.queues.url("Jobs"),
  MAIL_QUEUE_URL: place.queues.url("Mail"),
  RENDERS_QUEUE_URL: place.queues.url("Renders"),
  UNCOUNTED_QUEUE_URL: place.queues.url("Uncounted"),
  UNREACTED_QUEUE_URL: place.queues.url("Unreacted"),
  SMTP_URL: place.smtpUrl,
  CERTIFICATE_KEY: localCertificateKey,
  STAGE: localStage,
  MAIL_FROM: "Netra <netra@netra.example>",
});

type Stands = { engine: Pick<Engine, "endpoint">; origin: string; queues: Queues };

/** Where the stand-ins of this world are. */
export const endpointsOf = ({ engine, origin, queues }: Stands) => ({
  DYNAMODB_ENDPOINT: engine.endpoint,
  S3_ENDPOINT: origin,
  SQS_ENDPOINT: queues.endpoint,
});
