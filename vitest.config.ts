import { defineConfig } from "vitest/config";

const unit = [
  "packages/*/src/**/*.test.ts",
  "packages/local/test/**/*.test.ts",
  "infra/**/*.test.ts",
];
const browser = ["packages/*/**/*.browser.test.ts"];

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
          exclude: ["**/node_modules/**", "**/.sst/**", ...browser],
          env: { TZ: "UTC" },
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
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
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
