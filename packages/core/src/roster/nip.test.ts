import fc from "fast-check";
import { expect, test } from "vitest";
import { formatNip, kindOfNip, maskDamagedNip, maskNip, parseNip } from "./nip.ts";

const twoDigits = (n: number) => String(n).padStart(2, "0");
const birth = fc
  .date({ min: new Date("1945-01-01"), max: new Date("2006-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll("-", ""));
const anyNip = fc
  .record({
    birth,
    age: fc.integer({ min: 18, max: 57 }),
    code: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 21, max: 29 })),
    sex: fc.constantFrom("1", "2"),
    serial: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ birth, age, code, sex, serial }) => {
    const start = Number(birth.slice(0, 4)) + age;
    return `${birth}${start}${twoDigits(code)}${sex}${String(serial).padStart(3, "0")}`;
  });

const codeOf = (text: string) => {
  const parsed = parseNip(text);
  return parsed.ok ? "accepted" : parsed.code;
};

test("every well formed number is accepted and kept digit for digit", () => {
  fc.assert(
    fc.property(anyNip, (nip) => {
      expect(parseNip(nip)).toEqual({ ok: true, nip });
    }),
  );
});

test("a number written in its groups of 8-6-1-3 is the same number", () => {
  fc.assert(
    fc.property(anyNip, (nip) => {
      expect(formatNip(nip)).toMatch(/^\d{8} \d{6} \d \d{3}$/);
      expect(parseNip(`  '${formatNip(nip)} `)).toEqual({ ok: true, nip });
    }),
  );
});

test("the serial that Excel cuts away is noticed, whatever the number", () => {
  fc.assert(
    fc.property(anyNip, (nip) => {
      expect(codeOf(`${nip.slice(0, 15)}000`)).toBe("roster.nip_serial");
      expect(codeOf(Number(nip).toExponential(5))).toBe("roster.nip_rounded");
    }),
  );
});

test("one digit too few or too many is never accepted", () => {
  fc.assert(
    fc.property(anyNip, fc.nat(17), (nip, at) => {
      expect(codeOf(nip.slice(0, at) + nip.slice(at + 1))).toBe("roster.nip_length");
      expect(codeOf(`${nip.slice(0, at)}7${nip.slice(at)}`)).toBe("roster.nip_length");
    }),
  );
});

test("whatever text arrives, what is accepted is 18 digits", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{18}$/)), (text) => {
      const parsed = parseNip(text);
      if (parsed.ok) expect(parsed.nip).toMatch(/^\d{18}$/);
    }),
  );
});

test.each([
  ["6.02E+17", "roster.nip_rounded"],
  ["6,02E+17", "roster.nip_rounded"],
  ["19900315201504200l", "roster.nip_not_digits"],
  ["19900315-201504-2-901", "roster.nip_not_digits"],
  ["", "roster.nip_not_digits"],
  ["19900315201504290", "roster.nip_length"],
  ["199002302015042901", "roster.nip_birth_date"],
  ["199013152015042901", "roster.nip_birth_date"],
  ["199003151991042901", "roster.nip_start"],
  ["199003152015132901", "roster.nip_start"],
  ["199003152015002901", "roster.nip_start"],
  ["199003152015043901", "roster.nip_sex"],
  ["199003152015042000", "roster.nip_serial"],
])("the damaged number %j is refused as %s", (text, code) => {
  expect(codeOf(text)).toBe(code);
});

test("a month marks a PNS, a contract count marks a PPPK", () => {
  expect(kindOfNip("199003152015042901")).toBe("pns");
  expect(kindOfNip("199003152023212901")).toBe("pppk");
});

test("a masked number shows its last four digits and no others", () => {
  fc.assert(
    fc.property(anyNip, (nip) => {
      expect(maskNip(nip)).toBe(`••••••••• ${nip.slice(14, 15)} ${nip.slice(15)}`);
    }),
  );
  expect(maskDamagedNip("1990031520150429")).toBe("••••••••• 0429");
  expect(maskDamagedNip("12")).toBe("12");
});
