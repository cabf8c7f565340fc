import { givenGrantSchema, grantSchema } from "@netra/core/identity/grant";
import type { Identity } from "@netra/core/identity/identity";
import { agencyIdSchema, personIds } from "@netra/core/kernel/id";
import { Hono } from "hono";
import * as v from "valibot";
import type { Env } from "../context.ts";
import { describe } from "../describe.ts";
import { body, params } from "../validate.ts";

const tag = "identity";

const personPath = v.strictObject({ personId: personIds.schema });
const grantsView = v.strictObject({ grants: v.array(grantSchema) });
const byNip = v.strictObject({ nip: v.pipe(v.string(), v.regex(/^\d{18}$/)) });
const foundPersonView = v.strictObject({
  personId: personIds.schema,
  displayName: v.string(),
  /** Where they work, for whoever is on a roster. */
  member: v.optional(
    v.strictObject({
      agencyId: agencyIdSchema,
      agencyName: v.optional(v.string()),
      unitName: v.string(),
      post: v.string(),
    }),
  ),
  grants: v.array(grantSchema),
});

export const identityRoutes = ({ identity }: { identity: Identity }) =>
  new Hono<Env>()
    .post(
      "/people/search",
      describe({
        tag,
        summary: "Who goes by a NIP, where they work and the roles they hold",
        answers: { 200: foundPersonView },
        faults: ["identity.person_unknown"],
      }),
      body(byNip),
      async (c) => c.json(await identity.getPersonByNip(c.var.actor, c.req.valid("json").nip)),
    )
    .get(
      "/people/:personId/grants",
      describe({
        tag,
        summary: "The roles a person holds",
        answers: { 200: grantsView },
        faults: ["identity.person_unknown"],
      }),
      params(personPath),
      async (c) => {
        const grants = await identity.listGrants(c.var.actor, c.req.valid("param").personId);
        return c.json({ grants });
      },
    )
    .put(
      "/people/:personId/grants",
      describe({
        tag,
        summary: "Give a person a role; given twice it is held once",
        answers: { 204: "The person holds the role." },
        faults: ["identity.person_unknown", "identity.agency_unknown"],
      }),
      params(personPath),
      body(givenGrantSchema),
      async (c) => {
        const { personId } = c.req.valid("param");
        await identity.grantRole(c.var.actor, { personId, grant: c.req.valid("json") });
        return c.body(null, 204);
      },
    )
    .post(
      "/people/:personId/revocations",
      describe({
        tag,
        summary: "Take a role from a person",
        answers: { 204: "The person no longer holds the role." },
        faults: ["identity.grant_unknown"],
      }),
      params(personPath),
      body(givenGrantSchema),
      async (c) => {
        const { personId } = c.req.valid("param");
        await identity.revokeRole(c.var.actor, { personId, grant: c.req.valid("json") });
        return c.body(null, 204);
      },
    );
