import { createHmac, timingSafeEqual } from "node:crypto";
import { invalid } from "../kernel/fault.ts";
import type { ModuleId, PersonId } from "../kernel/id.ts";

type Bearer = { personId: PersonId; moduleId: ModuleId; release: number };

export const ticketDays = 30;

/** A process that was given no key must not be asked to issue or judge tickets. */
const held = (key: Uint8Array | undefined): Uint8Array => {
  if (!key) throw new Error("no ticket key in this process");
  return key;
};

const seal = (key: Uint8Array | undefined, bearer: Bearer, issuedAt: string) =>
  createHmac("sha256", held(key))
    .update(`${bearer.personId}.${bearer.moduleId}.${bearer.release}.${issuedAt}`)
    .digest("base64url");

/** The server's word for when somebody opened a release: watching is credited from then on. */
export const issueTicket = (key: Uint8Array | undefined, bearer: Bearer, now: Date) =>
  `${now.getTime()}.${seal(key, bearer, String(now.getTime()))}`;

/** When the ticket was issued; refuses one that is forged, someone else's, for other material, or old. */
export function ticketTime(
  key: Uint8Array | undefined,
  bearer: Bearer,
  ticket: string,
  now: Date,
): Date {
  const [issuedAt = "", given = ""] = ticket.split(".");
  const expected = seal(key, bearer, issuedAt);
  const [ours, theirs] = [Buffer.from(expected), Buffer.from(given)];
  const isGenuine = ours.byteLength === theirs.byteLength && timingSafeEqual(ours, theirs);
  if (!isGenuine) throw invalid("learning.ticket_forged", { field: "/ticket" });
  const at = new Date(Number(issuedAt));
  if (now.getTime() - at.getTime() > ticketDays * 86_400_000) {
    throw invalid("learning.ticket_expired", { field: "/ticket" });
  }
  return at;
}
