import type { Actor } from "../kernel/actor.ts";
import { personOf } from "../kernel/allow.ts";
import { addDays, startOfDay } from "../kernel/day.ts";
import type { ModuleId } from "../kernel/id.ts";
import type { ReleaseCard } from "../publishing/release.ts";
import { type Desk, quizIn, quizRelease, readDesk } from "./desk.item.ts";
import type { AssignedSet, LearningNeeds } from "./needs.ts";
import type { Stretch } from "./progress.ts";
import { type QuizState, quizStateOf, toReviewIn } from "./quiz.ts";
import type { Standing, Status } from "./standing.ts";

export type HomeModule = ReleaseCard &
  QuizState & {
    state: Status;
    doneAt?: string;
    placeSeconds: number;
    coveredShare: number;
    isCovered: boolean;
    /** What must be seen again before the quiz may be tried again. */
    toReview: Stretch[];
  };

export type HomeSet = {
  set: number;
  title: string;
  startsOn: string;
  deadlineOn: string;
  /** The last instant of the deadline day in the person's own zone. */
  deadlineAt: string;
  zone: string;
  status: Status;
  doneCount: number;
  modules: HomeModule[];
};

/** A deadline is the whole of its day in the agency's zone. */
export const deadlineAt = (zone: string, deadlineOn: string) =>
  new Date(startOfDay(zone, addDays(deadlineOn, 1)).getTime() - 1000).toISOString();

function moduleOf(card: ReleaseCard, desk: Desk): Omit<HomeModule, keyof QuizState> {
  const done = desk.done.find((each) => each.moduleId === card.moduleId);
  const progress = desk.progress.findLast((each) => each.moduleId === card.moduleId);
  return {
    ...card,
    state: done ? "done" : progress ? "started" : "not_started",
    ...(done && { doneAt: done.doneAt }),
    placeSeconds: progress?.placeSeconds ?? 0,
    coveredShare: progress?.coveredShare ?? 0,
    isCovered: progress?.isCovered ?? false,
    toReview: toReviewIn(quizIn(desk, card), card.release),
  };
}

export function createHome(needs: LearningNeeds) {
  const { table } = needs;

  const setOf = async (
    standing: Standing,
    set: AssignedSet,
    cardOf: (moduleId: ModuleId) => Promise<HomeModule | undefined>,
  ): Promise<HomeSet> => {
    const modules = await Promise.all(standing.moduleIds.map(cardOf));
    const { title, startsOn, deadlineOn } = set;
    return {
      set: set.set,
      title,
      startsOn,
      deadlineOn,
      deadlineAt: deadlineAt(standing.zone, deadlineOn),
      zone: standing.zone,
      status: standing.status,
      doneCount: standing.doneModuleIds.length,
      modules: modules.filter((each) => each !== undefined),
    };
  };

  /** What the person owes, until when, and how far they are. */
  async function getHome(actor: Actor): Promise<{ sets: HomeSet[] }> {
    const personId = personOf(actor);
    const [desk, sets] = await Promise.all([readDesk(table, personId), needs.listSets()]);
    const cardOf = async (moduleId: ModuleId): Promise<HomeModule | undefined> => {
      const [card, latest] = await Promise.all([
        needs.releaseCard(moduleId),
        needs.latestRelease(moduleId),
      ]);
      if (!card || !latest) return undefined;
      const of = { moduleId, release: quizRelease(desk, moduleId, latest.release) };
      const release = of.release === latest.release ? latest : await needs.findRelease(of);
      return { ...moduleOf(card, desk), ...quizStateOf(release ?? latest, quizIn(desk, of)) };
    };
    const owed = desk.standings.flatMap((standing) => {
      const set = sets.find((each) => each.set === standing.set);
      return set ? [setOf(standing, set, cardOf)] : [];
    });
    return { sets: await Promise.all(owed) };
  }

  return { getHome };
}
