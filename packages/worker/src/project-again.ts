import { systemClock } from "@netra/core/kernel/clock";
import { createProjection } from "@netra/core/reporting/projection";
import { pageOfUncounted } from "@netra/core/reporting/uncounted";
import { queuesOfEnv, tableOfEnv } from "./connection.ts";
import { readEnv } from "./env.ts";
import { counting } from "./projecting.ts";
import { redriveNeeds } from "./redrive-needs.ts";
import { createRedrive } from "./redriving.ts";

const { UNCOUNTED_QUEUE_URL } = readEnv(["UNCOUNTED_QUEUE_URL"]);
const table = tableOfEnv();

export const handler = createRedrive(counting(createProjection({ table, clock: systemClock })), {
  ...redriveNeeds(table, queuesOfEnv(), UNCOUNTED_QUEUE_URL),
  lostFacts: (share) => pageOfUncounted({ table, clock: systemClock }, share),
});
