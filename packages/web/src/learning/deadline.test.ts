import { describe, expect, it } from "vitest";
import { tellDeadline } from "./deadline.ts";

// The last second of 30 November in Kaimana.
const due = { deadlineAt: "2026-11-30T14:59:59.000Z", zone: "Asia/Jayapura" };
const told = (now: string, zone = "Asia/Jayapura") => tellDeadline(due, new Date(now), zone);

describe("a deadline", () => {
  it("stands in the reader's own zone", () => {
    const now = "2026-11-22T01:00:00Z";
    expect(told(now).when).toBe("Tenggat 30 November, 23.59 WIT");
    expect(told(now, "Asia/Jakarta").when).toBe("Tenggat 30 November, 21.59 WIB");
  });

  it("says how many days are left, and warns in its last ten", () => {
    expect(told("2026-11-05T01:00:00Z")).toMatchObject({ left: "25 hari lagi", tone: "neutral" });
    expect(told("2026-11-22T01:00:00Z")).toMatchObject({ left: "8 hari lagi", tone: "warn" });
  });

  it("is today until its last second, and can still be met afterwards", () => {
    expect(told("2026-11-30T14:59:58Z").left).toBe("hari ini");
    expect(told("2026-11-30T15:00:00Z").left).toBe("sudah lewat, masih dapat diselesaikan");
  });
});
