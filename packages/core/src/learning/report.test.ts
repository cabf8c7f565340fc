import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowedSpeed } from "./budget.ts";
import type { Stretch } from "./progress.ts";
import { filmOf, givenLedger, at as instant } from "./testing-reports.ts";

const anyStretch = fc
  .tuple(fc.integer({ min: 0, max: 7200 }), fc.integer({ min: 0, max: 7200 }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

describe("a report of what was played", () => {
  it("earns at most forty seconds of a twenty-minute module in twenty seconds, and never completes it", () => {
    const claim = fc.record({
      ticketAt: fc.integer({ min: 0, max: 20 }),
      at: fc.integer({ min: 0, max: 20 }),
      stretches: fc.array(anyStretch, { minLength: 1, maxLength: 8 }),
      way: fc.constantFrom("video" as const, "audio" as const, "text" as const),
    });
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 12 }), (claims) => {
        const ledger = givenLedger([filmOf(1200)]);
        for (const each of claims.toSorted((a, b) => a.at - b.at)) ledger.report(each);
        expect(ledger.playedSeconds()).toBeLessThanOrEqual(20 * allowedSpeed);
        expect(ledger.progress[0]?.isCovered).toBe(false);
      }),
    );
  });

  it("spends a person's time once, however many modules and devices claim it", () => {
    const claim = fc.record({
      ticketAt: fc.integer({ min: 0, max: 300 }),
      at: fc.integer({ min: 0, max: 300 }),
      module: fc.integer({ min: 0, max: 2 }),
      stretches: fc.array(anyStretch, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 20 }), (claims) => {
        const ledger = givenLedger([filmOf(900), filmOf(900), filmOf(900)]);
        const inOrder = claims.toSorted((a, b) => a.at - b.at);
        for (const each of inOrder) ledger.report(each);
        const first = Math.min(...claims.map(({ ticketAt }) => ticketAt));
        const last = inOrder.at(-1)?.at ?? 0;
        const played = [0, 1, 2].reduce((sum, n) => sum + ledger.playedSeconds(n), 0);
        expect(played).toBeLessThanOrEqual(Math.max(last - first, 0) * allowedSpeed);
      }),
    );
  });

  it("completes every honest session: paused for days, watched again, at 2x, on several devices, without signal, read", () => {
    const visit = fc.record({
      module: fc.integer({ min: 0, max: 2 }),
      device: fc.integer({ min: 0, max: 2 }),
      seconds: fc.integer({ min: 5, max: 90 }),
      speed: fc.constantFrom(0.75, 1, 1.25, 1.5, 2),
      way: fc.constantFrom("video" as const, "audio" as const, "text" as const),
      pause: fc.constantFrom(0, 0, 1, 30, 3600, 86_400),
      rewind: fc.integer({ min: 0, max: 12 }),
      isOffline: fc.boolean(),
      opensAnew: fc.boolean(),
      report: fc.constantFrom(10, 30, 60),
    });
    const films = fc.array(fc.integer({ min: 40, max: 600 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(films, fc.array(visit, { minLength: 1, maxLength: 40 }), (lengths, visits) => {
        const stops = [{ stopId: "s1" }, { stopId: "s2" }];
        const ledger = givenLedger(lengths.map((length) => filmOf(length, { stops })));
        const places = lengths.map(() => 5);
        const tickets = new Map<string, number>();
        type Kept = Parameters<typeof ledger.report>[0];
        const outbox = new Map<number, Kept[]>();
        let now = 0;

        function sendAll(device: number) {
          for (const kept of outbox.get(device) ?? []) ledger.report({ ...kept, at: now });
          outbox.set(device, []);
        }
        function play(v: typeof visits extends (infer V)[] ? V : never) {
          const key = `${v.device}/${v.module}`;
          // A device without signal goes on under the ticket it has.
          if (!tickets.has(key) || (v.opensAnew && !v.isOffline)) tickets.set(key, now);
          const ticketAt = tickets.get(key)!;
          const end = lengths[v.module]! - 5;
          let from = Math.max(places[v.module]! - v.rewind, 5);
          const until = Math.min(places[v.module]! + v.seconds, end);
          while (from < until) {
            const to = Math.min(from + v.report, until);
            now += (to - from) / v.speed;
            const sent: Kept = {
              ...{ ticketAt, at: now, module: v.module, way: v.way, placeSeconds: to },
              stretches: [{ from, to }],
              ...(to === end && { stopIds: ["s1", "s2"] }),
            };
            outbox.set(v.device, [...(outbox.get(v.device) ?? []), sent]);
            if (!v.isOffline) sendAll(v.device);
            from = to;
          }
          places[v.module] = Math.max(places[v.module]!, until);
          now += v.pause;
        }
        for (const each of visits) play(each);
        // Whoever comes back often enough gets to the end of every module.
        for (const [module, length] of lengths.entries()) {
          const last = visits[module % visits.length]!;
          while (places[module]! < length - 5) play({ ...last, module, pause: 0 });
          play({ ...last, module, rewind: 10, pause: 0 });
        }
        for (const device of outbox.keys()) sendAll(device);
        expect(ledger.progress.map((each) => each?.isCovered)).toEqual([true, true, true]);
      }),
    );
  });

  it("changes nothing when it is repeated, and loses nothing when it comes out of order", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 10 });
    const keys = fc.array(fc.nat(100), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(lengths, keys, (all, order) => {
        let played = 0;
        const reports = all.map((length, n) => {
          const stretches = [{ from: played, to: played + length }];
          played += length;
          const deviceAt = instant(n).toISOString();
          return { ticketAt: 0, at: 0, stretches, placeSeconds: played, deviceAt };
        });
        const now = played + 1;
        const mixed = reports
          .map((report, n) => ({ report, key: order[n] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ report }) => report);
        const film = filmOf(400);
        const [once, again] = [givenLedger([film]), givenLedger([film])];
        for (const each of reports) once.report({ ...each, at: now });
        for (const each of [...mixed, ...mixed, ...reports]) again.report({ ...each, at: now });
        const seen = ({ playedSeconds, progress: [one], state }: typeof once) => [
          playedSeconds(),
          one?.coverage,
          one?.placeSeconds,
          state().attention?.spentUntil,
        ];
        expect(seen(again)).toEqual(seen(once));
        const before = again.state();
        for (const each of mixed) again.report({ ...each, at: now + 86_400 });
        expect(again.state()).toEqual(before);
      }),
    );
  });

  it("counts only what lies inside the material", () => {
    const ledger = givenLedger([filmOf(100)]);
    ledger.report({ ticketAt: 0, at: 5000, stretches: [{ from: 90, to: 7200 }] });
    expect(ledger.playedSeconds()).toBe(10);
  });

  it("earns nothing when it comes before its ticket, as from a clock that was set back", () => {
    const ledger = givenLedger([filmOf(100)]);
    ledger.report({ ticketAt: 100, at: 0, stretches: [{ from: 0, to: 50 }] });
    expect(ledger.playedSeconds()).toBe(0);
    ledger.report({ ticketAt: 100, at: 125, stretches: [{ from: 0, to: 50 }] });
    expect(ledger.playedSeconds()).toBe(50);
  });
});

describe("whoever reads", () => {
  const film = filmOf(100, { stops: [{ stopId: "batas" }, { stopId: "grup" }] });
  const whole: Stretch[] = [{ from: 0, to: 100 }];

  it("shows by the stops that they were there; whoever watches or listens need not", () => {
    const [reader, viewer] = [givenLedger([film]), givenLedger([film])];
    const sent = { ticketAt: 0, at: 100, stretches: whole };
    expect(viewer.report({ ...sent, way: "audio" })).toMatchObject({ isCovered: true });
    expect(reader.report({ ...sent, way: "text" })).toMatchObject({
      hasRead: true,
      isCovered: false,
      coveredShare: 1,
    });
    expect(reader.report({ ticketAt: 0, at: 101, stopIds: ["grup"] })).toMatchObject({
      isCovered: false,
      stopIds: ["grup"],
    });
    const done = reader.report({ ticketAt: 0, at: 102, stopIds: ["batas", "grup"] });
    expect(done).toMatchObject({ isCovered: true, stopIds: ["batas", "grup"] });
  });

  it("loses no stretch to a stop that this release does not know", () => {
    const reader = givenLedger([film]);
    const stopIds = ["batas", "hapus", "grup", "__proto__"];
    const seen = reader.report({ ticketAt: 0, at: 60, stretches: whole, way: "text", stopIds });
    expect(seen).toMatchObject({ isCovered: true, stopIds: ["batas", "grup"] });
  });

  it("after having covered it otherwise does not open it again", () => {
    const ledger = givenLedger([film]);
    ledger.report({ ticketAt: 0, at: 60, stretches: [{ from: 0, to: 95 }], way: "video" });
    const read = ledger.report({ ticketAt: 0, at: 90, stretches: whole, way: "text" });
    expect(read).toMatchObject({ isCovered: true, hasRead: true, coveredShare: 1 });
  });
});

describe("the place to go on from", () => {
  const place = (seconds: number, deviceAt?: string) => ({
    ...{ ticketAt: 0, at: 1000, placeSeconds: seconds },
    ...(deviceAt && { deviceAt }),
  });

  it("is not moved back by an older report that arrives late", () => {
    const ledger = givenLedger([filmOf(100)]);
    ledger.report(place(60, "2026-11-22T01:10:00Z"));
    const late = ledger.report(place(20, "2026-11-22T01:05:00Z"));
    expect(late.placeSeconds).toBe(60);
    expect(ledger.report(place(30, "2026-11-22T01:11:00Z")).placeSeconds).toBe(30);
  });

  it("cannot be nailed down by a clock in 2090, and a clock in 1970 loses no second played", () => {
    const ledger = givenLedger([filmOf(100)]);
    ledger.report(place(60, "2090-01-01T00:00:00Z"));
    const { lastDeviceAt } = ledger.progress[0]!;
    expect(lastDeviceAt).toBe(instant(1000).toISOString());
    const next = ledger.report({
      ...place(70, instant(1030).toISOString()),
      at: 1030,
    });
    expect(next.placeSeconds).toBe(70);
    const stretches = [{ from: 0, to: 50 }];
    ledger.report({ ...place(10, "1970-01-01T00:00:01Z"), at: 1060, stretches });
    expect(ledger.playedSeconds()).toBe(50);
  });
});
