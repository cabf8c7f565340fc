import { describeRoute, resolver } from "hono-openapi";
import type * as v from "valibot";

type Answers = { [status in 200 | 201 | 202 | 204 | 303]?: v.GenericSchema | string };

/** What the contract says of a route: answers are schemas of views, or a sentence when there is no body. */
export const describe = (about: {
  tag: string;
  summary: string;
  answers: Answers;
  /** Codes the route may refuse with, beside those every route has. */
  faults?: string[];
}) =>
  describeRoute({
    tags: [about.tag],
    summary: about.summary,
    ...(about.faults && { description: `Refusals: ${about.faults.join(", ")}.` }),
    responses: Object.fromEntries(
      Object.entries(about.answers).map(([status, answer]) => [status, responseOf(answer)]),
    ),
  });

const responseOf = (answer: v.GenericSchema | string) =>
  typeof answer === "string"
    ? { description: answer }
    : {
        description: "As asked.",
        content: {
          "application/json": { schema: resolver(answer, { typeMode: "output" }) },
        },
      };
