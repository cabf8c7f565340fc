import { systemClock } from "@netra/core/kernel/clock";
import { createProjection } from "@netra/core/reporting/projection";
import { tableOfEnv } from "./connection.ts";
import { createProject } from "./projecting.ts";

export const handler = createProject(createProjection({ table: tableOfEnv(), clock: systemClock }));
