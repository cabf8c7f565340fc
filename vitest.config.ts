import { defineConfig } from "vitest/config";

const unit = [
  "packages/*/src/**/*.test.ts",
  "packages/local/test/**/*.test.ts",
  "infra/**/*.test.ts",
];
const browser = ["packages/*/**/*.browser.test.ts"];
const artifact = ["packages/local/test/*.artifact.test.ts"];

// Workers inherit this: a date that is only right in one time zone must fail everywhere.
process.env.TZ = "UTC";

export default defineConfig({
  test: {
    globalSetup: "packages/local/src/test-engine.ts",
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: unit,
          exclude: ["**/node_modules/**", "**/.sst/**", ...browser, ...artifact],
          env: { TZ: "UTC" },
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // The main job once more, on the bundles that would be deployed, over Lambda's runtime API.
        test: {
          name: "artifact",
          environment: "node",
          include: ["packages/local/test/story.flow.test.ts", ...artifact],
          env: { TZ: "UTC", NETRA_FUNCTIONS: "bundles" },
          testTimeout: 240_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "browser",
          environment: "node",
          include: browser,
          exclude: ["**/node_modules/**"],
          env: { TZ: "UTC" },
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // Half of a browser test is waiting: for a film, for a page. Two at a time share two cores well.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
