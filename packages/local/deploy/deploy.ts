import { parseArgs } from "node:util";
import { isSampleStage } from "../../../infra/app/settings.ts";
import { deployRenderImage } from "./render-image.ts";
import { smoke } from "./smoke.ts";
import { visit } from "./smoke-visit.ts";
import {
  beginStage,
  deployApp,
  deployFoundation,
  output,
  say,
  secretsOf,
  settingsFor,
} from "./steps.ts";

/** Foundation, app, first operator, and the main job once; whatever fails ends it there. */
async function deploy(wanted: string | undefined, only: string | undefined) {
  const { stage, told } = settingsFor(wanted);
  if (output("git", ["status", "--porcelain"])) {
    throw new Error("commit first: a release is named after its commit, and must be what it says");
  }
  const caller = ["sts", "get-caller-identity", "--query", "Account", "--output", "text"];
  const account = output("aws", caller);
  const release = output("git", ["rev-parse", "--short", "HEAD"]);
  say(`${stage} in account ${account}, release ${release}`);
  if (only !== "app") deployFoundation(stage);
  if (only === "foundation") return;

  const secrets = secretsOf(stage);
  await deployRenderImage(stage, account, release);
  say("the app");
  const { origin, begin } = deployApp(stage, told, release);
  say("the first operator");
  const operatorId = beginStage(begin, told);

  say(`smoke test of ${origin}`);
  const wrong = await visit({ origin, release });
  if (wrong.length > 0) throw new Error(`the stage answers wrongly:\n  ${wrong.join("\n  ")}`);
  if (!isSampleStage(stage, told)) {
    console.log(
      "Looked at from outside only: nobody invented may enter the figures of real people.",
    );
  } else if (!operatorId) {
    console.log("Somebody else is operator here, so the main job was not tried.");
  } else {
    const sessionKey = secrets.SessionKey ?? "";
    await smoke({ origin, sessionKey, operatorId, say: (step) => console.log(`   ${step}`) });
  }
  say(`${stage} is at ${origin}`);
}

const { values } = parseArgs({
  options: { stage: { type: "string" }, only: { type: "string" } },
});
try {
  await deploy(values.stage, values.only);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
