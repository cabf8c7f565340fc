import { clockAt } from "@netra/core/kernel/clock";
import { readFact } from "@netra/core/kernel/fact";
import { type AgencyId, importIds, type PersonId } from "@netra/core/kernel/id";
import { givenActor, givenAuthority, givenReleasedModule } from "@netra/core/publishing/testing";
import { nipOf, rosterFile, type SampleRow } from "@netra/core/roster/testing";
import { freshFiles } from "@netra/files/testing";
import { testApp } from "./testing.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers are compared part by part with what is expected
export type Answer = { status: number } & Record<string, any>;

export const kaimana = "agn_9208" as AgencyId;

/** The app with files and a moved clock: people come in by roster files, and owe set 1 once it is open. */
export async function testLearners() {
  const store = await freshFiles();
  const clock = clockAt("2026-11-02T01:00:00Z");
  const world = await testApp(undefined, { files: store.files, clock });
  const { roster, publishing, runJob, projection } = world.services;
  const [author, reviewer] = [givenActor("publisher"), givenActor("reviewer")];

  async function ask(who: PersonId | undefined, route: string, body?: unknown): Promise<Answer> {
    const answer = await world.send(who, route, { body });
    return { ...((await answer.json()) as object), status: answer.status };
  }

  /** Announces a roster file and sends its bytes; answers the import's path. */
  async function sendRoster(hr: PersonId, rows: readonly SampleRow[], agencyId = kaimana) {
    const path = `/api/roster/agencies/${agencyId}/imports/${importIds.mint()}`;
    const bytes = rosterFile(rows);
    const sent = { fileName: "data-utama.csv", byteCount: bytes.byteLength };
    const { upload } = await ask(hr, `PUT ${path}`, sent);
    const { url, headers } = upload;
    const put = await fetch(url, { method: "PUT", headers, body: Buffer.from(bytes) });
    if (!put.ok) throw new Error(`upload answered ${put.status}`);
    return path;
  }

  /** Brings people in all the way, as the queue would. */
  async function bringPeople(hr: PersonId, rows: readonly SampleRow[]) {
    const path = await sendRoster(hr, rows);
    await ask(hr, `POST ${path}/preview`, {});
    await ask(hr, `POST ${path}/acceptance`, { missing: "keep" });
    const importId = path.split("/").at(-1) as never;
    await runJob({ job: "apply_import", agencyId: kaimana, importId });
    return path;
  }

  /** A released module in set 1, owed by everybody on the roster. */
  async function openSet() {
    await publishing.registerAuthority(givenActor("operator"), givenAuthority);
    const moduleId = await givenReleasedModule(publishing, author, reviewer);
    await publishing.openSet(author, {
      set: 1,
      title: "Program Netralitas ASN 2026",
      moduleIds: [moduleId],
      audience: { grades: "all", kinds: "all", agencyIds: "all" },
      startsOn: "2026-11-01",
      deadlineOn: "2026-12-31",
    });
    await runJob({ job: "open_set_page", set: 1, agencyId: kaimana });
    return moduleId;
  }

  /** Counts everything these people did, as the stream would have it counted. */
  async function count(people: readonly PersonId[]) {
    for (const personId of people) {
      const log = { pk: `PERSON#${personId}`, sk: { prefix: "FACT#" } };
      const { items } = await world.table.listItems(log);
      await projection.project(items.map(readFact));
    }
  }

  async function personOf(n: number): Promise<PersonId> {
    const personId = await roster.findPersonByNip(nipOf(n));
    if (!personId) throw new Error(`nobody ${n} on the roster`);
    return personId;
  }

  const later = (seconds: number) => clock.set(new Date(clock.now().getTime() + seconds * 1000));
  const { stop } = store;
  return { ...world, clock, later, ask, sendRoster, bringPeople, openSet, count, personOf, stop };
}
