import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorld, type World } from "../src/world.ts";
import { createDevice } from "./device.ts";
import { bigFiles, middleOfSound, piecesAsked, piecesLeft } from "./offline-media.ts";
import { givenProgram, kaimana } from "./program.ts";
import { enter, must } from "./visits.ts";

const began = Date.now();
const clock = { now: () => new Date(Date.parse("2026-11-02T01:00:00Z") + Date.now() - began) };
const dir = mkdtempSync(join(tmpdir(), "netra-offline-"));
const device = createDevice();

let world: World;
let isUp = false;
let page: Page;
let port = 0;
let moduleId: string;

/** The server is there or it is not: nothing answers on its port while it is down. */
async function serverUp() {
  world = await createWorld({ dir, port, clock, isLive: false });
  port = Number(new URL(world.origin).port);
  isUp = true;
}
async function serverDown() {
  if (isUp) await world.stop();
  isUp = false;
}
const open = (path: string) => page.goto(`${world.origin}${path}`);
const button = (name: string | RegExp) => page.getByRole("button", { name });
const text = (words: string | RegExp) => page.getByText(words).first();

beforeAll(async () => {
  // This world goes and comes back, so its engine is its own.
  delete process.env.DYNAMODB_ENDPOINT;
  await serverUp();
  ({ moduleId } = await givenProgram(world, bigFiles));
  page = await device.switchOn();
});
afterAll(async () => {
  await device.throwAway();
  await serverDown();
  rmSync(dir, { recursive: true, force: true });
});

async function batteryGoes() {
  await device.kill();
  page = await device.switchOn();
}

/** The session's cookies go, as they do after a working day; all else on the device stays. */
const sessionEnds = () => page.context().clearCookies();

async function signIn(name: string) {
  await page.getByRole("link", { name: "Masuk dengan akun ASN" }).click();
  await button(name).first().click();
  await page.getByRole("heading", { name }).waitFor();
}

async function signOut() {
  await open("/akun");
  await button("Keluar").click();
}

/** Takes the module along in audio, interrupted once, and waits until the app is on the device too. */
async function saveAudio() {
  await open(`/modul/${moduleId}`);
  await text(/^Audio$/).click();
  await piecesLeft(page, 2);
  await button(/^Simpan Audio/).click();
  await text(/^Terhenti pada 0,5 MB dari 1,2 MB/).waitFor();
  await batteryGoes();
  await sessionEnds();
  await open("/");
  await signIn("Maria Rembulan");
  await open(`/modul/${moduleId}`);
  await text(/^Terhenti pada 0,5 MB dari 1,2 MB/).waitFor();
  await piecesLeft(page, 9);
  await button("Lanjutkan menyimpan").click();
  await text(/^Tersimpan · Audio/).waitFor();
  // Three more of the sound, the captions and the poster: nothing that was here already.
  expect(await piecesAsked(page)).toBe(5);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

async function answerQuestions(count: number) {
  for (let n = 0; n < count; n += 1) {
    await page.getByRole("radio", { name: "Membagikan ajakan memilih" }).check({ force: true });
    await text("Tersimpan di perangkat").waitFor();
    await button("Berikutnya").click();
  }
}

/** How many of the agency's people are done and begun, as its head sees it. */
async function headSees() {
  await world.settle();
  const head = await enter(world, "acting");
  const { total } = await must(head.ask(`GET /api/reporting/agencies/${kaimana}?set=1`));
  const { done, started } = total;
  return { done, started };
}

it("saves a module, hears it, answers and hands in without a network, whatever the battery does", async () => {
  await open("/");
  await signIn("Maria Rembulan");
  await saveAudio();
  await serverDown();

  await batteryGoes();
  await open("/");
  await text("Netra belum dapat dihubungi.").waitFor();
  await page.getByRole("heading", { name: "Maria Rembulan" }).waitFor();
  for (const part of await middleOfSound(page)) {
    expect(part).toMatchObject({ status: 206, length: 1000, isSame: true });
  }
  await page.locator(".modules .module").click();
  await button("Putar").first().click();
  await text("Boleh menyukai unggahan ini?").waitFor();
  await page.getByRole("radio", { name: "Tidak boleh" }).or(button("Tidak boleh")).first().click();
  await button("Lanjutkan").click();
  await button("Kerjakan kuis").click();
  await answerQuestions(3);
  const quiz = new URL(page.url()).pathname;

  await batteryGoes();
  await open(quiz);
  await page.getByRole("heading", { name: "Soal 4 dari 5" }).waitFor();
  await answerQuestions(2);
  await button("Kirim jawaban").click();
  await page.getByRole("heading", { name: "Tersimpan di perangkat" }).waitFor();
  await open("/");
  await text("Menunggu sinyal").waitFor();
});

it("keeps it for whose it is: somebody else on the device neither sees nor sends it", async () => {
  await batteryGoes();
  await sessionEnds();
  await serverUp();
  await open("/");
  await signIn("Hasan Baskara");
  await text(/^Simpan 1 modul/).waitFor();
  expect(await text("Tersimpan ·").count()).toBe(0);
  await page.reload();
  await page.getByRole("heading", { name: "Hasan Baskara" }).waitFor();
  expect(await headSees()).toEqual({ done: 0, started: 0 });
  await signOut();
});

it("sends it once its owner signs in again, and it counts exactly once", async () => {
  await page.getByRole("link", { name: "Masuk dengan akun ASN" }).waitFor();
  expect(await text(/Maria/).count()).toBe(0);
  await signIn("Maria Rembulan");
  await text("Terkirim: progres 1 modul, jawaban 1 kuis").waitFor();
  await text("Semua modul selesai").waitFor();
  await text("Jawaban Anda sudah dinilai: lulus.").waitFor();
  await page.getByRole("link", { name: "Lihat hasil" }).click();
  await page.getByRole("heading", { name: "5 dari 5 jawaban tepat" }).waitFor();
  await open("/");
  await text("Semua modul selesai").waitFor();
  expect(await text("Jawaban Anda sudah dinilai").count()).toBe(0);
  expect(await headSees()).toEqual({ done: 1, started: 0 });
  await page.reload();
  await page.getByRole("heading", { name: "Maria Rembulan" }).waitFor();
  await open(`/modul/${moduleId}`);
  await page.getByRole("heading", { name: "Suka, komentar, bagikan" }).waitFor();
  expect(await headSees()).toEqual({ done: 1, started: 0 });
});

it("opens what is saved when the session is over and signing in is not possible", async () => {
  await sessionEnds();
  await open("/");
  await button("Buka yang tersimpan").click();
  await text("Sesi Anda sudah berakhir.").waitFor();
  await page.locator(".modules .module").click();
  await text(/^Tersimpan · Audio/).waitFor();
  await serverDown();
  await batteryGoes();
  await open(`/modul/${moduleId}`);
  await page.getByRole("heading", { name: "Suka, komentar, bagikan" }).waitFor();
  await serverUp();
});

it("signs out without a network, and then nobody is signed in when it is back", async () => {
  await open("/");
  await signIn("Maria Rembulan");
  await serverDown();
  await signOut();
  await page.getByRole("link", { name: "Masuk dengan akun ASN" }).waitFor();
  await serverUp();
  await open("/");
  await page.getByRole("link", { name: "Masuk dengan akun ASN" }).waitFor();
  expect(await text(/Maria/).count()).toBe(0);
});

it("offers again what the device took away, and never begins what it has no room for", async () => {
  await open("/");
  await signIn("Maria Rembulan");
  await page.evaluate(async () => {
    const cache = await caches.open("netra-media");
    const [first] = await cache.keys();
    if (first) await cache.delete(first);
  });
  await open("/");
  await text("Perangkat telah menghapus sebagian unduhan ini").waitFor();
  const wire = await page.context().newCDPSession(page);
  await wire.send("Storage.overrideQuotaForOrigin", { origin: world.origin, quotaSize: 1000 });
  await button(/^Simpan lagi/).click();
  await text("Ruang perangkat tidak cukup").waitFor();
  await wire.send("Storage.overrideQuotaForOrigin", { origin: world.origin });
  await button(/^Coba lagi/).click();
  await text(/^Tersimpan · Audio/).waitFor();
  await button("Hapus dari perangkat").click();
  await button("Urungkan").click();
  await text(/^Tersimpan · Audio/).waitFor();
});
