import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createDirectory } from "@netra/core/directory";
import { grantWrite } from "@netra/core/identity/grant.item";
import type { Grant } from "@netra/core/kernel/actor";
import {
  type AgencyId,
  factIds,
  moduleIds,
  type PersonId,
  personIds,
  type UnitPath,
} from "@netra/core/kernel/id";
import { type ModuleOrder, moduleMails } from "@netra/core/notify/mail-order";
import { createNotify } from "@netra/core/notify/notify";
import { personItem } from "@netra/core/roster/person.item";
import { freshTable } from "@netra/table/testing";
import { createOnce } from "@netra/table/write";
import type { SQSRecord } from "aws-lambda";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createDeliver } from "./delivering.ts";
import { readMailFile } from "./mail-files.ts";
import { createSmtp } from "./smtp.ts";

const origin = "https://netra.example.id";
let received: Email[];
let refused: { address: string; responseCode: number } | undefined;
let server: SMTPServer;
let world: Awaited<ReturnType<typeof given>>;

async function given() {
  const { table } = await freshTable();
  const { port } = server.server.address() as AddressInfo;
  const notify = createNotify({ ...createDirectory(table), readTemplate: readMailFile, origin });
  const sendLetter = createSmtp({
    url: `smtp://127.0.0.1:${port}`,
    from: "Netra <netra@example.id>",
  });

  async function person(email: string | undefined, grant?: Grant): Promise<PersonId> {
    const personId = personIds.mint();
    await table.write([createOnce(personItem, { personId, name: "Rekaan", email, version: 1 })]);
    if (grant) await table.write([grantWrite(personId, grant, new Date())]);
    return personId;
  }
  return { deliver: createDeliver({ notify, sendLetter }), notify, person };
}

beforeEach(async () => {
  received = [];
  refused = undefined;
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _, done) =>
      done(address === refused?.address ? Object.assign(new Error("no"), refused) : null),
    onData: (stream, _, done) => {
      text(stream).then(async (raw) => {
        received.push(await PostalMime.parse(raw));
        done();
      });
    },
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
  world = await given();
});
afterEach(() => new Promise<void>((done) => server.close(() => done())));

const reviewer: Grant = { role: "reviewer" };
const module = { moduleId: moduleIds.mint(), release: 2, title: "Suka & bagikan" };
const toPerson = (
  personId: PersonId,
  mail: ModuleOrder["mail"] = "module-released",
): ModuleOrder => ({
  orderId: `${factIds.mint()}.${personId}`,
  mail,
  to: { kind: "person", personId },
  module,
  note: "Takarir kurang.",
});
const message = (messageId: string, body: unknown) =>
  ({ messageId, body: JSON.stringify(body) }) as SQSRecord;

test.each(moduleMails)("the letter %s arrives in formal Indonesian with its link", async (mail) => {
  const personId = await world.person("penulis@example.id");
  const answer = await world.deliver({ Records: [message("1", toPerson(personId, mail))] });
  expect(answer).toEqual({ batchItemFailures: [] });
  expect(received).toHaveLength(1);
  expect(received[0]?.to).toMatchObject([{ address: "penulis@example.id" }]);
  expect(received[0]?.subject).toContain("Suka & bagikan");
  expect(received[0]?.text).toContain(`${origin}/studio/modul/${module.moduleId}`);
  expect(received[0]?.text).toContain("Bapak/Ibu");
  expect(received[0]?.html).toContain("Suka &amp; bagikan");
});

test.each(moduleMails)("the letter %s can be written in English", async (mail) => {
  const personId = await world.person("penulis@example.id");
  const [letter] = await world.notify.lettersFor(toPerson(personId, mail), "en");
  expect(letter?.text).toContain("Open the module: https://");
});

test("an order for the reviewers reaches each who can be reached", async () => {
  await world.person("satu@example.id", reviewer);
  await world.person(undefined, reviewer);
  await world.person("dua@example.id", reviewer);
  await world.person("bukan@example.id");
  const orderId = `${factIds.mint()}.reviewers`;
  const to = { kind: "role", role: "reviewer" } as const;
  await world.deliver({
    Records: [message("1", { orderId, mail: "module-submitted", to, module })],
  });
  const addresses = received.flatMap(({ to }) => to?.map((each) => each.address));
  expect(addresses.toSorted()).toEqual(["dua@example.id", "satu@example.id"]);
});

test("an order delivered twice carries the same message id twice", async () => {
  const order = toPerson(await world.person("penulis@example.id"));
  await world.deliver({ Records: [message("1", order), message("1", order)] });
  const ids = received.map((mail) => mail.messageId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test("a letter the mail server cannot take now is tried again alone", async () => {
  refused = { address: "penuh@example.id", responseCode: 452 };
  const [bad, good] = [await world.person(refused.address), await world.person("ada@example.id")];
  const answer = await world.deliver({
    Records: [message("1", toPerson(bad)), message("2", toPerson(good)), message("3", { a: 1 })],
  });
  expect(answer.batchItemFailures).toEqual([{ itemIdentifier: "1" }, { itemIdentifier: "3" }]);
  expect(received).toHaveLength(1);
});

test("an address that takes no mail is given up, and the other reviewers are written to once", async () => {
  refused = { address: "pindah@example.id", responseCode: 550 };
  for (const email of ["satu@example.id", refused.address, "dua@example.id"]) {
    await world.person(email, reviewer);
  }
  const orderId = `${factIds.mint()}.reviewers`;
  const to = { kind: "role", role: "reviewer" } as const;
  const order = message("1", { orderId, mail: "module-submitted", to, module });
  expect(await world.deliver({ Records: [order] })).toEqual({ batchItemFailures: [] });
  expect(received).toHaveLength(2);
});

const agencyId = "agn_9208" as AgencyId;
const education = "u0000000001" as UnitPath;
const school = `${education}/u0000000002` as UnitPath;

const reminder = (unitPath: UnitPath) => ({
  orderId: `${factIds.mint()}.hr`,
  mail: "unit-reminder" as const,
  to: { kind: "hr" as const, agencyId, unitPath },
  reminder: {
    officeName: "Pj. Bupati Kaimana",
    unitName: "SD Negeri 1 <Kaimana>",
    setTitle: "Program Netralitas ASN 2026",
    deadlineOn: "2026-11-30",
    people: 1240,
    done: 238,
  },
});

test("a reminder goes to HR of the unit, and where it has none to the nearest above it", async () => {
  await world.person("dinas@example.id", { role: "hr", agencyId, unitPath: education });
  await world.person("badan@example.id", { role: "hr", agencyId });
  await world.person("lain@example.id", { role: "hr", agencyId: "agn_9207" as AgencyId });
  const elsewhere = "u0000000009" as UnitPath;
  for (const unitPath of [school, elsewhere]) {
    await world.deliver({ Records: [message("1", reminder(unitPath))] });
  }
  const addresses = received.flatMap(({ to }) => to?.map((each) => each.address));
  expect(addresses).toEqual(["dinas@example.id", "badan@example.id"]);
  const [mail] = received;
  expect(mail?.subject).toBe(
    "SD Negeri 1 <Kaimana>: 1.002 pegawai belum menyelesaikan pembelajaran netralitas",
  );
  expect(mail?.text).toContain('238 dari 1.240 pegawai telah menyelesaikan "Program Netralitas');
  expect(mail?.text).toContain("30 November 2026");
  expect(mail?.text).toContain(`${origin}/pegawai`);
  expect(mail?.html).toContain("SD Negeri 1 &lt;Kaimana&gt;");
});

test("a reminder can be written in English, and nobody gets one where there is no HR", async () => {
  expect(await world.notify.lettersFor(reminder(school), "en")).toEqual([]);
  await world.person("badan@example.id", { role: "hr", agencyId });
  const [letter] = await world.notify.lettersFor(reminder(school), "en");
  expect(letter?.text).toContain("238 of 1,240 people have finished");
});
