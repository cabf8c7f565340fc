import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { readModules } from "../src/seed/module-files.ts";
import { createWorld } from "../src/world.ts";
import { startBrowser } from "../test/browser.ts";
import { openLearner } from "../test/learner-screen.ts";
import { givenProgram } from "../test/program.ts";
import { answerRightly, countRequests, fastClock, learn, offer } from "../test/walk.ts";
import type { Line } from "./promises.ts";

const title = "Suka, komentar, bagikan: batas ASN di media sosial";
const isWrite = /^(Put|Update|Delete|TransactWrite|BatchWrite)/;

/** Adds up what the table says each call consumed. */
function meter() {
  const units = { read: 0, write: 0 };
  const onTable = (client: DynamoDBClient) =>
    client.middlewareStack.add(
      (next, { commandName = "" }) =>
        async (args) => {
          const input = { ...args.input, ReturnConsumedCapacity: "TOTAL" };
          const answer = await next({ ...args, input } as typeof args);
          const { ConsumedCapacity: told } = answer.output as { ConsumedCapacity?: unknown };
          const all = (Array.isArray(told) ? told : [told]) as { CapacityUnits?: number }[];
          const sum = all.reduce((total, each) => total + (each?.CapacityUnits ?? 0), 0);
          units[isWrite.test(commandName) ? "write" : "read"] += sum;
          return answer;
        },
      { step: "initialize", name: "meter" },
    );
  return { units, onTable };
}

/** One learner, signed in, from home to a passed quiz: a film of four minutes at its own speed. */
export async function measureJourney(): Promise<Line[]> {
  const { units, onTable } = meter();
  const clock = fastClock("2026-11-02T01:00:00Z", 1);
  const world = await createWorld({ clock, isLive: true, onTable });
  const browser = await startBrowser();
  try {
    const file = readModules().find((each) => each.title === title);
    if (!file) throw new Error(`no finished module is called ${title}`);
    await offer(world, await givenProgram(world), file, 2);
    const { page } = await openLearner(browser, world, "Maria Rembulan", "phone", "video");
    await page.waitForLoadState("networkidle");
    await world.settle();

    const asked = countRequests(page);
    Object.assign(units, { read: 0, write: 0 });
    await page.goto("/");
    await page.getByRole("link", { name: title }).first().click();
    await page.getByRole("button", { name: "Putar" }).first().click();
    await learn(page, "video", { speed: 1, looks: 3000 });
    await page.getByRole("button", { name: "Kerjakan kuis", exact: true }).click();
    await answerRightly(page, file);
    await page.getByText("Lulus", { exact: true }).waitFor();
    const requestCount = asked();
    await page.getByText("Sertifikat Anda sudah siap.").waitFor();
    await world.settle();
    const count = (what: string, value: number): Line => ({ what, value: value.toFixed(1) });
    return [
      {
        what: "a module of four minutes, home to result: requests to the API",
        value: String(requestCount),
        ratio: requestCount,
        to: "one",
        most: 12,
      },
      count("  read units it consumed, counting and certificate included", units.read),
      count("  write units it consumed, counting and certificate included", units.write),
    ];
  } finally {
    await browser.close();
    await world.stop();
  }
}
