import { expect, test } from "vitest";
import { readShare } from "./target-share.ts";

test.each([
  ["90", 0.9],
  ["92,5 %", 0.925],
  ["92.5%", 0.925],
  [" 100 ", 1],
  ["0,5", 0.005],
])("%j is read as a share", (text, share) => expect(readShare(text)).toBeCloseTo(share, 10));

test.each(["0", "0,0", "120", "100,1", "", "sembilan puluh", "-5", "1e1"])(
  "%j is no target",
  (text) => expect(readShare(text)).toBeUndefined(),
);
