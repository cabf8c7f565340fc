import { type Actor, system } from "../kernel/actor.ts";
import { missing } from "../kernel/fault.ts";
import type { Job } from "../kernel/job.ts";
import { createAssigning } from "./assigning.ts";
import type { LearningNeeds } from "./needs.ts";

const pageSize = 250;

type AssignJob = Extract<Job, { job: "open_set" | "open_set_page" | "assign" }>;

/** Learning's part of the long work. A job answers the jobs that carry on from it. */
export function createLearningJobs(needs: LearningNeeds) {
  const { assign } = createAssigning(needs);

  async function run(job: AssignJob, actor: Actor = system): Promise<Job[]> {
    const sets = await needs.listSets(true);
    if (job.job === "assign") {
      if (sets.length === 0) return [];
      await assign(actor, job.personIds, sets);
      return [];
    }
    const set = sets.find((each) => each.set === job.set);
    if (!set) throw missing("learning.set_unknown", { set: job.set });
    if (job.job === "open_set") {
      const agencyIds = await needs.listAgencyIds();
      return agencyIds.map((agencyId) => ({ job: "open_set_page", set: set.set, agencyId }));
    }
    const page = await needs.pageOfMembers(job.agencyId, job.cursor, pageSize);
    await assign(actor, page.personIds, [set]);
    return page.cursor ? [{ ...job, cursor: page.cursor }] : [];
  }

  return { run };
}
