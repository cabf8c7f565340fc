import type { Actor } from "../kernel/actor.ts";
import { mustHaveLed } from "../kernel/allow.ts";
import { missing, refused } from "../kernel/fault.ts";
import type { AgencyId, TermId } from "../kernel/id.ts";
import { memoItem, memosOfAgency } from "./acts.item.ts";
import { type Memo, type MemoLine, type MemoView, memoLineOf, memoViewOf } from "./memo.ts";
import type { ActsNeeds } from "./needs.ts";

export function createMemos({ table, clock }: Pick<ActsNeeds, "table" | "clock">) {
  /** Whoever runs the office reads what was left to it; whoever left keeps what they left. */
  const mayRead = ({ personId }: Memo, actor: Actor, isLeading: boolean) =>
    isLeading || personId === actor.personId;

  /** The memos left to the office that the actor may read, the newest first. */
  async function listMemos(actor: Actor, agencyId: AgencyId): Promise<{ memos: MemoLine[] }> {
    const { isLeading } = mustHaveLed(actor, agencyId, clock.now());
    const all = await table.listAll(memoItem, memosOfAgency(agencyId));
    const theirs = all.filter((memo) => mayRead(memo, actor, isLeading)).map(memoLineOf);
    return { memos: theirs.toSorted((a, b) => (a.endsOn > b.endsOn ? -1 : 1)) };
  }

  /** What was sealed at the end of a term. */
  async function getMemo(actor: Actor, agencyId: AgencyId, termId: TermId): Promise<MemoView> {
    const { isLeading } = mustHaveLed(actor, agencyId, clock.now());
    const memo = await table.find(memoItem, { agencyId, termId });
    if (!memo) throw missing("acts.memo_unknown");
    if (!mayRead(memo, actor, isLeading)) throw refused("identity.not_yours");
    return memoViewOf(memo);
  }

  return { listMemos, getMemo };
}
