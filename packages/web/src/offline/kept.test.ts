import "fake-indexeddb/auto";
import { personIds } from "@netra/core/kernel/id";
import { beforeAll, describe, expect, it } from "vitest";
import { ApiProblem } from "../fault.ts";
import { openBelongings } from "./belongings.ts";
import { put } from "./database.ts";
import { orKept } from "./kept.ts";

const name = ["module", "mod_1"];
const view = { title: "Suka dan bagikan" };
const at = "2026-11-22T01:00:00.000Z";
const refuse = (status: number) => async (): Promise<typeof view> => {
  throw new ApiProblem(status);
};
const silence = () => new Promise<typeof view>(() => {});

beforeAll(async () => {
  const { personId } = await openBelongings(personIds.mint());
  await put("kept", [personId, ...name], { view, at });
});

describe("a view that the device has kept", () => {
  it("stands in where nobody answers, and says from when it is", async () => {
    for (const status of [0, 429, 500, 503]) {
      expect(await orKept(name, refuse(status))).toEqual({ ...view, keptAt: at });
    }
  });

  it("stands in when an answer does not come soon", async () => {
    expect(await orKept(name, silence, 5)).toEqual({ ...view, keptAt: at });
  });

  it("never stands in for a refusal: what is not allowed or not there stays so", async () => {
    for (const status of [401, 403, 404]) {
      await expect(orKept(name, refuse(status))).rejects.toMatchObject({ status });
    }
  });

  it("is not made up where there is none", async () => {
    await expect(orKept(["module", "mod_2"], refuse(0))).rejects.toMatchObject({ status: 0 });
    const slow = () => new Promise<typeof view>((answer) => setTimeout(answer, 20, view));
    expect(await orKept(["module", "mod_2"], slow, 1)).toEqual(view);
  });
});
