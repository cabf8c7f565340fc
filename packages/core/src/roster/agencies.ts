import { createOnce } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { mustHave, mustManage } from "../kernel/allow.ts";
import { conflict, missing } from "../kernel/fault.ts";
import type { AgencyId, UnitPath } from "../kernel/id.ts";
import { agencyItem, allAgencies, unitItem, unitsBelow, unitsOfAgency } from "./agency.item.ts";
import type { Agency, Unit } from "./agency.ts";
import type { RosterNeeds } from "./needs.ts";
import { agencyRegistered } from "./roster.facts.ts";

/** Names of units by path. */
export type UnitNames = ReadonlyMap<string, string>;

/** A unit that was given another name is seen under it within this time. */
const namesKeptMs = 30_000;

export function createAgencies({ table, clock }: Pick<RosterNeeds, "table" | "clock">) {
  // An agency's name, zone and province change by decree, not by the minute.
  const known = new Map<AgencyId, Agency>();

  /** Adds an agency; the same again changes nothing. */
  async function registerAgency(actor: Actor, agency: Agency): Promise<Agency> {
    mustHave(actor, "operator");
    const { agencyId } = agency;
    const written = await table.write([
      createOnce(agencyItem, agency),
      agencyRegistered.announce(actor, clock.now(), { agencyId }),
    ]);
    if (written.ok) return agency;
    const first = await findAgency(agencyId);
    if (first?.name !== agency.name) throw conflict("roster.agency_known", { agencyId });
    return first;
  }

  async function findAgency(agencyId: AgencyId): Promise<Agency | undefined> {
    const agency = known.get(agencyId) ?? (await table.find(agencyItem, { agencyId }));
    if (agency) known.set(agencyId, agency);
    return agency;
  }

  /** The agency, for its own HR or an operator. */
  async function getAgency(actor: Actor, agencyId: AgencyId): Promise<Agency> {
    if (!actor.grants.some((grant) => grant.role === "operator")) mustManage(actor, agencyId);
    const agency = await findAgency(agencyId);
    if (!agency) throw missing("roster.agency_unknown");
    return agency;
  }

  /** Every agency, by id, for those who open terms, give roles or choose an audience. */
  async function listAgencies(actor: Actor): Promise<{ agencies: Agency[] }> {
    mustHave(actor, "operator", "publisher", "reviewer");
    return { agencies: await table.listAll(agencyItem, allAgencies) };
  }

  const listAgencyIds = async (): Promise<AgencyId[]> =>
    (await table.listAll(agencyItem, allAgencies)).map((agency) => agency.agencyId);

  /** The units the actor's HR office reaches, parents before children. */
  async function listUnits(actor: Actor, agencyId: AgencyId): Promise<{ units: Unit[] }> {
    const within = mustManage(actor, agencyId);
    const all = await table.listAll(unitItem, unitsOfAgency(agencyId));
    const reached = all.filter(
      ({ unitPath }) => !within || `${unitPath}/`.startsWith(`${within}/`),
    );
    return { units: reached };
  }

  const findUnit = (agencyId: AgencyId, unitPath: UnitPath): Promise<Unit | undefined> =>
    table.find(unitItem, { agencyId, unitPath });

  const named = new Map<string, { names: UnitNames; until: number }>();

  /** What the units directly below another (or below the agency) are called, by path; `isFresh` asks anew. */
  async function unitNames(
    agencyId: AgencyId,
    parent: UnitPath | "",
    isFresh = false,
  ): Promise<UnitNames> {
    const known = named.get(`${agencyId}#${parent}`);
    if (known && !isFresh && performance.now() < known.until) return known.names;
    const units = await table.listAll(unitItem, unitsBelow(agencyId, parent));
    const names = new Map(units.map((unit) => [unit.unitPath as string, unit.name]));
    named.set(`${agencyId}#${parent}`, { names, until: performance.now() + namesKeptMs });
    return names;
  }

  return {
    registerAgency,
    findAgency,
    getAgency,
    listAgencies,
    listAgencyIds,
    listUnits,
    findUnit,
    unitNames,
  };
}

export type Agencies = ReturnType<typeof createAgencies>;
