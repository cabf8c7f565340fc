import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, say } from "./step.mjs";

/** Runs every test and ends with one line that counts them. */
export async function test({ env }, args, chromium) {
  const dir = mkdtempSync(join(tmpdir(), "netra-test-"));
  const report = join(dir, "report.json");
  say("tests");
  const code = await run(
    "node_modules/.bin/vitest",
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...args],
    { env: { ...env, CHROMIUM_PATH: chromium } },
  );
  const { passed, failed } = count(report);
  rmSync(dir, { recursive: true, force: true });
  // An error outside every test fails the run without a failed test.
  const failures = code === 0 ? failed : Math.max(failed, 1);
  console.log(`${passed} passed, ${failures} failed`);
  return failures === 0 ? 0 : 1;
}

function count(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(
      readFileSync(report, "utf8"),
    );
    const isUnloaded = ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed");
    const unloadedCount = testResults.filter(isUnloaded).length;
    return { passed: numPassedTests, failed: numFailedTests + unloadedCount };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
