import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowedSpeed, budgetOf } from "./budget.ts";
import type { Attention } from "./progress.ts";
import { at } from "./testing-reports.ts";

type Spent = Pick<Attention, "spentUntil" | "gaps">;

describe("the budget of a person's time", () => {
  it("leaves the time before a ticket to older tickets", () => {
    // The desk's module was opened at 100 and reported first; the phone's at 0 comes later.
    const desk = budgetOf(undefined, at(100), at(160));
    expect(desk.allowance).toBe(120);
    const spent = desk.spend(120);
    expect(budgetOf(spent, at(100), at(160)).allowance).toBe(0);
    expect(budgetOf(spent, at(0), at(160)).allowance).toBe(200);
    const both = budgetOf(spent, at(0), at(160)).spend(200);
    expect(budgetOf(both, at(0), at(160)).allowance).toBe(0);
  });

  it("pays no second twice, whatever tickets ask in whatever order", () => {
    const ask = fc.record({
      ticketAt: fc.integer({ min: 0, max: 1000 }),
      wait: fc.integer({ min: 0, max: 100 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(ask, { minLength: 1, maxLength: 40 }), (asks) => {
        let spent: Spent | undefined;
        let [now, credited] = [1000, 0];
        for (const { ticketAt, wait, share } of asks) {
          now += wait;
          const budget = budgetOf(spent, at(ticketAt), at(now));
          const seconds = Math.floor(budget.allowance * share);
          credited += seconds;
          spent = budget.spend(seconds);
          expect(spent.gaps?.length ?? 0).toBeLessThanOrEqual(16);
          expect(Date.parse(spent.spentUntil)).toBeLessThanOrEqual(at(now).getTime());
        }
        const first = Math.min(...asks.map(({ ticketAt }) => ticketAt));
        expect(credited).toBeLessThanOrEqual((now - first) * allowedSpeed);
        const rest = budgetOf(spent, at(first), at(now)).allowance;
        expect(credited + rest).toBeLessThanOrEqual((now - first) * allowedSpeed);
      }),
    );
  });

  it("is nothing while the clock of one process lies behind another's", () => {
    const spent = { spentUntil: at(50).toISOString() };
    expect(budgetOf(spent, at(0), at(49)).allowance).toBe(0);
  });
});
