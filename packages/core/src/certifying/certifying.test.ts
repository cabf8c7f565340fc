import { expect, test } from "vitest";
import { givenActor } from "../publishing/testing.ts";
import { certificateItem, certificatesOfPerson } from "./certificate.item.ts";
import { certificateRestored, certificateRevoked } from "./certifying.facts.ts";
import { checkSignature } from "./checking.ts";
import { readFragment } from "./payload.ts";
import { givenCertifying, givenModule, givenSet, verifyInNode } from "./testing.ts";

const operator = givenActor("operator");
const revocation = { reason: "wrong_person", basis: "Nota dinas contoh 12/2026" } as const;
const codeOf = ({ items }: { items: { code: string }[] }) => items[0]?.code as string;

test("who finished a module and the set it was in gets one certificate for each", async () => {
  const { certifying, finisher, certify, factsOf } = await givenCertifying();
  const maria = finisher(givenModule, givenSet);
  await certify(maria.personId);
  const { items } = await certifying.listMine(maria);
  expect(items.map(({ what }) => what)).toEqual([givenSet.what, givenModule.what]);
  expect(items[0]).toMatchObject({
    displayName: "Maria Rembulan, S.Pd.",
    agencyName: "Kabupaten Kaimana",
    unitName: "Dinas Pendidikan",
    completedAt: "2026-11-22T16:05:00.000Z",
    zone: "Asia/Jayapura",
    status: "valid",
  });
  const facts = await factsOf(maria.personId);
  expect(facts.map(({ type, actorId }) => [type, actorId])).toEqual([
    ["certifying.certificate.issued.v1", "system"],
    ["certifying.certificate.issued.v1", "system"],
  ]);
});

test("its address proves it by itself, dated by the agency's own calendar", async () => {
  const { certifying, finisher, certify, key } = await givenCertifying();
  const maria = finisher(givenModule);
  await certify(maria.personId);
  const [mine] = (await certifying.listMine(maria)).items;
  const [, code = "", fragment = ""] = mine?.link.match(/^\/v\/([\w-]+)#(.+)$/) ?? [];
  const read = readFragment(code.replaceAll("-", ""), fragment);
  expect(read && (await checkSignature(read, [key], verifyInNode))).toMatchObject({
    verdict: "genuine",
    // 16.05 in UTC is past midnight in Kaimana.
    payload: { date: "2026-11-23", name: "Maria Rembulan, S.Pd.", title: givenModule.what.title },
  });
});

test("the job may come three times, one after the other or at once: the certificate is one", async () => {
  const { table, certifying, finisher, certify, factsOf } = await givenCertifying();
  const maria = finisher(givenModule, givenSet);
  await Promise.all([1, 2, 3].map(() => certify(maria.personId, maria.personId)));
  const first = await certifying.listMine(maria);
  await certify(maria.personId);
  expect(await certifying.listMine(maria)).toEqual(first);
  expect(first.items).toHaveLength(2);
  expect(await factsOf(maria.personId)).toHaveLength(2);
  for (const { code } of first.items) {
    expect((await certifying.checkCode(code)).displayName).toBe("Maria Rembulan, S.Pd.");
  }
  expect(await table.listAll(certificateItem, certificatesOfPerson(maria.personId))).toHaveLength(
    2,
  );
});

test("what was certified stays as it was called, and what is finished later is added", async () => {
  const { certifying, finishers, finisher, certify } = await givenCertifying();
  const maria = finisher(givenModule);
  await certify(maria.personId);
  const [before] = (await certifying.listMine(maria)).items;
  const known = finishers.get(maria.personId);
  if (!known) throw new Error("nobody finished");
  const renamed = { ...givenModule, what: { ...givenModule.what, title: "Judul lain" } };
  const later = { ...givenSet, completedAt: "2026-11-25T01:00:00.000Z" };
  finishers.set(maria.personId, { ...known, displayName: "M. R.", finished: [renamed, later] });
  await certify(maria.personId);
  const { items } = await certifying.listMine(maria);
  expect(items.map(({ what }) => what.kind)).toEqual(["set", "module"]);
  expect(items[1]).toEqual(before);
});

test("a code that is taken already is thrown away for another", async () => {
  const codes = ["AAAAAAAAAAAA", "AAAAAAAAAAAA", "BBBBBBBBBBBB"];
  const { certifying, finisher, certify } = await givenCertifying({
    mint: () => codes.shift() ?? "CCCCCCCCCCCC",
  });
  const [maria, hasan] = [finisher(givenModule), finisher(givenModule)];
  await certify(maria.personId);
  await certify(hasan.personId);
  expect(codeOf(await certifying.listMine(maria))).toBe("AAAA-AAAA-AAAA");
  expect(codeOf(await certifying.listMine(hasan))).toBe("BBBB-BBBB-BBBB");
});

test("who finished nothing, and who is not known, gets none and stops nobody", async () => {
  const { certifying, finisher, certify } = await givenCertifying();
  const [lukas, maria] = [finisher(), finisher(givenModule)];
  await certify(lukas.personId, givenActor().personId, maria.personId);
  expect((await certifying.listMine(lukas)).items).toEqual([]);
  expect((await certifying.listMine(maria)).items).toHaveLength(1);
});

test("somebody who cannot be certified has the job come again, and keeps nobody waiting", async () => {
  const { certifying, finisher, certify } = await givenCertifying();
  const tooEarly = finisher({ ...givenModule, completedAt: "2025-11-22T00:00:00.000Z" });
  const maria = finisher(givenModule);
  await expect(certify(tooEarly.personId, maria.personId)).rejects.toThrow("not of 2025-11-22");
  expect((await certifying.listMine(maria)).items).toHaveLength(1);
});

test("anybody may check a code however it is typed; a wrong one is told from one that is none", async () => {
  const { certifying, finisher, certify } = await givenCertifying();
  const maria = finisher(givenModule);
  await certify(maria.personId);
  const code = codeOf(await certifying.listMine(maria));
  const seen = await certifying.checkCode(` ${code.toLowerCase().replaceAll("-", " ")} `);
  expect(seen).toMatchObject({ code, displayName: "Maria Rembulan, S.Pd.", status: "valid" });
  expect(JSON.stringify(seen)).not.toMatch(/per_|"link"|fragment|version/);
  await expect(certifying.checkCode("K7QF-2M9T-4XWB")).rejects.toMatchObject({
    kind: "missing",
    code: "certifying.certificate_unknown",
  });
  await expect(certifying.checkCode("K7QF-2M9T")).rejects.toMatchObject({
    kind: "invalid",
    code: "certifying.code_malformed",
  });
});

test("nobody prints another person's certificate, nor learns that it exists", async () => {
  const { certifying, finisher, certify } = await givenCertifying();
  const [maria, hasan] = [finisher(givenModule), finisher()];
  await certify(maria.personId);
  const code = codeOf(await certifying.listMine(maria));
  await expect(certifying.getMine(hasan, code)).rejects.toMatchObject({
    code: "certifying.certificate_unknown",
  });
  expect((await certifying.getMine(maria, code)).certificate.personId).toBe(maria.personId);
});

test("the logo of the issuing body of that day goes with the print", async () => {
  const { certifying, finisher, certify, logos } = await givenCertifying();
  const authority = { ...givenModule.authority, logoKey: "authorities/kasn/logo.png" };
  logos.set(authority.logoKey, new Uint8Array([1, 2, 3]));
  const maria = finisher({ ...givenModule, authority });
  await certify(maria.personId);
  const code = codeOf(await certifying.listMine(maria));
  expect((await certifying.getMine(maria, code)).logo).toEqual(new Uint8Array([1, 2, 3]));
});

test("a revoked certificate says so to everybody, since when and why, and is not printed again", async () => {
  const { certifying, finisher, certify, factsOf } = await givenCertifying();
  const maria = finisher(givenModule);
  await certify(maria.personId);
  const code = codeOf(await certifying.listMine(maria));
  const revoked = await certifying.revokeCertificate(operator, code, revocation);
  const status = {
    status: "revoked",
    revocation: { reason: "wrong_person", revokedAt: "2026-11-22T16:05:02.000Z" },
  };
  expect(revoked).toMatchObject(status);
  expect(await certifying.checkCode(code)).toEqual(revoked);
  expect(JSON.stringify(revoked)).not.toContain(revocation.basis);
  expect((await certifying.listMine(maria)).items[0]).toMatchObject(status);
  await expect(certifying.getMine(maria, code)).rejects.toMatchObject({
    kind: "conflict",
    code: "certifying.certificate_revoked",
  });
  const fact = (await factsOf(maria.personId)).at(-1);
  expect(fact?.actorId).toBe(operator.personId);
  expect(fact && certificateRevoked.read(fact)).toMatchObject(revocation);
});

test("revoking twice for the same reason is once; for another reason it is refused", async () => {
  const { certifying, finisher, certify, factsOf } = await givenCertifying();
  const maria = finisher(givenModule);
  await certify(maria.personId);
  const code = codeOf(await certifying.listMine(maria));
  const first = await certifying.revokeCertificate(operator, code, revocation);
  expect(await certifying.revokeCertificate(operator, code, revocation)).toEqual(first);
  const other = { ...revocation, reason: "not_own_work" as const };
  await expect(certifying.revokeCertificate(operator, code, other)).rejects.toMatchObject({
    code: "certifying.revoked_already",
  });
  expect(await factsOf(maria.personId)).toHaveLength(2);
});

test("a mistaken revocation is taken back, and another job does not make a second certificate", async () => {
  const { certifying, finisher, certify, factsOf } = await givenCertifying();
  const maria = finisher(givenModule);
  await certify(maria.personId);
  const before = await certifying.listMine(maria);
  const code = codeOf(before);
  await certifying.revokeCertificate(operator, code, revocation);
  await certify(maria.personId);
  expect((await certifying.listMine(maria)).items).toHaveLength(1);
  const basis = "Nota dinas contoh 14/2026";
  await certifying.restoreCertificate(operator, code, { basis });
  await certifying.restoreCertificate(operator, code, { basis });
  expect(await certifying.listMine(maria)).toEqual(before);
  const facts = await factsOf(maria.personId);
  expect(facts.filter(certificateRestored.is)).toHaveLength(1);
});

test("two operators at once: one decision stands", async () => {
  const { certifying, finisher, certify } = await givenCertifying();
  const maria = finisher(givenModule);
  await certify(maria.personId);
  const code = codeOf(await certifying.listMine(maria));
  const reasons = ["wrong_person", "not_own_work"] as const;
  const settled = await Promise.allSettled(
    reasons.map((reason) =>
      certifying.revokeCertificate(operator, code, { ...revocation, reason }),
    ),
  );
  expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test.each(["publisher", "reviewer"] as const)("a %s revokes and restores nothing", async (role) => {
  const { certifying } = await givenCertifying();
  const actor = givenActor(role);
  const refusal = { kind: "refused", code: "identity.role_missing" };
  await expect(certifying.revokeCertificate(actor, "x", revocation)).rejects.toMatchObject(refusal);
  await expect(certifying.restoreCertificate(actor, "x", { basis: "abc" })).rejects.toMatchObject(
    refusal,
  );
});
