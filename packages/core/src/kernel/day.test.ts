import * as v from "valibot";
import { expect, test } from "vitest";
import { daySchema } from "./day.ts";

test.each(["2026-11-22", "2028-02-29", "2026-12-31"])("%s is a day", (day) => {
  expect(v.is(daySchema, day)).toBe(true);
});

test.each([
  "2026-02-29",
  "2026-02-30",
  "2026-04-31",
  "2026-13-01",
  "2026-00-10",
  "2026-11-00",
  "2026-1-1",
  "22-11-2026",
  "kemarin",
  "",
  "0026-11-22",
  "9999-12-31",
])("%j is none, and is objected to once", (day) => {
  expect(v.safeParse(daySchema, day).issues).toHaveLength(1);
});
