import type { Actor } from "@netra/core/kernel/actor";

/** What a route may ask of its context. `actor` is there on every route that is not public. */
export type Env = { Variables: { requestId: string; actor: Actor; faultCode?: string } };
