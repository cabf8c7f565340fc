import { attemptIds, type ModuleId, type PersonId } from "@netra/core/kernel/id";
import { givenRow } from "@netra/core/roster/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kaimana, testLearners } from "../testing-learners.ts";

let world: Awaited<ReturnType<typeof testLearners>>;
let moduleId: ModuleId;
let next = 0;
const film = 12;

beforeAll(async () => {
  world = await testLearners();
  const hr = await world.person({ role: "hr", agencyId: kaimana });
  await world.bringPeople(
    hr,
    Array.from({ length: 40 }, (_, n) => givenRow(n)),
  );
  moduleId = await world.openSet();
});
afterAll(() => world?.stop());

const module = () => `/api/learning/my/modules/${moduleId}`;

/** Somebody who has played the first four seconds, and their ticket. */
async function begun() {
  const who = await world.personOf(next++);
  const { ticket } = await world.ask(who, `GET ${module()}`);
  const stretches = [{ from: 0, to: 4 }];
  const sent = { release: 1, ticket, stretches, placeSeconds: 4 };
  world.later(10);
  const report = (change: object = {}) =>
    world.ask(who, `POST ${module()}/progress`, { ...sent, ...change });
  await report();
  const covered = async () => (await world.ask(who, `GET ${module()}`)).progress.covered;
  return { who, ticket: ticket as string, sent, report, covered };
}
const firstFour = [{ from: 0, to: 4 }];

describe("a report that cannot be right is refused where it is wrong, and takes nothing away", () => {
  const seal = (ticket: string) => ticket.split(".")[1] ?? "";
  const tickets: [string, (own: string, other: string) => string][] = [
    ["of another person", (_, other) => other],
    ["from an earlier time", (own) => `1.${seal(own)}`],
    ["from no time", (own) => `NaN.${seal(own)}`],
    ["of other letters, as many", (own) => own.replace(/.$/, "é")],
    ["that is cut off", (own) => own.slice(0, -1)],
    ["that is empty", () => ""],
  ];
  test.each(tickets)("a ticket %s", async (_, change) => {
    const [{ ticket: other }, own] = [await begun(), await begun()];
    const answer = await own.report({
      ticket: change(own.ticket, other),
      stretches: [{ from: 4, to: 12 }],
    });
    const code = "learning.ticket_forged";
    expect(answer).toMatchObject({ status: 422, code, errors: [{ field: "/ticket", code }] });
    expect(await own.covered()).toEqual(firstFour);
  });

  test("a ticket older than a month", async () => {
    const { report, covered } = await begun();
    const now = world.clock.now();
    world.later(31 * 86_400);
    const code = "learning.ticket_expired";
    expect(await report()).toMatchObject({ status: 422, errors: [{ field: "/ticket", code }] });
    expect(await covered()).toEqual(firstFour);
    world.clock.set(now);
  });

  const whole = { from: 4, to: 12 };
  test.each<[string, object, string]>([
    ["seconds before the beginning", { stretches: [{ from: -4, to: 12 }] }, "/stretches/0/from"],
    ["a stretch backwards", { stretches: [whole, { from: 12, to: 4 }] }, "/stretches/1/to"],
    ["no number", { stretches: [{ from: Number.NaN, to: 12 }] }, "/stretches/0/from"],
    ["a number as text", { stretches: [{ from: "4", to: 12 }] }, "/stretches/0/from"],
    ["a day of film", { stretches: [{ from: 4, to: 86_400 }] }, "/stretches/0/to"],
    ["half a stretch", { stretches: [{ from: 4 }] }, "/stretches/0/to"],
    ["a hundred and one stretches", { stretches: Array(101).fill(whole) }, "/stretches"],
    ["a place before the beginning", { placeSeconds: -1 }, "/placeSeconds"],
    ["another way than there is", { way: "radio" }, "/way"],
    ["a device time that is none", { deviceAt: "kemarin" }, "/deviceAt"],
    ["a stop that is no name", { stopIds: [7] }, "/stopIds/0"],
    ["what they think is covered", { isCovered: true }, "/isCovered"],
  ])("%s", async (_, change, field) => {
    const { report, covered } = await begun();
    expect(await report(change)).toMatchObject({ status: 422, errors: [{ in: "body", field }] });
    expect(await covered()).toEqual(firstFour);
  });
});

describe("a report that is odd is clipped, and counts for what is right in it", () => {
  test.each<[string, object]>([
    ["beyond the end of the film", { stretches: [{ from: 4, to: 7200 }] }],
    ["overlapping and twice", { stretches: [0, 4, 2, 4].map((from) => ({ from, to: 12 })) }],
    ["with stops the release does not know", { stopIds: ["hapus", "__proto__", "x".repeat(900)] }],
    ["from a clock in 1970", { deviceAt: "1970-01-01T00:00:00Z" }],
    ["from a clock in 2090", { deviceAt: "2090-06-01T12:00:00.000+09:00" }],
    ["from a clock without a zone's minutes", { deviceAt: "2026-11-02T10:00:00+09" }],
    ["with a place beyond the end", { placeSeconds: 7200 }],
  ])("%s", async (_, change) => {
    const { report } = await begun();
    world.later(film);
    const answer = await report({ stretches: [{ from: 4, to: film }], ...change });
    expect(answer).toMatchObject({
      status: 200,
      isCovered: true,
      covered: [{ from: 0, to: film }],
    });
    expect(answer.placeSeconds).toBeLessThanOrEqual(12.06);
  });

  test("whatever a browser may send, nothing breaks and nothing counted is lost", async () => {
    const { who, sent, covered } = await begun();
    const second = fc.oneof(fc.double({ min: 0, max: 7200, noNaN: true }), fc.nat(14));
    const stretch = fc.tuple(second, second).map(([a, b]) => ({
      ...{ from: Math.min(a, b), to: Math.max(a, b) },
    }));
    const anyReport = fc.record(
      {
        stretches: fc.array(stretch, { maxLength: 5 }),
        placeSeconds: second,
        way: fc.constantFrom("video", "audio", "text"),
        stopIds: fc.array(fc.string(), { maxLength: 3 }),
        deviceAt: fc
          .date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true })
          .map((date) => date.toISOString()),
      },
      { requiredKeys: ["stretches", "placeSeconds"] },
    );
    const path = `POST ${module()}/progress`;
    let before = 4;
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const answer = await world.ask(who, path, { ...sent, ...report });
        expect([200, 422]).toContain(answer.status);
        const seconds = (await covered()).reduce(
          (sum: number, { from, to }: { from: number; to: number }) => sum + to - from,
          0,
        );
        expect(seconds).toBeGreaterThanOrEqual(before);
        before = seconds;
      }),
      { numRuns: 40 },
    );
  });
});

describe("what a closing page sends", () => {
  const post = (who: PersonId, body: unknown, headers: Record<string, string>) =>
    world.send(who, `POST ${module()}/progress`, { body, headers });

  test("as a beacon of JSON or a request that outlives the page is taken in", async () => {
    const { who, sent } = await begun();
    for (const type of ["application/json", "application/json;charset=UTF-8"]) {
      const headers = { "content-type": type, "sec-fetch-site": "same-origin", origin: "null" };
      expect((await post(who, sent, headers)).status).toBe(200);
    }
  });

  test("from another site, or as plain text, is refused", async () => {
    const { who, sent } = await begun();
    const foreign = { origin: "https://lain.example", "sec-fetch-site": "cross-site" };
    expect((await post(who, sent, foreign)).status).toBe(403);
    expect((await post(who, sent, { "content-type": "text/plain;charset=UTF-8" })).status).toBe(
      415,
    );
  });

  test("fits, at its very largest, into the 64 KB that a beacon may weigh", async () => {
    const { who, sent } = await begun();
    const stretches = Array.from({ length: 100 }, (_, n) => ({
      from: 1000.1234567890123 + n,
      to: 1000.9876543210987 + n,
    }));
    const stopIds = Array.from({ length: 20 }, (_, n) => `${n}`.padEnd(60, "x"));
    const deviceAt = "2026-11-02T10:00:00.123456789+09:00";
    const largest = { ...sent, stretches, stopIds, deviceAt, way: "video" };
    expect(JSON.stringify(largest).length).toBeLessThan(64 * 1024);
    expect((await post(who, largest, {})).status).toBe(200);
  });
});

describe("a quiz", () => {
  test("is not handed out for half a release or for one nobody published", async () => {
    const { who } = await begun();
    const ask = (release: number) =>
      world.ask(who, `PUT /api/learning/my/attempts/${attemptIds.mint()}`, { moduleId, release });
    expect(await ask(1.5)).toMatchObject({ status: 422, errors: [{ field: "/release" }] });
    expect(await ask(9)).toMatchObject({ status: 404, code: "learning.release_unknown" });
    expect(await ask(1)).toMatchObject({ status: 200, stage: "open", release: 1 });
  });

  test("takes no targets where nothing is to be paired, and no device time that is none", async () => {
    const { who } = await begun();
    const path = `/api/learning/my/attempts/${attemptIds.mint()}`;
    const { questions } = await world.ask(who, `PUT ${path}`, { moduleId });
    const answers = questions.map(({ questionId }: { questionId: string }) => ({
      ...{ questionId, optionIds: ["a"] },
    }));
    const paired = [{ ...answers[0], targetIds: ["moral"] }, ...answers.slice(1)];
    const send = (sent: object) => world.ask(who, `PUT ${path}/answers`, sent);
    expect(await send({ answers: paired })).toMatchObject({
      status: 422,
      errors: [{ field: "/answers/0/targetIds/0", code: "learning.target_not_shown" }],
    });
    expect(await send({ answers, deviceAt: "nanti" })).toMatchObject({
      status: 422,
      errors: [{ field: "/deviceAt" }],
    });
    expect(await world.ask(who, `GET ${path}`)).toMatchObject({ stage: "open" });
  });
});
