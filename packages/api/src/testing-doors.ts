import { attemptIds, letterIds, type PersonId, type TermId, termIds } from "@netra/core/kernel/id";
import { givenRow } from "@netra/core/roster/testing";
import { publicRoutes } from "./access.ts";
import { accessCases, samples } from "./access-cases.ts";
import { kaimana, testLearners } from "./testing-learners.ts";

/** Every door of the API that asks who is there, people who may pass it, and, once filled, things behind it. */
export async function testDoors() {
  const world = await testLearners();
  const routes = [
    ...new Set(
      world.app.routes
        .filter(({ method }) => method !== "ALL")
        .map(({ method, path }) => `${method} ${path}`),
    ),
  ].filter((route) => !publicRoutes.has(route));

  const who = new Map<string, PersonId>();
  /** Ids of things there are: what is behind the door is met, not only the door. */
  const real: Record<string, string> = { ...samples, agencyId: kaimana };

  /** Puts something behind every door. */
  async function fill() {
    const hr = await world.person({ role: "hr", agencyId: kaimana });
    who.set("hr", hr);
    who.set("operator", await world.person({ role: "operator" }));
    who.set("author", await world.person({ role: "publisher" }, { role: "reviewer" }));
    await world.bringPeople(hr, [givenRow(1), givenRow(2)]);
    const learner = await world.personOf(1);
    who.set("learner", learner);
    real.personId = learner;
    real.moduleId = await world.openSet();
    const path = await world.sendRoster(hr, [givenRow(1), givenRow(3)]);
    await world.ask(hr, `POST ${path}/preview`, {});
    real.importId = path.split("/").at(-1) as string;
    const module = `/api/learning/my/modules/${real.moduleId}`;
    const { ticket } = await world.ask(learner, `GET ${module}`);
    world.later(12);
    const stretches = [{ from: 0, to: 12 }];
    await world.ask(learner, `POST ${module}/progress`, {
      release: 1,
      ticket,
      stretches,
      placeSeconds: 1,
    });
    real.attemptId = attemptIds.mint();
    await world.ask(learner, `PUT /api/learning/my/attempts/${real.attemptId}`, {
      moduleId: real.moduleId,
    });
    real.termId = termIds.mint();
    const term = { ...accessCases["PUT /api/roster/terms/:termId"]?.body, agencyId: kaimana };
    await world.ask(who.get("operator"), `PUT /api/roster/terms/${real.termId}`, term);
    await world.count([learner, await world.personOf(2)]);
    const [from, until] = ["2020-01-01T00:00:00.000Z", "2099-01-01T00:00:00.000Z"];
    const termId = real.termId as TermId;
    who.set("head", await world.person({ role: "head", agencyId: kaimana, termId, from, until }));
    const { units } = await world.ask(hr, `GET /api/roster/agencies/${kaimana}/units`);
    real.unitPath = units[0].unitPath;
    real.letterId = letterIds.mint();
    const letters = `/api/acts/agencies/${kaimana}/letters`;
    const letter = bodyOf("PUT /api/acts/agencies/:agencyId/letters/:letterId");
    await world.ask(who.get("head"), `PUT ${letters}/${real.letterId}`, letter);
  }

  const addressOf = (route: string, ids = real) =>
    route.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? name);
  /** The case's good body, about things there are. */
  const bodyOf = (route: string) => {
    const text = JSON.stringify(accessCases[route]?.body ?? {});
    const ids = ["personId", "moduleId", "importId", "uploadId", "unitPath"] as const;
    return JSON.parse(ids.reduce((t, id) => t.replaceAll(samples[id], real[id] ?? ""), text));
  };

  return { world, routes, who, real, fill, addressOf, bodyOf };
}
