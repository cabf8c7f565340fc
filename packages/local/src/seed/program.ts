import type { Services } from "@netra/core/compose";
import type { Actor } from "@netra/core/kernel/actor";
import type { Grade } from "@netra/core/kernel/grade";
import type { ModuleId } from "@netra/core/kernel/id";
import type { Lesson } from "./life.ts";
import type { ModuleFile } from "./module-files.ts";

type Published = { file: ModuleFile; moduleId: ModuleId };
type Days = { startsOn: string; deadlineOn: string };

/** Modules that only those in high office owe; all others are owed by everybody. */
const leadersOnly = ["kepala-daerah-dan-penjabat"];
const highOffice: readonly Grade[] = ["jpt_utama", "jpt_madya", "jpt_pratama"];

/** Opens the sets of the demo and answers what is learned in them, in the order in which people learn it. */
export async function openPrograms(
  services: Services,
  author: Actor,
  published: readonly Published[],
  { startsOn, deadlineOn }: Days,
): Promise<Lesson[]> {
  const year = startsOn.slice(0, 4);
  const isForLeaders = ({ file }: Published) => leadersOnly.includes(file.slug);
  const idsOf = (those: readonly Published[]) => those.map(({ moduleId }) => moduleId);
  const forAll = idsOf(published.filter((each) => !isForLeaders(each)));
  const forLeaders = idsOf(published.filter(isForLeaders));
  const asked = { kinds: "all", agencyIds: "all" } as const;
  const programs = [
    {
      title: `Program Netralitas bagi Pimpinan ${year}`,
      moduleIds: forLeaders,
      audience: { ...asked, grades: [...highOffice] },
    },
    // Last, because reports begin with the newest set: the one that everybody owes.
    {
      title: `Program Netralitas ASN ${year}`,
      moduleIds: forAll,
      audience: { ...asked, grades: "all" as const },
    },
  ].filter(({ moduleIds }) => moduleIds.length > 0);
  for (const [n, program] of programs.entries()) {
    await services.publishing.openSet(author, { set: n + 1, ...program, startsOn, deadlineOn });
  }
  return Promise.all([
    ...forAll.map((moduleId) => lessonOf(services, moduleId, () => true)),
    ...forLeaders.map((moduleId) =>
      lessonOf(services, moduleId, (grade) => highOffice.includes(grade)),
    ),
  ]);
}

async function lessonOf(
  { publishing }: Services,
  moduleId: ModuleId,
  isOwedBy: (grade: Grade) => boolean,
): Promise<Lesson> {
  const release = await publishing.latestRelease(moduleId);
  const key = release && (await publishing.findKey(release));
  if (!release || !key) throw new Error("a set of the demo holds a module that is not released");
  const { durationSeconds } = release;
  return { moduleId, durationSeconds, pool: key.questions, isOwedBy };
}
