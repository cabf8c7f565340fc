import { beginStage, firstOperatorSchema } from "@netra/core/beginning";
import { systemClock } from "@netra/core/kernel/clock";
import * as v from "valibot";
import { tableOfEnv } from "./connection.ts";
import { workLog } from "./log.ts";

const table = tableOfEnv();

/** Called by hand, once, with who shall be the first operator. */
export async function handler(event: unknown) {
  const asked = v.safeParse(firstOperatorSchema, event);
  if (!asked.success) {
    workLog("error", "begin.unreadable", {});
    return { begun: "not", wants: { nip: "18 digits", name: "text" } };
  }
  const answer = await beginStage({ table, clock: systemClock }, asked.output);
  workLog("info", "begin.asked", { begun: answer.begun });
  return answer;
}
