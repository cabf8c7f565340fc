import type { Fact } from "../kernel/fact.ts";
import { fileAttached } from "../publishing/publishing.facts.ts";
import type { RenderOrder } from "./render-order.ts";

/** The films these facts bring. */
export const rendersFor = (facts: readonly Fact[]): RenderOrder[] =>
  facts
    .filter(fileAttached.is)
    .map(fileAttached.read)
    .filter(({ role }) => role === "video")
    .map(({ moduleId }) => ({ moduleId }));
