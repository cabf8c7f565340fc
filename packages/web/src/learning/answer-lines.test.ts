import { expect, it } from "vitest";
import { linesOf } from "./answer-lines.ts";

const options = ["a", "b", "c"].map((optionId) => ({ optionId, text: `Teks ${optionId}` }));
const targets = [
  { targetId: "t1", text: "Boleh" },
  { targetId: "t2", text: "Dilarang" },
];
const asked = (kind: "several" | "order" | "match") => ({
  questionId: "q",
  kind,
  prompt: "?",
  options,
  ...(kind === "match" && { targets }),
});

it("several right options are read in the order they are shown", () => {
  expect(linesOf(asked("several"), ["c", "a"])).toEqual({
    kind: "texts",
    lines: ["Teks a", "Teks c"],
  });
});

it("an order is read in the order given", () => {
  expect(linesOf(asked("order"), ["c", "a", "b"])).toEqual({
    kind: "numbered",
    lines: ["Teks c", "Teks a", "Teks b"],
  });
});

it("a pairing is read option by option, what is not paired yet is left out", () => {
  expect(linesOf(asked("match"), ["t2", "", "t1"])).toEqual({
    kind: "pairs",
    lines: [
      { text: "Teks a", target: "Dilarang" },
      { text: "Teks c", target: "Boleh" },
    ],
  });
});
