import type { Page } from "@netra/table/page";
import type { Table } from "@netra/table/table";
import { createOnce, replace } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { mustHave } from "../kernel/allow.ts";
import type { Clock } from "../kernel/clock.ts";
import { conflict } from "../kernel/fault.ts";
import { authorityRegisterItem } from "./authority.item.ts";
import {
  type AuthorityView,
  authorityViewOf,
  overlapping,
  type RegisteredAuthority,
  type SentAuthority,
  validOn,
} from "./authority.ts";
import { authorityRegistered } from "./publishing.facts.ts";

export function createAuthorities({ table, clock }: { table: Table; clock: Clock }) {
  /** Registers the body that publishes in these days, or amends it; two never hold on one day. */
  async function registerAuthority(actor: Actor, sent: SentAuthority): Promise<AuthorityView> {
    mustHave(actor, "operator");
    const before = await table.find(authorityRegisterItem, {});
    const all = before?.authorities ?? [];
    const clash = overlapping(all, sent);
    if (clash) {
      throw conflict("publishing.authority_overlaps", { authorityId: clash.authorityId });
    }
    const first = all.find((one) => one.authorityId === sent.authorityId);
    if (first && isSame(first, sent)) return authorityViewOf(first);

    const others = all.filter((one) => one.authorityId !== sent.authorityId);
    // The logo came by a way of its own and stays.
    const amended = { ...sent, ...(first?.logo && { logo: first.logo }) };
    const authorities = [...others, amended].toSorted((a, b) => (a.from < b.from ? -1 : 1));
    const written = await table.write([
      before
        ? replace(authorityRegisterItem, before, { ...before, authorities })
        : createOnce(authorityRegisterItem, { authorities, version: 1 }),
      authorityRegistered.announce(actor, clock.now(), sent),
    ]);
    if (!written.ok) throw conflict("publishing.authorities_changed");
    return authorityViewOf(amended);
  }

  /** The body that may publish on this day, if there is one. */
  async function authorityOn(day: string): Promise<RegisteredAuthority | undefined> {
    const register = await table.find(authorityRegisterItem, {});
    return validOn(register?.authorities ?? [], day);
  }

  /** All bodies that ever published, the earliest first. */
  async function listAuthorities(actor: Actor): Promise<Page<AuthorityView>> {
    mustHave(actor, "operator", "publisher", "reviewer");
    const register = await table.find(authorityRegisterItem, {});
    return { items: (register?.authorities ?? []).map(authorityViewOf) };
  }

  return { registerAuthority, authorityOn, listAuthorities };
}

const isSame = (a: SentAuthority, b: SentAuthority) =>
  (["name", "shortName", "legalBasis", "from", "until"] as const).every((f) => a[f] === b[f]) &&
  JSON.stringify(a.reportingRoutes ?? []) === JSON.stringify(b.reportingRoutes ?? []);
