import { type App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { acknowledge } from "./acknowledged.ts";
import { createEdge } from "./edge.ts";
import { createFoundation } from "./foundation.ts";
import type { FoundationSettings } from "./settings.ts";

/** Both stacks of a stage; what AWS's own checks find and nobody gave a reason for stops the synthesis. */
export function createStage(app: App, stage: string | undefined, settings: FoundationSettings) {
  const foundation = createFoundation(app, stage, settings);
  const edge = createEdge(app, stage, settings);
  acknowledge(foundation);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { foundation, edge };
}
