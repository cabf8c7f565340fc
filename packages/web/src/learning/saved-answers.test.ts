import "fake-indexeddb/auto";
import { personIds } from "@netra/core/kernel/id";
import { describe, expect, it } from "vitest";
import { createSavedAnswers } from "./saved-answers.ts";

const of = (attemptId: string) => ({ attemptId, moduleId: "mod_1", title: "Suka dan bagikan" });
const answers = [{ questionId: "q1", optionIds: ["a"] }];

describe("answers on the device", () => {
  it("stand as they were chosen when the browser comes back", async () => {
    const personId = personIds.mint();
    const saved = await createSavedAnswers(personId);
    expect(await saved.keep(of("att_1"), { q1: ["a"] })).toBe(true);
    expect(saved.find("att_1")?.chosen).toEqual({ q1: ["a"] });
    expect((await createSavedAnswers(personId)).find("att_1")?.chosen).toEqual({ q1: ["a"] });
  });

  it("are one person's: nobody else on the device finds them", async () => {
    await (await createSavedAnswers(personIds.mint())).keep(of("att_1"), { q1: ["a"] });
    expect((await createSavedAnswers(personIds.mint())).find("att_1")).toBeUndefined();
  });

  it("wait in the order they were handed in, whatever the device's clock says", async () => {
    const personId = personIds.mint();
    const saved = await createSavedAnswers(personId);
    await saved.handIn(of("att_b"), answers);
    await saved.handIn(of("att_a"), answers);
    await saved.keep(of("att_c"), { q1: ["a"] });
    const again = await createSavedAnswers(personId);
    expect(again.waiting().map((sheet) => sheet.attemptId)).toEqual(["att_b", "att_a"]);
  });

  it("do not change any more once they are handed in, not from another tab either", async () => {
    const personId = personIds.mint();
    const [one, two] = [await createSavedAnswers(personId), await createSavedAnswers(personId)];
    await one.handIn(of("att_1"), answers);
    await two.keep(of("att_1"), { q1: ["b"] });
    await two.handIn(of("att_1"), [{ questionId: "q1", optionIds: ["b"] }]);
    await two.reload();
    expect(two.waiting()[0]?.handedIn.answers).toEqual(answers);
  });
});
