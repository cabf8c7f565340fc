import * as v from "valibot";
import { reminderSent } from "../acts/acts.facts.ts";
import type { Fact } from "../kernel/fact.ts";
import { personIds } from "../kernel/id.ts";
import { moduleReleased, moduleSentBack, moduleSubmitted } from "../publishing/publishing.facts.ts";
import type { MailOrder, ModuleOrder } from "./mail-order.ts";

/** The mails a fact asks for. Nobody is told what they did themselves. */
export function mailsFor(fact: Fact): MailOrder[] {
  if (moduleSubmitted.is(fact)) {
    const { moduleId, release, title } = moduleSubmitted.read(fact);
    const orderId = `${fact.factId}.reviewers`;
    const to = { kind: "role", role: "reviewer" } as const;
    return [{ orderId, mail: "module-submitted", to, module: { moduleId, release, title } }];
  }
  if (moduleSentBack.is(fact)) {
    const { note, submittedBy, ...module } = moduleSentBack.read(fact);
    return toPeople(fact, "module-sent-back", [submittedBy], module, note);
  }
  if (moduleReleased.is(fact)) {
    const { editors, submittedBy, moduleId, release, title } = moduleReleased.read(fact);
    const module = { moduleId, release, title };
    return toPeople(fact, "module-released", [submittedBy, ...editors], module);
  }
  return reminderSent.is(fact) ? [reminderFor(fact)] : [];
}

function reminderFor(fact: Fact): MailOrder {
  const { agencyId, unitPath, baseline, ...said } = reminderSent.read(fact);
  const { officeName, unitName, setTitle, deadlineOn } = said;
  return {
    orderId: `${fact.factId}.hr`,
    mail: "unit-reminder",
    to: { kind: "hr", agencyId, unitPath },
    reminder: { officeName, unitName, setTitle, deadlineOn, ...baseline },
  };
}

function toPeople(
  { factId, actorId }: Fact,
  mail: ModuleOrder["mail"],
  people: readonly string[],
  module: ModuleOrder["module"],
  note?: string,
): ModuleOrder[] {
  return [...new Set(people)]
    .filter((personId) => personId !== actorId && personId !== "system")
    .map((personId) => ({
      orderId: `${factId}.${personId}`,
      mail,
      to: { kind: "person", personId: v.parse(personIds.schema, personId) },
      module,
      ...(note && { note }),
    }));
}
