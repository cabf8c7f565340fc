import { expect, test } from "vitest";
import { reminderSent } from "../acts/acts.facts.ts";
import type { Fact } from "../kernel/fact.ts";
import { factIds, personIds } from "../kernel/id.ts";
import { attemptGraded, attemptIssued, standingChanged } from "../learning/learning.facts.ts";
import {
  moduleReleased,
  moduleSentBack,
  moduleSubmitted,
  setOpened,
} from "../publishing/publishing.facts.ts";
import { importAccepted, memberChanged, termEnded, termOpened } from "../roster/roster.facts.ts";
import { jobsFor } from "./jobs.ts";
import { mailsFor } from "./reaction.ts";

const author = personIds.mint();
const second = personIds.mint();
const reviewer = personIds.mint();

const heard = (type: string, data: unknown, actorId: string = reviewer): Fact => ({
  pk: "MODULE#x",
  sk: "FACT#x",
  fact: true,
  factId: factIds.mint(),
  type,
  at: "2026-11-22T03:00:00.000Z",
  actorId,
  data,
});
const ref = { ...moduleSubmitted.example };

test("a module handed in is told to the reviewers", () => {
  const fact = heard(moduleSubmitted.type, ref, author);
  expect(mailsFor(fact)).toEqual([
    {
      orderId: `${fact.factId}.reviewers`,
      mail: "module-submitted",
      to: { kind: "role", role: "reviewer" },
      module: ref,
    },
  ]);
});

test("a module sent back is told to who handed it in, with the reason", () => {
  const fact = heard(moduleSentBack.type, { ...ref, note: "Kurang", submittedBy: author });
  expect(mailsFor(fact)).toEqual([
    {
      orderId: `${fact.factId}.${author}`,
      mail: "module-sent-back",
      to: { kind: "person", personId: author },
      module: ref,
      note: "Kurang",
    },
  ]);
});

test("a release is told once to each who worked on it, and not to who approved it", () => {
  const { authority } = moduleReleased.example;
  const editors = [author, second, "system"];
  const fact = heard(moduleReleased.type, { ...ref, authority, submittedBy: author, editors });
  expect(mailsFor(fact).map(({ to }) => to)).toEqual([
    { kind: "person", personId: author },
    { kind: "person", personId: second },
  ]);
  expect(mailsFor({ ...fact, actorId: second })).toHaveLength(1);
});

test("the same fact heard twice makes the same orders", () => {
  const fact = heard(moduleSubmitted.type, ref, author);
  expect(mailsFor(fact)).toEqual(mailsFor(structuredClone(fact)));
});

test("a set opened and a roster accepted become jobs of their own", () => {
  const facts = [
    heard(setOpened.type, setOpened.example),
    heard(importAccepted.type, importAccepted.example),
    heard(attemptIssued.type, attemptIssued.example),
  ];
  expect(jobsFor(facts)).toEqual([
    { job: "open_set", set: 1 },
    { job: "apply_import", ...importAccepted.example },
  ]);
});

test("people who joined or moved are assigned together, each once, twenty-five to a job", () => {
  const people = Array.from({ length: 60 }, () => personIds.mint());
  const facts = [...people, ...people.slice(0, 5)].map((personId) =>
    heard(memberChanged.type, { ...memberChanged.example, personId }),
  );
  const jobs = jobsFor(facts);
  const sizes = jobs.map((job) => (job.job === "assign" ? job.personIds.length : 0));
  expect(sizes).toEqual([25, 25, 10]);
  expect(jobs.flatMap((job) => (job.job === "assign" ? job.personIds : []))).toEqual(people);
});

const passed = attemptGraded.example;
const [change] = passed.changes;

test("a pass is certified, however often somebody passes; what was failed is not", () => {
  const facts = [passed, passed, { ...passed, hasPassed: false, personId: second }].map((data) =>
    heard(attemptGraded.type, data),
  );
  expect(jobsFor(facts)).toEqual([{ job: "certify", personIds: [passed.personId] }]);
});

test("whoever a set became whole for is certified; who only moved with a whole set is not", () => {
  const { after } = change as NonNullable<typeof change>;
  const changed = (personId: string, changes: object[]) =>
    heard(standingChanged.type, { personId, changes });
  const facts = [
    changed(author, [{ ...change, before: null }]),
    changed(second, [{ ...change, before: { ...after, grade: "pelaksana" } }]),
    changed(reviewer, [{ ...change, after: null }]),
  ];
  expect(jobsFor(facts)).toEqual([{ job: "certify", personIds: [author] }]);
});

test("a fact that says nonsense is not taken for one that says nothing", () => {
  expect(() => mailsFor(heard(moduleSubmitted.type, { moduleId: 7 }))).toThrow();
  expect(() => jobsFor([heard(memberChanged.type, {})])).toThrow();
});

test("a reminder is told to the unit's HR, with all its letter says and nobody's name", () => {
  const fact = heard(reminderSent.type, reminderSent.example, author);
  const [order, ...rest] = mailsFor(fact);
  expect(rest).toEqual([]);
  expect(order).toEqual({
    orderId: `${fact.factId}.hr`,
    mail: "unit-reminder",
    to: { kind: "hr", agencyId: "agn_9208", unitPath: "u0123456789" },
    reminder: {
      officeName: "Pj. Bupati Kaimana",
      unitName: "Dinas Pendidikan",
      setTitle: "Program Netralitas ASN 2026",
      deadlineOn: "2026-11-30",
      people: 640,
      done: 238,
    },
  });
});

test("a head's term that is opened or ended is looked at for sealing, a Sekda's is not", () => {
  const { agencyId, termId } = termOpened.example;
  const seal = { job: "seal_memo", agencyId, termId };
  expect(jobsFor([heard(termOpened.type, termOpened.example)])).toEqual([seal]);
  expect(jobsFor([heard(termEnded.type, termEnded.example)])).toEqual([seal]);
  const sekda = { ...termEnded.example, office: "sekda" };
  expect(jobsFor([heard(termEnded.type, sekda)])).toEqual([]);
});
