import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import type { DynamoDBRecord, DynamoDBStreamEvent, SQSEvent } from "aws-lambda";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDeliver } from "./delivering.ts";
import { createProject } from "./projecting.ts";
import { createReact } from "./reacting.ts";
import { createRedrive } from "./redriving.ts";
import { createSmtp } from "./smtp.ts";
import { createWork } from "./working.ts";

const marks = ["Rahasiawati", "197706062001042907", "rahasiawati@pribadi.example", "gaji.csv"];
const [name, nip, email, file] = marks;
const secret = { name, nip, email, file };

let printed: string;
beforeEach(() => {
  printed = "";
  const note = (...said: unknown[]) => {
    printed += `${said.join(" ")}\n`;
  };
  for (const level of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, level).mockImplementation(note);
  }
  vi.spyOn(process.stdout, "write").mockImplementation(
    (chunk) => note(String(chunk)) === undefined,
  );
  vi.spyOn(process.stderr, "write").mockImplementation(
    (chunk) => note(String(chunk)) === undefined,
  );
});
afterEach(() => vi.restoreAllMocks());

/** Fails the way a library does: by quoting what it was given. */
const quoting = async (given: unknown): Promise<never> => {
  throw new TypeError(`cannot take ${JSON.stringify(given)} of ${name} ${nip} ${email} ${file}`);
};

const image = (data: object): Record<string, { S?: string; BOOL?: boolean; M?: object }> => ({
  pk: { S: `PERSON#${nip}` },
  sk: { S: `FACT#${name}` },
  fact: { BOOL: true },
  type: { S: "learning.standing.changed.v1" },
  data: { M: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { S: value }])) },
});
const stream: DynamoDBStreamEvent = {
  Records: [
    { eventName: "INSERT", dynamodb: { SequenceNumber: "1", NewImage: image(secret) } },
  ] as DynamoDBRecord[],
};
const emptyStream: DynamoDBStreamEvent = { Records: [] };
const queue = (...bodies: (object | string)[]) =>
  ({
    Records: bodies.map((body, n) => ({
      messageId: `message ${n}`,
      body: typeof body === "string" ? body : JSON.stringify(body),
    })),
  }) as SQSEvent;

const order = {
  orderId: "fct_01jd9g6c8te5qvk2f3w4x5y6z7.per_01jd9g6c8te5qvk2f3w4x5y6z7",
  mail: "module-released",
  to: { kind: "person", personId: "per_01jd9g6c8te5qvk2f3w4x5y6z7" },
  module: { moduleId: "mod_01jd9g6c8te5qvk2f3w4x5y6z7", release: 1, title: name },
  note: `${name} ${nip}`,
};
const letter = { to: email, subject: name, text: nip, html: file, messageId: "1@netra.example" };
const open = { job: "open_set", set: 1 };

/** A mail server that refuses and, as mail servers do, says whom. */
async function grumbling(): Promise<{ url: string; stop: () => void }> {
  const server = createServer((socket) => {
    socket.write("220 mail\r\n").toString();
    socket.on("data", (said) => {
      const refuses = String(said).startsWith("RCPT");
      socket.write(refuses ? `451 4.2.0 <${email}> ${name} is full\r\n` : "250 ok\r\n");
    });
    socket.on("error", () => {});
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, stop: () => server.close() };
}

const noFiles = { factKeysAt: quoting, findItems: quoting, sendAgain: quoting };
const facts = { facts: [{ pk: `PERSON#${nip}`, sk: `FACT#${name}` }] };
const works: [string, () => Promise<unknown>][] = [
  ["counting what cannot be read", () => createProject({ project: quoting })(stream)],
  ["counting where the table complains", () => createProject({ project: quoting })(emptyStream)],
  [
    "telling where a queue complains",
    () => createReact({ sendJobs: quoting, sendMails: quoting, sendRenders: quoting })(stream),
  ],
  [
    "redriving where everything complains",
    () =>
      createRedrive(
        { name: "project", read: quoting, take: quoting },
        noFiles,
      )(queue(facts, secret, `{${name}`)),
  ],
  [
    "work where everything complains",
    () => createWork({ runJob: quoting, sendJobs: quoting })(queue(open, secret, `{${nip}`)),
  ],
  [
    "letters that cannot be written",
    () =>
      createDeliver({ notify: { lettersFor: quoting } as never, sendLetter: quoting })(
        queue(order, secret, `{${email}`),
      ),
  ],
  [
    "letters that a mail server refuses",
    async () => {
      const { url, stop } = await grumbling();
      const notify = { lettersFor: async () => [letter] } as never;
      const sendLetter = createSmtp({ url, from: "netra@netra.example" });
      await createDeliver({ notify, sendLetter })(queue(order));
      stop();
    },
  ],
];

test.each(works)("%s leaves a code and nobody's data in the log", async (_, work) => {
  await work();
  const lines = printed
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines)
    expect(line).toMatchObject({ level: "error", code: expect.any(String) });
  for (const mark of marks) expect(printed).not.toContain(mark);
});
