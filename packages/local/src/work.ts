import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { keyFor } from "@netra/api/seal";
import { createSigner } from "@netra/core/certifying/signing";
import { localStage } from "@netra/core/certifying/signing-key";
import { compose } from "@netra/core/compose";
import { createDirectory } from "@netra/core/directory";
import type { Clock } from "@netra/core/kernel/clock";
import { createNotify } from "@netra/core/notify/notify";
import { createFiles } from "@netra/files/files";
import { renderFilm } from "@netra/media/rendition";
import type { Table } from "@netra/table/table";
import { createDeliver } from "@netra/worker/delivering";
import { type WorkLog, workLog } from "@netra/worker/log";
import { readMailFile } from "@netra/worker/mail-files";
import { createProject } from "@netra/worker/projecting";
import { createReact } from "@netra/worker/reacting";
import { createRender } from "@netra/worker/rendering";
import { sendQueue } from "@netra/worker/send-queue";
import { createSmtp } from "@netra/worker/smtp";
import { createWork as createJobs } from "@netra/worker/working";
import history from "../../../content/certificate-keys.json" with { type: "json" };
import wording from "../../../content/letters/id.json" with { type: "json" };
import { buckets } from "./blobs.ts";
import { localCertificateKey } from "./certificate-key.ts";
import { connection } from "./connection.ts";
import type { Queues } from "./queue.ts";

// The terminal is for what one has to see; mail that arrived is seen in the mailbox.
const onlyErrors: WorkLog = (level, ...rest) => {
  if (level === "error") workLog(level, ...rest);
};

export type WorkNeeds = {
  table: Table;
  clock: Clock;
  origin: string;
  sessionKey: string;
  smtpUrl: string;
  queues: Queues;
  isRendering?: boolean | undefined;
};

/** What the cloud's functions are made of, joined to the stand-ins: services, and the work behind them. */
export function createWork(needs: WorkNeeds) {
  const { table, clock, origin, sessionKey, smtpUrl, queues, isRendering } = needs;
  let current = clock;
  const files = createFiles(
    new S3Client({
      ...connection(origin),
      forcePathStyle: true,
      // Else an upload address is signed with the checksum of an empty body.
      requestChecksumCalculation: "WHEN_REQUIRED",
    }),
    buckets,
  );
  const signer = createSigner({ secret: localCertificateKey, history, stage: localStage });
  const servicesAt = (time: Clock) =>
    compose({
      table,
      clock: time,
      files,
      ticketKey: keyFor(sessionKey, "ticket"),
      signer,
      wording,
    });

  const { projection, publishing, runJob } = servicesAt({ now: () => current.now() });
  const sqs = new SQSClient(connection(queues.endpoint));
  const sendJobs = sendQueue(sqs, queues.url("Jobs"));
  const sendMails = sendQueue(sqs, queues.url("Mail"));
  const sendRenders = sendQueue(sqs, queues.url("Renders"));
  const notify = createNotify({ ...createDirectory(table), readTemplate: readMailFile, origin });
  const sendLetter = createSmtp({ url: smtpUrl, from: "Netra <netra@netra.example>" });

  return {
    subscribers: {
      project: createProject(projection),
      react: createReact({ sendJobs, sendMails, sendRenders }),
    },
    queues: {
      Jobs: createJobs({ runJob, sendJobs }),
      Mail: createDeliver({ notify, sendLetter, log: onlyErrors }),
      ...(isRendering && { Renders: createRender({ ...publishing, renderFilm }) }),
    },
    servicesAt,
    /** Puts in the queues what the cloud's clock puts there. */
    keepSchedule: () => sendJobs([{ job: "seal_ended" }]),
    /** Lets the work happen at another time; without one, at the time it began with. */
    workAt(time: Clock = clock) {
      current = time;
    },
    stop: () => sqs.destroy(),
  };
}
