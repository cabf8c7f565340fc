import { describeRoute, resolver } from "hono-openapi";
import type * as v from "valibot";

/** A file instead of JSON, by its media type. */
type FileAnswer = { file: `${string}/${string}`; description: string };
type Answer = v.GenericSchema | FileAnswer | string;
type Answers = { [status in 200 | 201 | 202 | 204 | 303]?: Answer };

/** What the contract says of a route: answers are schemas of views, or a sentence when there is no body. */
export const describe = (about: {
  tag: string;
  summary: string;
  answers: Answers;
  /** Codes the route may refuse with, beside those every route has. */
  faults?: readonly string[];
}) =>
  describeRoute({
    tags: [about.tag],
    summary: about.summary,
    ...(about.faults && { description: `Refusals: ${about.faults.join(", ")}.` }),
    responses: Object.fromEntries(
      Object.entries(about.answers).map(([status, answer]) => [status, responseOf(answer)]),
    ),
  });

function responseOf(answer: Answer) {
  if (typeof answer === "string") return { description: answer };
  if ("file" in answer) {
    const schema = { type: "string", format: "binary" } as const;
    return { description: answer.description, content: { [answer.file]: { schema } } };
  }
  return {
    description: "As asked.",
    content: {
      "application/json": { schema: resolver(answer, { typeMode: "output" }) },
    },
  };
}
