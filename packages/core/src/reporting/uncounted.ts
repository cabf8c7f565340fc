import type { Item, Key } from "@netra/table/kind";
import type { Table } from "@netra/table/table";
import type { Clock } from "../kernel/clock.ts";
import { readFact } from "../kernel/fact.ts";
import { countedMark, portionsOf } from "./projection.ts";

type Share = { segments: number; segment: number; cursor?: string | undefined };

/** What happened only now is still on its way. */
const onItsWayMs = 60 * 60 * 1000;

/**
 * One page of a share of the table: the keys of facts that ought to have been counted and were not. One that
 * nobody can read is among them, so that it comes to light.
 */
export async function pageOfUncounted(
  { table, clock }: { table: Pick<Table, "scanShare">; clock: Clock },
  share: Share,
): Promise<{ keys: Key[]; cursor?: string | undefined }> {
  const page = await table.scanShare({ ...share, has: "fact", lacks: countedMark });
  const before = new Date(clock.now().getTime() - onItsWayMs).toISOString();
  const lost = page.items.filter((item) => String(item.at) < before && moves(item));
  return { keys: lost.map(({ pk, sk }) => ({ pk, sk })), cursor: page.cursor };
}

function moves(item: Item): boolean {
  try {
    return portionsOf(readFact(item)).length > 0;
  } catch {
    return true;
  }
}
