import fc from "fast-check";
import * as v from "valibot";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addDays } from "../kernel/day.ts";
import { authorityIdSchema, overlapping, validOn } from "./authority.ts";
import { givenActor, givenAuthority, givenFinishedDraft, givenPublishing } from "./testing.ts";

let world: Awaited<ReturnType<typeof givenPublishing>>;
beforeEach(async () => {
  world = await givenPublishing();
});
afterEach(() => world.stop());

const kasn = { ...givenAuthority, until: "2026-11-23" };
const successor = {
  ...givenAuthority,
  authorityId: v.parse(authorityIdSchema, "penerus"),
  shortName: "Penerus",
  legalBasis: "MK 121/PUU-XXII/2024",
  from: "2026-11-23",
};

test("the body valid on a day in Jakarta signs the release of that day", async () => {
  const { publishing, operator, author, reviewer, clock } = world;
  await publishing.registerAuthority(operator, kasn);
  await publishing.registerAuthority(operator, successor);
  const moduleId = await givenFinishedDraft(publishing, author);
  await publishing.submitForReview(author, moduleId);
  // Half past eleven in the evening in Jakarta is still the old body's last day; an hour later is not.
  clock.set("2026-11-22T17:30:00Z");
  const release = await publishing.approve(reviewer, moduleId);
  expect(release.authority.shortName).toBe("Penerus");
  expect((await publishing.authorityOn("2026-11-22"))?.authorityId).toBe("kasn");
});

test("without a valid body nothing is released", async () => {
  const { publishing, author, reviewer } = world;
  const moduleId = await givenFinishedDraft(publishing, author);
  await publishing.submitForReview(author, moduleId);
  await expect(publishing.approve(reviewer, moduleId)).rejects.toMatchObject({
    code: "publishing.no_authority",
  });
  expect(await publishing.latestRelease(moduleId)).toBeUndefined();
});

test("a successor cannot begin before its predecessor is told when it ends", async () => {
  const { publishing, operator } = world;
  await publishing.registerAuthority(operator, givenAuthority);
  await expect(publishing.registerAuthority(operator, successor)).rejects.toMatchObject({
    code: "publishing.authority_overlaps",
    detail: { authorityId: "kasn" },
  });
  await publishing.registerAuthority(operator, kasn);
  await publishing.registerAuthority(operator, successor);
  await publishing.registerAuthority(operator, successor);
  const { items } = await publishing.listAuthorities(operator);
  expect(items.map((each) => each.authorityId)).toEqual(["kasn", "penerus"]);
  expect(await world.factsAbout("AUTHORITIES")).toHaveLength(3);
});

test("two bodies registered at once for the same days are not both kept", async () => {
  const { publishing, operator } = world;
  const rival = { ...successor, from: "2020-01-01" };
  const results = await Promise.allSettled(
    [givenAuthority, rival].map((each) => publishing.registerAuthority(operator, each)),
  );
  expect(results.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("only an operator registers bodies", async () => {
  await expect(
    world.publishing.registerAuthority(givenActor("publisher"), kasn),
  ).rejects.toMatchObject({ kind: "refused" });
});

test("bodies that do not overlap never share a day", () => {
  const day = fc.nat(400).map((n) => addDays("2026-01-01", n));
  const body = fc.record({ from: day, until: fc.option(day, { nil: undefined }) });
  fc.assert(
    fc.property(body, body, day, (a, b, on) => {
      const first = { ...givenAuthority, ...a };
      const second = { ...successor, ...b };
      const both = validOn([first], on) && validOn([second], on);
      if (!overlapping([first], second)) expect(both).toBeFalsy();
    }),
  );
});
