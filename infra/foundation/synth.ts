import { parseArgs } from "node:util";
import { App } from "aws-cdk-lib";
import { createFoundation } from "./foundation.ts";

const { values } = parseArgs({ options: { stage: { type: "string", default: "dev" } } });

const app = new App({ outdir: "cdk.out" });
createFoundation(app, values.stage);
const { directory, stacks } = app.synth();
for (const { templateFile } of stacks) console.log(`${directory}/${templateFile}`);
