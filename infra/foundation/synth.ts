import { App } from "aws-cdk-lib";
import { createFoundation } from "./foundation.ts";

const app = new App({ outdir: process.env.CDK_OUTDIR ?? "cdk.out" });
createFoundation(app, process.env.STAGE);
app.synth();
