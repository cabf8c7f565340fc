import { describe, expect, test } from "vitest";
import { dayRows, drawDailyLine, type LineQuestion } from "./daily-line.ts";

const frame = { width: 400, height: 200, left: 40, right: 10, top: 10, bottom: 20 };

const question: LineQuestion = {
  days: [
    { day: "2026-11-02", people: 100, done: 10 },
    { day: "2026-11-04", people: 100, done: 40 },
  ],
  startsOn: "2026-11-01",
  deadlineOn: "2026-11-11",
  today: "2026-11-06",
  total: { people: 100, done: 50 },
  target: 0.9,
  pace: { perDay: 5, reachOn: "2026-11-14", missingCount: 40 },
};

describe("the daily line", () => {
  test("has a row for every day, and repeats yesterday where nothing moved", () => {
    expect(dayRows(question).map((row) => row.done)).toEqual([0, 10, 10, 40, 40, 50]);
  });

  test("ends today on the figure of the report itself", () => {
    const drawn = drawDailyLine(question, frame);
    expect(drawn.rows.at(-1)).toMatchObject({
      day: "2026-11-06",
      done: 50,
      people: 100,
      share: 0.5,
    });
    expect(drawn.line.at(-1)?.y).toBe(drawn.grid[2]?.y);
  });

  test("goes on to the day the target is met, beyond the deadline", () => {
    const drawn = drawDailyLine(question, frame);
    expect(drawn.projection).toHaveLength(2);
    expect(drawn.projection[1]?.y).toBeCloseTo(drawn.targetY);
    expect(drawn.deadlineX).toBeLessThan(drawn.projection[1]?.x as number);
  });

  test("does not stretch the picture for a target that is months away", () => {
    const slow = { ...question, pace: { perDay: 0.2, reachOn: "2027-05-25", missingCount: 40 } };
    const drawn = drawDailyLine(slow, frame);
    expect(drawn.deadlineX).toBeGreaterThan(frame.width / 2);
    expect(drawn.projection[1]?.y).toBeGreaterThan(drawn.targetY);
  });

  test("draws no projection when the target is met or nobody is finishing", () => {
    const met = { ...question, pace: { perDay: 5, missingCount: 0 } };
    expect(drawDailyLine(met, frame).projection).toEqual([]);
    const still = { ...question, pace: { perDay: 0, missingCount: 40 } };
    expect(drawDailyLine(still, frame).projection).toEqual([]);
  });

  test("sets others beside it day by day, each on its last known share", () => {
    const shares = [
      { day: "2026-11-02", share: 0.2 },
      { day: "2026-11-05", share: 0.5 },
    ];
    const drawn = drawDailyLine({ ...question, beside: [{ key: "nation", shares }] }, frame);
    expect(drawn.rows.map((row) => row.beside[0])).toEqual([0, 0.2, 0.2, 0.2, 0.5, 0.5]);
    expect(drawn.beside[0]).toHaveLength(drawn.line.length);
    expect(drawn.beside[0]?.at(-1)).toEqual(drawn.line.at(-1));
  });

  test("keeps every point inside its frame on the first day and after the deadline", () => {
    for (const today of ["2026-11-01", "2026-11-06", "2026-12-30"]) {
      const drawn = drawDailyLine({ ...question, today }, frame);
      for (const point of [...drawn.line, ...drawn.projection]) {
        expect(point.x).toBeGreaterThanOrEqual(frame.left);
        expect(point.x).toBeLessThanOrEqual(frame.width - frame.right + 1e-9);
        expect(point.y).toBeGreaterThanOrEqual(frame.top);
        expect(point.y).toBeLessThanOrEqual(frame.height - frame.bottom);
      }
    }
  });
});
