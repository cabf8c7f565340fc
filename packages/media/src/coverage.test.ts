import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import {
  askedIn,
  coverageFile,
  currentCoverage,
  meantFor,
  readLessons,
  taughtIn,
} from "./coverage.ts";
import { workRoles } from "./quiz.ts";
import { readViolations } from "./violations.ts";

const lessons = await readLessons();
const violations = await readViolations();

describe("the modules together", () => {
  it("know every row of the decree once", () => {
    const rows = violations.map(({ row }) => row);
    expect(rows).toHaveLength(20);
    expect(new Set(rows).size).toBe(20);
    const owners = violations.flatMap(({ module }) => module || []);
    expect(lessons.map(({ slug }) => slug)).toEqual(expect.arrayContaining(owners));
  });

  it("teach each row they own at least once and ask it at least twice", () => {
    for (const { row, module } of violations.filter(({ module }) => module !== "")) {
      const own = lessons.filter(({ slug }) => slug === module);
      expect(taughtIn(own, row).length, row).toBeGreaterThanOrEqual(1);
      expect(askedIn(own, row).length, row).toBeGreaterThanOrEqual(2);
    }
  });

  it("name only rows that the decree has", () => {
    const known = violations.map(({ row }) => row);
    const taught = lessons.flatMap(({ script }) =>
      script.chapters.flatMap(({ scenes }) => scenes.flatMap(({ teaches }) => teaches)),
    );
    expect(known).toEqual(expect.arrayContaining(taught));
  });

  it("show people of every kind of work at least two scenes of their own", () => {
    for (const role of workRoles) {
      expect(meantFor(lessons, role).length, role).toBeGreaterThanOrEqual(2);
    }
  });

  it("are listed in content/coverage.md as they are now", async () => {
    expect(await readFile(coverageFile, "utf8")).toBe(await currentCoverage());
  });
});
