import { system } from "@netra/core/kernel/actor";
import { clockAt } from "@netra/core/kernel/clock";
import { addDays, dayIn } from "@netra/core/kernel/day";
import type { AgencyId } from "@netra/core/kernel/id";
import type { Member } from "@netra/core/roster/person";
import type { Progress } from "../progress.ts";
import type { World } from "../world.ts";
import { actOnFigures } from "./acts.ts";
import { listAgencies } from "./agencies.ts";
import { createChance } from "./chance.ts";
import { knownPeople } from "./known-people.ts";
import { liveLife } from "./life.ts";
import { planLife } from "./life-plan.ts";
import { readModules } from "./module-files.ts";
import { fillOffices } from "./offices.ts";
import { openPrograms } from "./program.ts";
import { publishModule } from "./publish.ts";
import { rosterPlans } from "./roster-plan.ts";
import { importRosters } from "./rosters.ts";
import { demoPeople, learnersOf } from "./staff.ts";

const dayCount = 21;
const daysLeft = 8;

/** Fills a new world with the demo: rosters, published modules, their sets, and three weeks of learning. */
export async function seedDemo(world: World, onProgress: Progress): Promise<void> {
  const today = dayIn("Asia/Jakarta", new Date());
  const startsOn = addDays(today, -dayCount);
  const clock = clockAt(`${addDays(startsOn, -1)}T01:00:00Z`);
  const services = world.servicesAt(clock);
  // What follows from what is done here belongs to that time too, until the present is reached.
  world.workAt(clock);
  try {
    const agencies = await listAgencies();
    for (const [n, agency] of agencies.entries()) {
      await services.roster.registerAgency(system, agency);
      onProgress("agencies", n + 1, agencies.length);
    }
    // Whoever is on a roster may sign in already; what they owe comes a little later.
    await importRosters(services, onProgress, (agencyId) => {
      world.introduce(demoPeople().filter((person) => learnersOf(agencyId).includes(person.sub)));
    });
    const { author, reviewer } = await fillOffices(services, today);
    world.introduce(demoPeople());

    const modules = readModules();
    const published = [];
    for (const [n, file] of modules.entries()) {
      // A release of three weeks ago cannot have read the law of today.
      const asOf = [file.asOf, dayIn("Asia/Jakarta", clock.now())].toSorted()[0] as string;
      const dated = { ...file, asOf };
      const moduleId = await publishModule(services, { author, reviewer }, dated);
      published.push({ file, moduleId });
      onProgress("modules", n + 1, modules.length);
    }
    clock.set(`${startsOn}T00:00:00Z`);
    const deadlineOn = addDays(today, daysLeft);
    const lessons = await openPrograms(services, author, published, { startsOn, deadlineOn });
    onProgress("people get what they owe", 0, 1);
    await world.settle();
    onProgress("people get what they owe", 1, 1);

    const chance = createChance("three weeks");
    const moduleCount = lessons.filter(({ isOwedBy }) => isOwedBy("pelaksana")).length;
    const learners = planLife(chance, await membersOf(services), {
      startsOn,
      dayCount,
      moduleCount,
    });
    await liveLife(services, clock, lessons, learners, onProgress);
  } finally {
    world.workAt();
  }
  onProgress("counting", 0, 1);
  await world.settle();
  onProgress("counting", 1, 1);
  onProgress("letters and reminders", 0, 1);
  const moved = clockAt(new Date());
  await actOnFigures(world.servicesAt(moved), moved, today);
  await world.settle();
  onProgress("letters and reminders", 1, 1);
}

/** Everybody of the demo's agencies but those whose story is told by name. */
async function membersOf({ roster }: ReturnType<World["servicesAt"]>): Promise<Member[]> {
  const named = new Set(Object.values(knownPeople).map(({ name }) => name));
  const all: Member[] = [];
  for (const { agencyId } of rosterPlans as readonly { agencyId: AgencyId }[]) {
    let cursor: string | undefined;
    do {
      const page = await roster.pageOfMembers(agencyId, cursor, 500);
      all.push(...page.items);
      cursor = page.cursor;
    } while (cursor);
  }
  return all.filter(({ displayName }) => ![...named].some((name) => displayName.includes(name)));
}
