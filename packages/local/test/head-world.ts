import { clockAt } from "@netra/core/kernel/clock";
import { termIds } from "@netra/core/kernel/id";
import { givenRow, nameOf, nipOf } from "@netra/core/roster/testing";
import { createWorld } from "../src/world.ts";
import { openBrowser, type Size, startBrowser } from "./browser.ts";
import { givenProgram, kaimana, salatiga } from "./program.ts";
import { answerQuiz, bringRoster, enter, must, watch } from "./visits.ts";

export const head = "Yosef Bentala";
export const sekda = "Ruth Kencana";
export const governor = "Dominggus Lazuardi";
export const operator = nameOf(40);

/** Sixty units of one person each, with names as long as they come. */
const manyUnits = Array.from({ length: 60 }, (_, n) =>
  givenRow(100 + n, {
    unorId: `unit${n}`,
    unorNama: `Dinas Pemberdayaan Masyarakat, Perempuan, Perlindungan Anak, dan Kelurahan ${n + 1}`,
  }),
);

/** Kaimana with a Sekda, its province with a governor, one of six people done on the second day; and a browser. */
export async function givenHeads() {
  const clock = clockAt("2026-11-02T01:00:00Z");
  const browser = await startBrowser();
  const world = await createWorld({ clock, isLive: false });
  const program = await givenProgram(world);
  world.introduce([{ sub: "governor", name: governor, role: "-", agency: "-" }]);
  const put = (body: object) =>
    must(program.operator.ask(`PUT /api/roster/terms/${termIds.mint()}`, body));
  const days = { startsOn: "2026-01-01", endsOn: "2027-12-31" };
  await put({
    ...{ agencyId: kaimana, office: "sekda", kind: "definitif", ...days },
    ...{ officeName: "Sekretaris Daerah", decree: "Keputusan contoh 3" },
    holder: { by: "nip", nip: nipOf(2) },
  });
  await put({
    ...{ agencyId: "agn_92", office: "head", kind: "definitif", ...days },
    ...{ officeName: "Gubernur Papua Barat", decree: "Keputusan contoh 4" },
    holder: { by: "account", sub: "governor", name: governor },
  });
  await bringRoster(world, program.nurul, salatiga, manyUnits);
  clock.set("2026-11-03T01:00:00Z");
  const maria = await enter(world, "maria");
  await watch(maria, program.moduleId, clock);
  await answerQuiz(maria, program.moduleId, "a");
  await world.settle();
  clock.set("2026-11-05T01:00:00Z");
  return {
    world,
    clock,
    async open(size: Size, name: string, options: Parameters<typeof openBrowser>[3] = {}) {
      const reader = await openBrowser(browser, world, size, options);
      await reader.signIn(name);
      return reader;
    },
    async stop() {
      await browser.close();
      await world.stop();
    },
  };
}
