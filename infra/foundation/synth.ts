import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { parseArgs } from "node:util";
import { App } from "aws-cdk-lib";
import { foundationSettings } from "./settings.ts";
import { createStage } from "./stage.ts";

const { values } = parseArgs({ options: { stage: { type: "string", default: "dev" } } });
const own = `.env.${values.stage}`;
// Without settings of its own a stage can be looked at; npm run deploy insists on them.
loadEnvFile(existsSync(own) ? own : "infra/example.env");

const app = new App({ outdir: "cdk.out" });
createStage(app, values.stage, foundationSettings(process.env));
const { directory, stacks } = app.synth();
for (const { templateFile } of stacks) console.log(`${directory}/${templateFile}`);
