import { personArrived } from "../identity/identity.facts.ts";
import type { Fact } from "../kernel/fact.ts";
import type { PersonId } from "../kernel/id.ts";
import type { Job } from "../kernel/job.ts";
import { attemptGraded, standingChanged } from "../learning/learning.facts.ts";
import { setOpened } from "../publishing/publishing.facts.ts";
import { importAccepted, memberChanged, termEnded, termOpened } from "../roster/roster.facts.ts";

const peopleInJob = 25;

/** The long work these facts ask for, in their order; people of the same work go together. */
export function jobsFor(facts: readonly Fact[]): Job[] {
  const moved = facts.flatMap(whomToAssign);
  return [
    ...facts.flatMap(jobFor),
    ...inPortions(moved).map((personIds): Job => ({ job: "assign", personIds })),
    ...inPortions(facts.flatMap(finishers)).map(
      (personIds): Job => ({ job: "certify", personIds }),
    ),
  ];
}

function jobFor(fact: Fact): Job[] {
  if (setOpened.is(fact)) return [{ job: "open_set", set: setOpened.read(fact).set }];
  if (importAccepted.is(fact)) {
    const { agencyId, importId } = importAccepted.read(fact);
    return [{ job: "apply_import", agencyId, importId }];
  }
  return termOpened.is(fact) || termEnded.is(fact) ? sealingOf(fact) : [];
}

/** A term that is over when it is heard of is sealed at once; any other waits for its midnight. */
function sealingOf(fact: Fact): Job[] {
  const {
    agencyId,
    termId,
    office = "head",
  } = (termOpened.is(fact) ? termOpened : termEnded).read(fact);
  return office === "head" ? [{ job: "seal_memo", agencyId, termId }] : [];
}

/** Who works elsewhere now, or signed in for the first time: what they owe says both. */
function whomToAssign(fact: Fact): PersonId[] {
  if (memberChanged.is(fact)) return [memberChanged.read(fact).personId];
  return personArrived.is(fact) ? [personArrived.read(fact).personId] : [];
}

type Changes = ReturnType<typeof standingChanged.read>["changes"];
const reachesDone = (changes: Changes) =>
  changes.some(({ before, after }) => after?.status === "done" && before?.status !== "done");

/** Who finished a module by passing its quiz, or a set by whatever made it whole. */
function finishers(fact: Fact): PersonId[] {
  if (attemptGraded.is(fact)) {
    const { personId, hasPassed } = attemptGraded.read(fact);
    return hasPassed ? [personId] : [];
  }
  if (!standingChanged.is(fact)) return [];
  const { personId, changes } = standingChanged.read(fact);
  return reachesDone(changes) ? [personId] : [];
}

function inPortions(people: PersonId[]): PersonId[][] {
  const each = [...new Set(people)];
  return Array.from({ length: Math.ceil(each.length / peopleInJob) }, (_, n) =>
    each.slice(n * peopleInJob, (n + 1) * peopleInJob),
  );
}
