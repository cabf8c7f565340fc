import * as v from "valibot";
import { defineFact } from "../kernel/fact.ts";
import { type PersonId, personIds } from "../kernel/id.ts";
import { givenGrantSchema } from "./grant.ts";

const ofPerson = ({ personId }: { personId: PersonId }) => `PERSON#${personId}`;
const roleHeld = v.object({ personId: personIds.schema, grant: givenGrantSchema });

export const roleGranted = defineFact({
  type: "identity.role.granted.v1",
  data: roleHeld,
  about: ofPerson,
  example: {
    personId: "per_01jd9g6c8te5qvk2f3w4x5y6z7",
    grant: { role: "hr", agencyId: "agn_9208", unitPath: "u0000000001" },
  },
});

export const roleRevoked = defineFact({
  type: "identity.role.revoked.v1",
  data: roleHeld,
  about: ofPerson,
  example: { personId: "per_01jd9g6c8te5qvk2f3w4x5y6z7", grant: { role: "publisher" } },
});

/** Somebody signed in for the first time. */
export const personArrived = defineFact({
  type: "identity.person.arrived.v1",
  data: v.object({ personId: personIds.schema }),
  about: ofPerson,
  example: { personId: "per_01jd9g6c8te5qvk2f3w4x5y6z7" },
});

/** An account of an identity provider was tied to a person, by the NIP or by a verified address. */
export const personBound = defineFact({
  type: "identity.person.bound.v1",
  data: v.object({
    personId: personIds.schema,
    by: v.picklist(["nip", "email"]),
    iss: v.string(),
    sub: v.string(),
  }),
  about: ofPerson,
  example: {
    personId: "per_01jd9g6c8te5qvk2f3w4x5y6z7",
    by: "nip",
    iss: "https://masuk.contoh.id",
    sub: "f3a1",
  },
});
