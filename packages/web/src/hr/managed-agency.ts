import { grantsOf, type SessionView } from "../session/session.ts";

export type ManagedAgency = { agencyId: string; agencyName: string; isWhole: boolean };

/** The agencies whose HR this person is, as a whole or for a unit of it. */
export function managedAgencies(session: SessionView): ManagedAgency[] {
  const agencies = new Map<string, ManagedAgency>();
  for (const { agencyId, agencyName, unitPath } of grantsOf(session, "hr")) {
    const isWhole = !unitPath || (agencies.get(agencyId)?.isWhole ?? false);
    agencies.set(agencyId, { agencyId, agencyName, isWhole });
  }
  return [...agencies.values()];
}
