import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
} from "@aws-sdk/client-dynamodb";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "@netra/api/app";
import { type Clock, systemClock } from "@netra/core/kernel/clock";
import { connectTable } from "@netra/table/client";
import { tableSchema } from "@netra/table/schema";
import { createTable } from "@netra/table/table";
import { createBlobs } from "./blobs.ts";
import { engineConnection } from "./connection.ts";
import { startEngine } from "./engine.ts";
import { startFront } from "./front.ts";
import { startBundles } from "./lambda/bundles.ts";
import { endpointsOf, toldOf } from "./lambda/told.ts";
import { startMailbox } from "./mailbox.ts";
import { keepPeople } from "./people.ts";
import { createProvider } from "./provider.ts";
import { createPump } from "./pump.ts";
import { startQueues } from "./queue.ts";
import { createRequestLog } from "./request-log.ts";
import { keepSecrets } from "./secrets.ts";
import { createServing, type WebApp } from "./serving.ts";
import { createVisitor } from "./visitor.ts";
import { createWork } from "./work.ts";

export type WorldOptions = {
  /** Where everything is kept; without it, in a folder that goes when the world stops. */
  dir?: string;
  port?: number;
  /** What time it is for the people of this world, and for its work in the background. */
  clock?: Clock;
  web?: WebApp;
  /** Whether facts and queues are worked off by themselves, or only when settle() is called. */
  isLive?: boolean;
  /** Whether small films are made of what is uploaded; takes ffmpeg, and its time. */
  isRendering?: boolean | undefined;
  /** Whether the functions run as written, here, or as deployed: bundled, each in a process of its own. */
  functions?: "sources" | "bundles";
  /** Hears of the client that asks the table, before it asks: for whoever meters it. */
  onTable?: (client: DynamoDBClient) => void;
};

export type World = Awaited<ReturnType<typeof createWorld>>;

// In the cloud it is every hour; here somebody may look over its shoulder.
const scheduleMs = 60_000;

/** The whole platform in one process: what the cloud runs, on stand-ins that keep their data. */
export async function createWorld(options: WorldOptions = {}) {
  const { port = 0, clock = systemClock, isLive = true } = options;
  const isBundled = (options.functions ?? process.env.NETRA_FUNCTIONS) === "bundles";
  const home = options.dir ?? mkdtempSync(join(tmpdir(), "netra-world-"));
  mkdirSync(home, { recursive: true });
  const isDev = options.web === "dev";
  const front = await startFront({ port, withPolicy: !isDev });
  const { origin } = front;
  const engine = await startEngine({
    dir: join(home, "engine"),
    endpoint: process.env.DYNAMODB_ENDPOINT,
  }).catch(async (error: unknown) => {
    await front.stop();
    throw error;
  });

  // A test run shares one engine, so a world that will not last takes a table of its own.
  const tableName = options.dir ? "netra" : `netra-${randomUUID()}`;
  const dynamo = connectTable(engineConnection(engine.endpoint));
  options.onTable?.(dynamo);
  await createTableOnce(dynamo, tableName);
  const table = createTable(dynamo, tableName);
  // A bundle signs at the time of its world, everybody else at the machine's.
  const blobs = await createBlobs(
    join(home, "blobs"),
    isBundled ? [systemClock, clock] : undefined,
  );
  const mailbox = await startMailbox({ dir: join(home, "mail") });
  const queues = await startQueues({ file: join(home, "queues.db") });
  const { sessionKey } = keepSecrets(join(home, "secrets.json"));
  const people = keepPeople(join(home, "people.json"));
  const provider = createProvider({ origin, dir: home, demoPeople: people.list });

  const { smtpUrl } = mailbox;
  const work = createWork({
    ...{ table, clock, origin, sessionKey, queues, smtpUrl },
    isRendering: options.isRendering,
  });
  const bundles = isBundled
    ? await startBundles({
        told: toldOf({ tableName, origin, sessionKey, smtpUrl, queues, provider }),
        endpoints: endpointsOf({ engine, origin, queues }),
        now: () => clock.now(),
      })
    : undefined;
  const { subscribers, queues: takers } = bundles ?? work;
  for (const [queue, take] of Object.entries(takers)) queues.subscribe(queue, take);
  const pump = createPump({
    endpoint: engine.endpoint,
    tableName,
    dir: join(home, "stream"),
    subscribers,
    trim: engine.trim,
  });
  const services = work.servicesAt(clock);
  const app = createApp({
    ...services,
    clock,
    session: { key: sessionKey },
    oidc: provider,
    origin,
    release: "local",
    sampleData: true,
    log: createRequestLog(join(home, "requests.jsonl")),
  });
  const serving = await createServing(options.web ?? "built", front.server);
  front.serve({
    "/": serving.serve,
    "/api": bundles?.serveApi ?? getRequestListener(app.fetch, { overrideGlobalObjects: false }),
    "/oidc": provider.serve,
    "/media": blobs.serveMedia,
    "/netra-uploads": blobs.serve,
    "/netra-media": blobs.serve,
    "/mailbox": mailbox.serve,
  });
  if (isLive) {
    pump.start();
    queues.start();
  }
  const schedule = isLive ? setInterval(keepSchedule, scheduleMs) : undefined;
  schedule?.unref();

  /** What comes by the clock comes now. */
  async function keepSchedule() {
    await work.keepSchedule().catch((error: Error) => console.error(`schedule: ${error.message}`));
  }

  /** Comes back when nothing is left to do: all facts counted, all jobs done, all mail sent. */
  async function settle() {
    for (let before = -1; before !== doneCount(); ) {
      before = doneCount();
      await pump.settle();
      await queues.settle();
    }
  }
  const doneCount = () => pump.factCount() + queues.messageCount();

  return {
    ...{ origin, home, tableName, table, app, services, mailbox, queues, pump, settle },
    keepSchedule,
    /** The services as they are for somebody who lives at another time. */
    servicesAt: work.servicesAt,
    /** Lets the work in the background happen at another time, until it is set back. */
    workAt: work.workAt,
    /** Puts people on the sign-in page; what they may do there is the roster's business. */
    introduce: people.introduce,
    people: people.list,
    visitor: () => createVisitor(origin),
    /** The functions as deployed, where this world runs on them. */
    runtimes: bundles?.runtimes,
    async stop() {
      clearInterval(schedule);
      await front.stop();
      await serving.stop();
      await pump.stop();
      await queues.stop();
      await bundles?.stop();
      work.stop();
      await mailbox.stop();
      dynamo.destroy();
      await engine.stop();
      if (!options.dir) rmSync(home, { recursive: true, force: true });
    },
  };
}

async function createTableOnce(dynamo: DynamoDBClient, tableName: string): Promise<void> {
  await dynamo.send(new CreateTableCommand(tableSchema(tableName))).catch((error: unknown) => {
    if (!(error instanceof ResourceInUseException)) throw error;
  });
}
