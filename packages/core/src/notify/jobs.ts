import type { Fact } from "../kernel/fact.ts";
import type { PersonId } from "../kernel/id.ts";
import type { Job } from "../kernel/job.ts";
import { setOpened } from "../publishing/publishing.facts.ts";
import { importAccepted, memberChanged } from "../roster/roster.facts.ts";

const peopleInJob = 25;

/** The long work these facts ask for, in their order; people who joined or moved go together. */
export function jobsFor(facts: readonly Fact[]): Job[] {
  const people = facts.filter(memberChanged.is).map((fact) => memberChanged.read(fact).personId);
  return [...facts.flatMap(jobFor), ...assignJobs([...new Set(people)])];
}

function jobFor(fact: Fact): Job[] {
  if (setOpened.is(fact)) return [{ job: "open_set", set: setOpened.read(fact).set }];
  if (importAccepted.is(fact)) {
    const { agencyId, importId } = importAccepted.read(fact);
    return [{ job: "apply_import", agencyId, importId }];
  }
  return [];
}

const assignJobs = (people: PersonId[]): Job[] =>
  Array.from({ length: Math.ceil(people.length / peopleInJob) }, (_, n) => ({
    job: "assign",
    personIds: people.slice(n * peopleInJob, (n + 1) * peopleInJob),
  }));
