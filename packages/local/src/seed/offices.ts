import { readFileSync } from "node:fs";
import type { Services } from "@netra/core/compose";
import type { GivenGrant } from "@netra/core/identity/grant";
import { type Actor, system } from "@netra/core/kernel/actor";
import type { PersonId } from "@netra/core/kernel/id";
import type { AuthorityId } from "@netra/core/publishing/authority";
import { upload } from "./bring.ts";
import { type KnownPerson, knownPeople } from "./known-people.ts";
import { fillSeats, kaimana } from "./seats.ts";
import { authorityStaff } from "./staff.ts";

const bkn = "bkn" as AuthorityId;
/** Drawn for the demo after emblem.svg; nobody's real emblem. */
const emblem = new URL("emblem.png", import.meta.url);

const hrOfficers = [
  knownPeople.hrOfficer,
  knownPeople.salatigaHrOfficer,
  knownPeople.klungkungHrOfficer,
  knownPeople.ministryHrOfficer,
];

/** Gives the people of the demo their posts, and the authority its history. Needs the rosters. */
export async function fillOffices(services: Services, today: string) {
  const { identity, roster, publishing } = services;

  const personOf = async (person: { name: string; nip?: string }): Promise<PersonId> => {
    const personId = person.nip && (await roster.findPersonByNip(person.nip));
    if (!personId) throw new Error(`${person.name} is on no roster of the demo`);
    return personId;
  };
  const give = async (person: KnownPerson, grant: GivenGrant) => {
    const personId = await personOf(person);
    await identity.grantRole(system, { personId, grant });
    return { personId, grants: [grant] } satisfies Actor;
  };

  await give(authorityStaff.operator, { role: "operator" });
  const author = await give(authorityStaff.publisher, { role: "publisher" });
  const reviewer = await give(authorityStaff.reviewer, { role: "reviewer" });
  for (const officer of hrOfficers) {
    await give(officer, { role: "hr", agencyId: officer.agencyId });
  }
  const { units } = await roster.listUnits(system, kaimana);
  const education = units.find((unit) => unit.name === knownPeople.unitHrOfficer.unit);
  if (!education) throw new Error("the demo's education office is missing");
  const { unitPath } = education;
  await give(knownPeople.unitHrOfficer, { role: "hr", agencyId: kaimana, unitPath });

  await fillSeats(roster, today);

  await publishing.registerAuthority(system, {
    authorityId: "kasn" as AuthorityId,
    name: "Komisi Aparatur Sipil Negara",
    shortName: "KASN",
    legalBasis: "UU 5/2014",
    from: "2014-01-15",
    until: "2025-01-01",
  });
  await publishing.registerAuthority(system, {
    authorityId: bkn,
    name: "Badan Kepegawaian Negara",
    shortName: "BKN",
    legalBasis: "UU 20/2023; Perpres 91/2024 dan Perpres 92/2024",
    reportingRoutes: [
      { name: "Atasan langsung", contact: "secara tertulis atau lisan" },
      { name: "Unit kepegawaian instansi Anda", contact: "secara tertulis atau lisan" },
    ],
    from: "2025-01-01",
  });
  await giveEmblem(services);
  return { author, reviewer };
}

async function giveEmblem({ publishing }: Services): Promise<void> {
  const bytes = readFileSync(emblem);
  const sent = { fileName: "emblem.png", contentType: "image/png", byteCount: bytes.byteLength };
  const { uploadId, ...place } = await publishing.startLogoUpload(system, bkn, sent);
  await upload(place, bytes);
  await publishing.attachLogo(system, bkn, uploadId);
}
