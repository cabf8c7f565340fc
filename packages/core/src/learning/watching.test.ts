import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../kernel/actor.ts";
import { moduleIds } from "../kernel/id.ts";
import { givenRow, kaimana } from "../roster/testing.ts";
import { learningStarted } from "./learning.facts.ts";
import { progressItem } from "./progress.item.ts";
import { standingItem } from "./standing.item.ts";
import { asLearner, givenLearning } from "./testing.ts";

let given: Awaited<ReturnType<typeof givenLearning>>;
let learning: (typeof given)["services"]["learning"];
let next = 0;

beforeAll(async () => {
  given = await givenLearning();
  learning = given.services.learning;
  await given.bring(
    kaimana,
    Array.from({ length: 16 }, (_, n) => givenRow(n)),
  );
  await given.openSet();
});
afterAll(() => given.stop());

/** Somebody who has not learned anything yet. */
const newLearner = async () => asLearner(await given.personOf(next++));
const film = 12;

async function report(actor: Actor, ticket: string, from: number, to: number) {
  const sent = { release: 1, ticket, stretches: [{ from, to }], placeSeconds: to };
  return learning.recordProgress(actor, given.moduleId, sent);
}
const open = async (actor: Actor) => (await learning.openModule(actor, given.moduleId)).ticket;

describe("watching a module", () => {
  it("is credited second by second, and goes on where it stopped", async () => {
    const actor = await newLearner();
    const ticket = await open(actor);
    given.later(5);
    expect(await report(actor, ticket, 0, 5)).toMatchObject({
      covered: [{ from: 0, to: 5 }],
      isCovered: false,
    });
    given.later(film);
    expect(await report(actor, ticket, 5, film)).toMatchObject({
      isCovered: true,
      missingSeconds: 0,
    });
    const { progress } = await learning.openModule(actor, given.moduleId);
    expect(progress).toMatchObject({ placeSeconds: film, coveredShare: 1 });
  });

  it("reported twice counts once", async () => {
    const actor = await newLearner();
    const ticket = await open(actor);
    given.later(4);
    const first = await report(actor, ticket, 0, 4);
    const of = { personId: actor.personId as never, moduleId: given.moduleId, release: 1 };
    const stored = await given.table.find(progressItem, of);
    expect(await report(actor, ticket, 0, 4)).toEqual(first);
    // What changes nothing is not even written.
    expect(await given.table.find(progressItem, of)).toEqual(stored);
    given.later(1);
    // Two seconds more may be credited after one, not what was claimed twice.
    expect(await report(actor, ticket, 4, film)).toMatchObject({ covered: [{ from: 0, to: 10 }] });
  });

  it("claimed all at once earns twice the time that passed and no more", async () => {
    const actor = await newLearner();
    const ticket = await open(actor);
    given.later(2);
    expect(await report(actor, ticket, 0, film)).toMatchObject({ covered: [{ from: 0, to: 4 }] });
    expect(await report(actor, ticket, 0, film)).toMatchObject({ covered: [{ from: 0, to: 4 }] });
  });

  it("on two devices at once earns no more than on one", async () => {
    const actor = await newLearner();
    const [phone, desk] = [await open(actor), await open(actor)];
    given.later(2);
    await Promise.all([report(actor, phone, 0, 6), report(actor, desk, 6, film)]);
    const { progress } = await learning.openModule(actor, given.moduleId);
    const seconds = progress.covered.reduce((sum, { from, to }) => sum + to - from, 0);
    expect(seconds).toBe(4);
  });

  it("on a desk in between costs a phone without signal nothing, though both play at twice the speed", async () => {
    const actor = await newLearner();
    const phone = await open(actor);
    given.later(3);
    const desk = await open(actor);
    given.later(3);
    await report(actor, desk, 6, film);
    expect(await report(actor, phone, 0, 6)).toMatchObject({ isCovered: true, missingSeconds: 0 });
  });

  it("with a ticket that was changed, is another's, for another release or too old earns nothing", async () => {
    const [actor, other] = [await newLearner(), await newLearner()];
    const ticket = await open(actor);
    const [issuedAt, seal] = ticket.split(".");
    const forged = {
      kind: "invalid",
      code: "learning.ticket_forged",
      detail: { field: "/ticket" },
    };
    const wrong = [
      `${Number(issuedAt) - 60_000}.${seal}`,
      await open(other),
      `${issuedAt}.`,
      "",
      "x",
    ];
    for (const each of wrong) {
      await expect(report(actor, each, 0, 5)).rejects.toMatchObject(forged);
    }
    const now = given.clock.now();
    given.later(31 * 86_400);
    await expect(report(actor, ticket, 0, 5)).rejects.toMatchObject({
      code: "learning.ticket_expired",
    });
    given.clock.set(now);
    const { progress } = await learning.openModule(actor, given.moduleId);
    expect(progress.covered).toEqual([]);
  });

  it("is only for what one owes, in a release there is", async () => {
    const actor = await newLearner();
    const unowed = await given.release();
    await expect(learning.openModule(actor, unowed)).rejects.toMatchObject({
      kind: "missing",
      code: "learning.not_assigned",
    });
    await expect(learning.openModule(actor, moduleIds.mint())).rejects.toMatchObject({
      code: "learning.not_assigned",
    });
    const ticket = await open(actor);
    const sent = { release: 2, ticket, stretches: [], placeSeconds: 0 };
    await expect(learning.recordProgress(actor, given.moduleId, sent)).rejects.toMatchObject({
      code: "learning.release_unknown",
    });
  });

  it("is announced when it begins, and not with every report", async () => {
    const actor = await newLearner();
    const ticket = await open(actor);
    const begun = () =>
      given.facts.filter((fact) => learningStarted.is(fact) && fact.actorId === actor.personId);
    expect(begun()).toEqual([]);
    given.later(2);
    await report(actor, ticket, 0, 2);
    given.later(2);
    await report(actor, ticket, 2, 4);
    given.later(7200);
    await report(actor, ticket, 4, 6);
    expect(begun()).toHaveLength(1);
    expect(begun()[0]?.data).toMatchObject({ changes: [{ after: { status: "started" } }] });
    const at = { personId: actor.personId as never, set: 1 };
    const standing = await given.table.find(standingItem, at);
    // The hour of the last activity, so that HR sees who is still at it.
    expect(standing?.lastActiveAt).toBe(given.clock.now().toISOString());
  });
});
