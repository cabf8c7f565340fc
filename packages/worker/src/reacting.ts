import type { Fact } from "@netra/core/kernel/fact";
import type { Job } from "@netra/core/kernel/job";
import { jobsFor } from "@netra/core/notify/jobs";
import type { MailOrder } from "@netra/core/notify/mail-order";
import { mailsFor } from "@netra/core/notify/reaction";
import type { RenderOrder } from "@netra/core/notify/render-order";
import { rendersFor } from "@netra/core/notify/renders";
import { createSubscriber, type Subscription } from "./subscribing.ts";

export type ReactNeeds = {
  sendJobs: (jobs: readonly Job[]) => Promise<void>;
  sendMails: (orders: readonly MailOrder[]) => Promise<void>;
  sendRenders: (orders: readonly RenderOrder[]) => Promise<void>;
};

type Reaction = { fact: Fact; mails: MailOrder[] };

export const telling = (needs: ReactNeeds): Subscription<Reaction> => ({
  name: "react",
  read: (fact) => {
    // Read here alone too; below, people who joined or moved go together in one job.
    jobsFor([fact]);
    rendersFor([fact]);
    return { fact, mails: mailsFor(fact) };
  },
  take: async (reactions) => {
    const facts = reactions.map(({ fact }) => fact);
    await needs.sendJobs(jobsFor(facts));
    await needs.sendMails(reactions.flatMap(({ mails }) => mails));
    await needs.sendRenders(rendersFor(facts));
  },
});

/** Turns new facts into long work and mail. */
export const createReact = (needs: ReactNeeds) => createSubscriber(telling(needs));
