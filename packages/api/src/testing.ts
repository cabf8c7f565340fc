import { S3Client } from "@aws-sdk/client-s3";
import { givenKey } from "@netra/core/certifying/testing";
import { compose } from "@netra/core/compose";
import { grantWrite } from "@netra/core/identity/grant.item";
import type { IdentifierKind } from "@netra/core/identity/identifier";
import { claimIdentifierWrite } from "@netra/core/identity/identifier.item";
import type { Actor, Grant } from "@netra/core/kernel/actor";
import { type Clock, systemClock } from "@netra/core/kernel/clock";
import type { Files } from "@netra/core/kernel/files";
import { type AgencyId, type PersonId, personIds } from "@netra/core/kernel/id";
import { personItem } from "@netra/core/roster/person.item";
import { createFiles } from "@netra/files/files";
import { freshTable } from "@netra/table/testing";
import { createOnce } from "@netra/table/write";
import wording from "../../../content/letters/id.json" with { type: "json" };
import { type AppNeeds, createApp } from "./app.ts";
import type { LogEntry } from "./log.ts";
import { keyFor } from "./seal.ts";
import { createSessions } from "./session.ts";

const operator: Actor = { personId: personIds.mint(), grants: [{ role: "operator" }] };
const agencies = [
  { agencyId: "agn_9208", name: "Kabupaten Kaimana", kind: "kabupaten" as const },
  { agencyId: "agn_9207", name: "Kabupaten Teluk Wondama", kind: "kabupaten" as const },
  { agencyId: "agn_92", name: "Pemerintah Provinsi Papua Barat", kind: "provinsi" as const },
].map((each) => ({
  ...each,
  agencyId: each.agencyId as AgencyId,
  provinceCode: "92",
  zone: "Asia/Jayapura" as const,
}));

export const testOrigin = "http://127.0.0.1:4250";
const key = Buffer.alloc(32, 7).toString("base64url");

type TestNeeds = { origin?: string; clock?: Clock; files?: Files };
const s3 = { endpoint: "http://127.0.0.1:9", region: "ap-southeast-3" };
const credentials = { accessKeyId: "none", secretAccessKey: "none" };
const noFiles = createFiles(new S3Client({ ...s3, credentials }), { uploads: "u", media: "m" });
// Nothing listens on port 9: the provider of an app that does not need one.
const nobody = { issuer: "http://127.0.0.1:9/", clientId: "netra", clientSecret: "unused" };

/** The app on a fresh table, with people to send requests as. */
export async function testApp(
  oidc: AppNeeds["oidc"] = nobody,
  { origin = testOrigin, clock = systemClock, files = noFiles }: TestNeeds = {},
) {
  const { table } = await freshTable();
  const services = compose({
    table,
    clock,
    files,
    ticketKey: keyFor(key, "ticket"),
    signer: givenKey(7).signer(),
    wording,
  });
  for (const agency of agencies) await services.roster.registerAgency(operator, agency);
  const logged: LogEntry[] = [];
  const app = createApp({
    ...services,
    clock,
    session: { key },
    oidc,
    origin,
    release: "test",
    log: (entry) => logged.push(entry),
  });
  const sessions = createSessions({ key, origin, clock });

  async function person(...grants: Grant[]): Promise<PersonId> {
    return await knownPerson({}, ...grants);
  }

  async function knownPerson(
    known: Partial<Record<IdentifierKind, string>>,
    ...grants: Grant[]
  ): Promise<PersonId> {
    const personId = personIds.mint();
    for (const [kind, value] of Object.entries(known) as [IdentifierKind, string][]) {
      await table.write([claimIdentifierWrite({ kind, value, personId, from: clock.now() })]);
    }
    await table.write([createOnce(personItem, { personId, name: "Orang Rekaan", version: 1 })]);
    for (const grant of grants) await table.write([grantWrite(personId, grant, clock.now())]);
    return personId;
  }

  /** Sends a request as this person, the way their browser would. */
  async function send(
    personId: PersonId | undefined,
    route: string,
    { body, headers }: { body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const [method, path] = route.split(" ") as [string, string];
    return await app.request(path, {
      method,
      headers: {
        origin,
        ...(personId && { cookie: `${sessions.cookieName}=${await sessions.seal(personId)}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  }

  return { app, table, services, clock, logged, person, knownPerson, send, sessions };
}
