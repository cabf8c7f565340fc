import { setTimeout as sleep } from "node:timers/promises";
import { attemptIds } from "@netra/core/kernel/id";
import { type Ask, createClient, type Fetch, until } from "./smoke-client.ts";
import { releaseModule } from "./smoke-module.ts";
import { agencyId, bringPeople } from "./smoke-people.ts";

export type SmokeNeeds = {
  origin: string;
  sessionKey: string;
  operatorId: string;
  say: (step: string) => void;
};

/**
 * The main job, once, on a running stage: a module is made, approved and opened, an invented learner watches and
 * passes, and the figure says so. Only for stages whose people and figures are made up.
 */
export async function smoke({ origin, sessionKey, operatorId, say }: SmokeNeeds) {
  const { as, fetchAs } = createClient({ origin, sessionKey });
  const operator = await as(operatorId);
  say("agency, roster and roles");
  const { reviewerId, learnerId, leave } = await bringPeople(operator, operatorId);
  try {
    say("a module, approved and opened");
    const { moduleId, set } = await releaseModule(operator, await as(reviewerId));
    const learner = await as(learnerId);
    await until("the learner owes the set", async () => {
      const { sets } = await learner("GET /api/learning/my/home");
      return sets.find((each: { set: number }) => each.set === set);
    });
    const before = await doneIn(operator, set);
    say("watching and answering");
    await watch(learner, moduleId);
    await pass(learner, moduleId);
    say("the figure");
    await until("the figure moves", async () =>
      (await doneIn(operator, set)) === before + 1 ? true : undefined,
    );
    say("the certificate");
    await receive(learner, await fetchAs(learnerId), set);
  } finally {
    await leave();
  }
}

async function doneIn(officer: Ask, set: number): Promise<number> {
  const report = await officer(`GET /api/reporting/agencies/${agencyId}?set=${set}`);
  return report.total.done;
}

async function watch(learner: Ask, moduleId: string) {
  const at = `/api/learning/my/modules/${moduleId}`;
  const { ticket, release } = await learner(`GET ${at}`);
  const { durationSeconds } = release;
  // At double speed, and a second for the way: nobody is credited faster.
  await sleep((durationSeconds / 2 + 1) * 1000);
  const { isCovered } = await learner(`POST ${at}/progress`, {
    ticket,
    release: release.release,
    stretches: [{ from: 0, to: durationSeconds }],
    placeSeconds: durationSeconds,
  });
  if (!isCovered) throw new Error("the whole film was played and is not covered");
}

/** Waits for the certificate of this set and prints it. */
async function receive(learner: Ask, fetch: Fetch, set: number) {
  const { code } = await until("the certificate is made", async () => {
    const { items } = await learner("GET /api/certifying/my");
    return items.find(({ what }: { what: { set?: number } }) => what.set === set);
  });
  const pdf = Buffer.from(await (await fetch(`GET /api/certifying/my/${code}/pdf`)).arrayBuffer());
  if (!pdf.subarray(0, 5).equals(Buffer.from("%PDF-")))
    throw new Error("the certificate is no PDF");
}

async function pass(learner: Ask, moduleId: string) {
  const at = `/api/learning/my/attempts/${attemptIds.mint()}`;
  const { questions } = await learner(`PUT ${at}`, { moduleId });
  const answers = questions.map(({ questionId }: { questionId: string }) => ({
    questionId,
    optionIds: ["a"],
  }));
  const { hasPassed } = await learner(`PUT ${at}/answers`, { answers });
  if (!hasPassed) throw new Error("right answers did not pass");
}
