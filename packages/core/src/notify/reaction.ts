import * as v from "valibot";
import type { Fact } from "../kernel/fact.ts";
import { personIds } from "../kernel/id.ts";
import { moduleReleased, moduleSentBack, moduleSubmitted } from "../publishing/publishing.facts.ts";
import type { MailName, MailOrder } from "./mail-order.ts";

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
  return [];
}

function toPeople(
  { factId, actorId }: Fact,
  mail: MailName,
  people: readonly string[],
  module: MailOrder["module"],
  note?: string,
): MailOrder[] {
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
