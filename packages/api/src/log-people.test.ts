import { freshFiles } from "@netra/files/testing";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { accessCases, samples } from "./access-cases.ts";
import { testApp } from "./testing.ts";

/** Things of people, each in a form that our routes take or refuse; none may ever stand in a log. */
const marks = {
  name: "Rahasiawati Pribadiningrum",
  nip: "197706062001042907",
  email: "rahasiawati@pribadi.example",
  address: "203.0.113.77",
  browser: "Peramban-Rahasia/9.9",
  file: "gaji-rahasiawati.csv",
  text: "rahasia-sekali",
};
const files = await freshFiles();
const world = await testApp(undefined, { files: files.files });
afterAll(() => files.stop());

let printed: string;
beforeEach(() => {
  printed = "";
  const note = (chunk: unknown) => {
    printed += String(chunk);
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(note);
  vi.spyOn(process.stderr, "write").mockImplementation(note);
  for (const level of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, level).mockImplementation((...said) => void note(said.join(" ")));
  }
});
afterEach(() => vi.restoreAllMocks());

const headers = {
  "user-agent": marks.browser,
  "x-forwarded-for": marks.address,
  referer: `https://netra.example/${marks.text}`,
};
const agencyId = samples.agencyId as never;
const everybody = await Promise.all([
  world.knownPerson({ nip: marks.nip, email: marks.email }, { role: "operator" }),
  world.knownPerson({}, { role: "hr", agencyId }),
  world.knownPerson({}, { role: "publisher" }),
  world.knownPerson({}, { role: "reviewer" }),
]);

/** The same shape with something of a person in every text of it, and in a field nobody asked for. */
function marked(value: unknown): unknown {
  if (typeof value === "string") return marks.text;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== "object" || value === null) return value;
  const inner = Object.entries(value).map(([key, each]) => [key, marked(each)]);
  return { ...Object.fromEntries(inner), ...marks };
}
/** Right in form, with a person in the places that are free. */
function filled(value: object): object {
  const free = { nip: marks.nip, name: marks.name, title: marks.name, fileName: marks.file };
  const known = Object.entries(free).filter(([key]) => key in value);
  return { ...value, ...Object.fromEntries(known) };
}

const routes = Object.keys(accessCases);
const addressOf = (route: string, replace: (name: string) => string) =>
  route.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(replace(name)));
const sampleOf = (name: string) => samples[name as keyof typeof samples];

test.each(routes)("what people send and who they are stays out of the log: %s", async (route) => {
  const { body, query = "" } = accessCases[route] ?? { allowed: [] };
  const sent = [
    { at: `${addressOf(route, sampleOf)}${query}`, body: body && filled(body) },
    { at: `${addressOf(route, sampleOf)}?cari=${marks.nip}`, body: body && marked(body) },
    { at: addressOf(route, () => marks.text), body: body && `{"${marks.text}": "${marks.nip}` },
  ];
  const before = world.logged.length;
  for (const { at, body } of sent) {
    for (const personId of everybody) await world.send(personId, at, { body, headers });
    await world.send(undefined, at, { body, headers: { ...headers, cookie: marks.text } });
  }
  const lines = world.logged.slice(before);
  expect(lines).toHaveLength(sent.length * (everybody.length + 1));
  const text = JSON.stringify(lines) + printed;
  for (const mark of [...Object.values(marks), ...everybody]) expect(text).not.toContain(mark);
});
