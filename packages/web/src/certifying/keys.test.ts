import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { certificateKeys } from "../../certificate-keys.ts";

const file = fileURLToPath(new URL("../../../../content/certificate-keys.json", import.meta.url));

type Load = (this: { addWatchFile: () => void }, id: string) => Promise<string | undefined>;
const built = (stage?: string) =>
  (certificateKeys(stage).load as unknown as Load).call({ addWatchFile: () => undefined }, file);

test("a developer's machine trusts its own well-known key", async () => {
  const keys = JSON.parse((await built()) ?? "");
  expect(keys).toMatchObject([{ keyId: "local-1", stage: "local" }]);
});

test("no other build trusts it, and one without a key of its own is not made at all", async () => {
  await expect(built("production")).rejects.toThrow('none for stage "production"');
  const keys = await built("local");
  expect(keys).not.toContain('"production"');
});
